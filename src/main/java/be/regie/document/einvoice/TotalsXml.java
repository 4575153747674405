package be.regie.document.einvoice;

import be.regie.invoice.Invoice;
import be.regie.money.Amount;
import be.regie.money.Decimals;
import be.regie.party.VatTreatment;
import be.regie.text.Language;

/** VAT and totals. An invoice has one VAT category and rate, so there is one subtotal. */
final class TotalsXml {

    static final String CURRENCY = "EUR";

    private TotalsXml() {
    }

    static void write(Xml xml, Invoice invoice, Language language) {
        xml.open("cac:TaxTotal");
        amount(xml, "cbc:TaxAmount", invoice.vat());
        xml.open("cac:TaxSubtotal");
        amount(xml, "cbc:TaxableAmount", invoice.net());
        amount(xml, "cbc:TaxAmount", invoice.vat());
        xml.open("cac:TaxCategory")
                .element("cbc:ID", invoice.vatTreatment().category().name())
                .element("cbc:Percent", Decimals.plain(invoice.vatRate()));
        exemption(xml, invoice.vatTreatment(), language);
        vatScheme(xml);
        xml.close("cac:TaxCategory").close("cac:TaxSubtotal").close("cac:TaxTotal");
        xml.open("cac:LegalMonetaryTotal");
        amount(xml, "cbc:LineExtensionAmount", invoice.net());
        amount(xml, "cbc:TaxExclusiveAmount", invoice.net());
        amount(xml, "cbc:TaxInclusiveAmount", invoice.gross());
        amount(xml, "cbc:PayableAmount", invoice.gross());
        xml.close("cac:LegalMonetaryTotal");
    }

    static void amount(Xml xml, String name, Amount amount) {
        xml.element(name, "currencyID", CURRENCY, amount.toString());
    }

    static void vatScheme(Xml xml) {
        xml.open("cac:TaxScheme").element("cbc:ID", "VAT").close("cac:TaxScheme");
    }

    /** Why no VAT is charged, by code and in words; nothing where it is charged. */
    private static void exemption(Xml xml, VatTreatment treatment, Language language) {
        switch (treatment) {
            case STANDARD, PRIVATE -> { }
            case EU_REVERSE_CHARGE -> exemption(xml, "VATEX-EU-AE", Phrase.EU_REVERSE_CHARGE.in(language));
            case BE_REVERSE_CHARGE -> exemption(xml, "VATEX-EU-AE", Phrase.BE_REVERSE_CHARGE.in(language));
            case OUTSIDE_EU -> exemption(xml, "VATEX-EU-G", Phrase.OUTSIDE_EU.in(language));
        }
    }

    private static void exemption(Xml xml, String code, String reason) {
        xml.element("cbc:TaxExemptionReasonCode", code).element("cbc:TaxExemptionReason", reason);
    }
}
