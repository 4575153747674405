package be.regie.ledger.format;

import java.util.ArrayList;
import java.util.List;

/** The 120 headings of DATEV's Buchungsstapel, in their order. */
final class DatevColumns {

    static final String[] NAMES = names();
    /** number, from 1, of the last column of the two Beleginfo that are used */
    static final int INFO_AFTER = 24;
    /** number of the column Fälligkeit */
    static final int DUE = 117;

    private DatevColumns() {
    }

    private static String[] names() {
        List<String> names = new ArrayList<>(List.of("Umsatz (ohne Soll/Haben-Kz)", "Soll/Haben-Kennzeichen", "WKZ Umsatz",
                "Kurs", "Basis-Umsatz", "WKZ Basis-Umsatz", "Konto", "Gegenkonto (ohne BU-Schlüssel)", "BU-Schlüssel",
                "Belegdatum", "Belegfeld 1", "Belegfeld 2", "Skonto", "Buchungstext", "Postensperre",
                "Diverse Adressnummer", "Geschäftspartnerbank", "Sachverhalt", "Zinssperre", "Beleglink"));
        numbered(names, 8, "Beleginfo - Art ", "Beleginfo - Inhalt ");
        names.addAll(List.of("KOST1 - Kostenstelle", "KOST2 - Kostenstelle", "Kost-Menge", "EU-Land u. UStID",
                "EU-Steuersatz", "Abw. Versteuerungsart", "Sachverhalt L+L", "Funktionsergänzung L+L",
                "BU 49 Hauptfunktionstyp", "BU 49 Hauptfunktionsnummer", "BU 49 Funktionsergänzung"));
        numbered(names, 20, "Zusatzinformation - Art ", "Zusatzinformation- Inhalt ");
        names.addAll(List.of("Stück", "Gewicht", "Zahlweise", "Forderungsart", "Veranlagungsjahr",
                "Zugeordnete Fälligkeit", "Skontotyp", "Auftragsnummer", "Buchungstyp", "USt-Schlüssel (Anzahlungen)",
                "EU-Land (Anzahlungen)", "Sachverhalt L+L (Anzahlungen)", "EU-Steuersatz (Anzahlungen)",
                "Erlöskonto (Anzahlungen)", "Herkunft-Kz", "Buchungs GUID", "KOST-Datum", "SEPA-Mandatsreferenz",
                "Skontosperre", "Gesellschaftername", "Beteiligtennummer", "Identifikationsnummer", "Zeichnernummer",
                "Postensperre bis", "Bezeichnung SoBil-Sachverhalt", "Kennzeichen SoBil-Buchung", "Festschreibung",
                "Leistungsdatum", "Datum Zuord. Steuerperiode", "Fälligkeit", "Generalumkehr (GU)", "Steuersatz", "Land"));
        return names.toArray(String[]::new);
    }

    private static void numbered(List<String> names, int count, String kind, String content) {
        for (int number = 1; number <= count; number++) {
            names.add(kind + number);
            names.add(content + number);
        }
    }
}
