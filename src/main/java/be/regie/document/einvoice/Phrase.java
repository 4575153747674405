package be.regie.document.einvoice;

import be.regie.text.Language;


/** The few words that stand in an e-invoice, in the customer's language. {@code %s} is filled in order. */
enum Phrase {
    REMOTE("Assistance à distance", "Ondersteuning op afstand", "Fernunterstützung", "Remote support"),
    ONSITE("Intervention sur site", "Interventie ter plaatse", "Einsatz vor Ort", "On-site work"),
    WORKSHOP("Travail en atelier", "Werk in het atelier", "Werkstattarbeit", "Workshop work"),
    TRIP("Déplacement", "Verplaatsing", "Anfahrt", "Trip"),
    KILOMETRES("Kilomètres parcourus", "Afgelegde kilometers", "Gefahrene Kilometer", "Kilometres travelled"),
    /** R10: billed minutes x coefficient */
    DERIVATION("%s min prestées, %s min facturées x %s = %s min",
            "%s min gewerkt, %s min aangerekend x %s = %s min",
            "%s Min. geleistet, %s Min. berechnet x %s = %s Min.",
            "%s min worked, %s min billed x %s = %s min"),
    /** R9 */
    COVERED(", dont %s min incluses dans le contrat", ", waarvan %s min inbegrepen in het contract",
            ", davon %s Min. im Vertrag enthalten", ", of which %s min included in the contract"),
    PAYABLE_BY("Payable au plus tard le %s", "Te betalen uiterlijk op %s", "Zahlbar spätestens am %s",
            "Payable by %s"),
    TO_BE_DEDUCTED("À déduire de la facture %s ou à rembourser", "In mindering van factuur %s of terug te betalen",
            "Zu verrechnen mit Rechnung %s oder zu erstatten", "To be deducted from invoice %s or refunded"),
    /** Belgian VAT Code: on a credit note that gives VAT back to a VAT payer */
    VAT_TO_RETURN("TVA à reverser à l'État dans la mesure où elle a été initialement déduite",
            "Btw terug te storten aan de Staat in de mate waarin ze oorspronkelijk in aftrek werd gebracht",
            "MwSt. an den Staat zurückzuzahlen, soweit sie ursprünglich abgezogen wurde",
            "VAT to be paid back to the State to the extent that it was originally deducted"),
    EU_REVERSE_CHARGE("Autoliquidation - articles 44 et 196 de la directive 2006/112/CE",
            "Btw verlegd - artikelen 44 en 196 van richtlijn 2006/112/EG",
            "Steuerschuldnerschaft des Leistungsempfängers - Artikel 44 und 196 der Richtlinie 2006/112/EG",
            "Reverse charge - articles 44 and 196 of Directive 2006/112/EC"),
    BE_REVERSE_CHARGE("Autoliquidation - article 20 de l'arrêté royal n° 1",
            "Btw verlegd - artikel 20 van het koninklijk besluit nr. 1",
            "Steuerschuldnerschaft des Leistungsempfängers - Artikel 20 des Königlichen Erlasses Nr. 1",
            "Reverse charge - article 20 of Royal Decree no. 1"),
    OUTSIDE_EU("Service localisé hors de l'Union européenne - article 44 de la directive 2006/112/CE",
            "Dienst buiten de Europese Unie - artikel 44 van richtlijn 2006/112/EG",
            "Leistungsort außerhalb der Europäischen Union - Artikel 44 der Richtlinie 2006/112/EG",
            "Service supplied outside the European Union - article 44 of Directive 2006/112/EC"),
    /** Register of legal persons */
    REGISTER("RPM %s", "RPR %s", "RJP %s", "RPM %s"),
    DRAFT("PROJET, sans valeur de facture", "ONTWERP, geldt niet als factuur", "ENTWURF, keine Rechnung",
            "DRAFT, not an invoice");

    private final String french;
    private final String dutch;
    private final String german;
    private final String english;

    Phrase(String french, String dutch, String german, String english) {
        this.french = french;
        this.dutch = dutch;
        this.german = german;
        this.english = english;
    }

    String in(Language language) {
        return switch (language) {
            case FR -> french;
            case NL -> dutch;
            case DE -> german;
            case EN -> english;
        };
    }

    /** The phrase with each {@code %s} replaced; unlike a formatter it costs next to nothing. */
    String in(Language language, String... values) {
        String phrase = in(language);
        StringBuilder filled = new StringBuilder(phrase.length() + 32);
        int from = 0;
        for (String value : values) {
            int gap = phrase.indexOf("%s", from);
            filled.append(phrase, from, gap).append(value);
            from = gap + 2;
        }
        return filled.append(phrase, from, phrase.length()).toString();
    }
}
