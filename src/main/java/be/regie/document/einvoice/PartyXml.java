package be.regie.document.einvoice;

import be.regie.party.Address;
import be.regie.party.Customer;
import be.regie.party.Supplier;
import be.regie.text.Language;

/** The two parties of an e-invoice. */
final class PartyXml {

    private PartyXml() {
    }

    static void supplier(Xml xml, Supplier supplier, Language language) {
        xml.open("cac:AccountingSupplierParty").open("cac:Party");
        endpoint(xml, ElectronicAddress.of(supplier));
        name(xml, supplier.name());
        address(xml, supplier.address());
        vat(xml, supplier.vatNumber());
        xml.open("cac:PartyLegalEntity")
                .element("cbc:RegistrationName", supplier.legalName())
                .element("cbc:CompanyID", "schemeID", ElectronicAddress.BELGIAN_ENTERPRISE, supplier.enterpriseNumber())
                .element("cbc:CompanyLegalForm", registration(supplier, language))
                .close("cac:PartyLegalEntity");
        contact(xml, supplier.phone(), supplier.email());
        xml.close("cac:Party").close("cac:AccountingSupplierParty");
    }

    static void customer(Xml xml, Customer customer) {
        xml.open("cac:AccountingCustomerParty").open("cac:Party");
        ElectronicAddress.of(customer).ifPresent(address -> endpoint(xml, address));
        name(xml, customer.name());
        address(xml, customer.address());
        vat(xml, customer.vatNumber());
        xml.open("cac:PartyLegalEntity").element("cbc:RegistrationName", customer.name());
        registrationNumber(xml, customer);
        xml.close("cac:PartyLegalEntity");
        contact(xml, "", customer.email());
        xml.close("cac:Party").close("cac:AccountingCustomerParty");
    }

    /** Legal form and register, as Belgian law wants them on documents: {@code SRL, RPM Liège, division Namur}. */
    private static String registration(Supplier supplier, Language language) {
        String court = supplier.court().in(language);
        String register = court.isEmpty() ? "" : Phrase.REGISTER.in(language, court);
        String comma = supplier.legalForm().isEmpty() || register.isEmpty() ? "" : ", ";
        return supplier.legalForm() + comma + register;
    }

    private static void registrationNumber(Xml xml, Customer customer) {
        String number = customer.enterpriseNumber();
        if (ElectronicAddress.hasBelgianEnterpriseNumber(customer)) {
            xml.element("cbc:CompanyID", "schemeID", ElectronicAddress.BELGIAN_ENTERPRISE, number);
        } else if (!number.contains(":")) {
            xml.element("cbc:CompanyID", number);
        }
    }

    private static void endpoint(Xml xml, ElectronicAddress address) {
        xml.element("cbc:EndpointID", "schemeID", address.scheme(), address.identifier());
    }

    private static void name(Xml xml, String name) {
        xml.open("cac:PartyName").element("cbc:Name", name).close("cac:PartyName");
    }

    private static void address(Xml xml, Address address) {
        xml.open("cac:PostalAddress")
                .element("cbc:StreetName", address.street())
                .element("cbc:CityName", address.city())
                .element("cbc:PostalZone", address.postalCode())
                .open("cac:Country")
                .element("cbc:IdentificationCode", address.country())
                .close("cac:Country")
                .close("cac:PostalAddress");
    }

    private static void vat(Xml xml, String number) {
        if (!number.isEmpty()) {
            xml.open("cac:PartyTaxScheme").element("cbc:CompanyID", number);
            TotalsXml.vatScheme(xml);
            xml.close("cac:PartyTaxScheme");
        }
    }

    private static void contact(Xml xml, String phone, String email) {
        if (!Xml.clean(phone).isEmpty() || !Xml.clean(email).isEmpty()) {
            xml.open("cac:Contact")
                    .element("cbc:Telephone", phone)
                    .element("cbc:ElectronicMail", email)
                    .close("cac:Contact");
        }
    }
}
