package be.regie.document.einvoice;

import be.regie.invoice.IssuedDocument;
import be.regie.money.Decimals;
import be.regie.prestation.Mode;
import be.regie.pricing.LineKind;
import be.regie.pricing.PricedLine;
import be.regie.pricing.TimeCharge;
import be.regie.text.Language;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The lines of an e-invoice. Time is in minutes at a price per 60 of them, so that quantity and hourly rate stand there
 * exactly as the conditions have them: 18.75 MIN at 90.00 per 60 MIN is 28.13.
 */
final class LineXml {

    /** UNTDID 1153: the object that a line is about; here the prestation. */
    private static final String INVOICED_OBJECT = "130";
    private static final String MINUTES_OF_AN_HOUR = "60";

    private final Xml xml;
    private final Language language;
    private final boolean creditNote;
    private final boolean detailed;
    private final String category;
    private final String percent;

    LineXml(Xml xml, IssuedDocument document) {
        this.xml = xml;
        this.language = document.customer().language();
        this.creditNote = document.invoice().isCreditNote();
        this.detailed = document.supplier().annex();
        this.category = document.invoice().vatTreatment().category().name();
        this.percent = Decimals.plain(document.invoice().vatRate());
    }

    void write(int number, PricedLine line, LocalDate day) {
        String unit = unit(line.kind());
        xml.open(creditNote ? "cac:CreditNoteLine" : "cac:InvoiceLine")
                .element("cbc:ID", Integer.toString(number))
                .element("cbc:Note", line.kind() == LineKind.TIME ? derivation(line.priced().time()) : "")
                .element(creditNote ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity", "unitCode", unit,
                        Decimals.plain(line.quantity()));
        TotalsXml.amount(xml, "cbc:LineExtensionAmount", line.net());
        xml.open("cac:InvoicePeriod")
                .element("cbc:StartDate", day.toString())
                .element("cbc:EndDate", day.toString())
                .close("cac:InvoicePeriod")
                .open("cac:DocumentReference")
                .element("cbc:ID", line.priced().prestation().id())
                .element("cbc:DocumentTypeCode", INVOICED_OBJECT)
                .close("cac:DocumentReference");
        item(line);
        price(line, unit);
        xml.close(creditNote ? "cac:CreditNoteLine" : "cac:InvoiceLine");
    }

    /** The description of the work is shown where the firm shows it on its documents, in the annex. */
    private void item(PricedLine line) {
        boolean described = detailed && line.kind() == LineKind.TIME;
        xml.open("cac:Item")
                .element("cbc:Description", described ? line.priced().prestation().description() : "")
                .element("cbc:Name", name(line).in(language))
                .open("cac:ClassifiedTaxCategory")
                .element("cbc:ID", category)
                .element("cbc:Percent", percent);
        TotalsXml.vatScheme(xml);
        xml.close("cac:ClassifiedTaxCategory").close("cac:Item");
    }

    private void price(PricedLine line, String unit) {
        xml.open("cac:Price")
                .element("cbc:PriceAmount", "currencyID", TotalsXml.CURRENCY, Decimals.price(line.unitPrice()));
        if (line.kind() == LineKind.TIME) {
            xml.element("cbc:BaseQuantity", "unitCode", unit, MINUTES_OF_AN_HOUR);
        }
        xml.close("cac:Price");
    }

    /** How the quantity came about (R10, R9): {@code 4 min worked, 15 min billed x 1.25 = 18.75 min}. */
    private String derivation(TimeCharge time) {
        String derivation = Phrase.DERIVATION.in(language, Integer.toString(time.realMinutes()),
                Integer.toString(time.billedMinutes()), number(time.coefficient()), number(time.valuedMinutes()));
        return time.coveredMinutes().signum() == 0 ? derivation
                : derivation + Phrase.COVERED.in(language, number(time.coveredMinutes()));
    }

    private String number(BigDecimal number) {
        String plain = Decimals.plain(number);
        return switch (language) {
            case FR, NL, DE -> plain.replace('.', ',');
            case EN -> plain;
        };
    }

    /** UN/ECE Recommendation 20. */
    private static String unit(LineKind kind) {
        return switch (kind) {
            case TIME -> "MIN";
            case TRAVEL_TRIP -> "C62";
            case TRAVEL_KM -> "KMT";
        };
    }

    private static Phrase name(PricedLine line) {
        return switch (line.kind()) {
            case TIME -> name(line.priced().prestation().mode());
            case TRAVEL_TRIP -> Phrase.TRIP;
            case TRAVEL_KM -> Phrase.KILOMETRES;
        };
    }

    private static Phrase name(Mode mode) {
        return switch (mode) {
            case REMOTE -> Phrase.REMOTE;
            case ONSITE -> Phrase.ONSITE;
            case WORKSHOP -> Phrase.WORKSHOP;
        };
    }
}
