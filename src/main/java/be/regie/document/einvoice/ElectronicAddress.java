package be.regie.document.einvoice;

import be.regie.party.Customer;
import be.regie.party.Supplier;
import java.util.Map;
import java.util.Optional;

/**
 * Where a party is reached in Peppol: {@code 0208} with a Belgian enterprise number, {@code 9957} with a French VAT
 * number, and so on.
 *
 * @param scheme     a code of Peppol's list of electronic address schemes (EAS), 2026.5
 * @param identifier as that scheme writes it
 */
public record ElectronicAddress(String scheme, String identifier) {

    static final String BELGIAN_ENTERPRISE = "0208";

    /** Countries whose scheme takes the VAT number as it stands, by its prefix. */
    private static final Map<String, String> VAT_SCHEMES = Map.ofEntries(
            Map.entry("AD", "9922"), Map.entry("AL", "9923"), Map.entry("AT", "9914"), Map.entry("BA", "9924"),
            Map.entry("BE", "9925"), Map.entry("BG", "9926"), Map.entry("CH", "9927"), Map.entry("CY", "9928"),
            Map.entry("CZ", "9929"), Map.entry("DE", "9930"), Map.entry("EE", "9931"), Map.entry("EL", "9933"),
            Map.entry("ES", "9920"), Map.entry("FR", "9957"), Map.entry("GB", "9932"), Map.entry("HR", "9934"),
            Map.entry("HU", "9910"), Map.entry("IE", "9935"), Map.entry("LI", "9936"), Map.entry("LT", "9937"),
            Map.entry("LU", "9938"), Map.entry("LV", "9939"), Map.entry("MC", "9940"), Map.entry("ME", "9941"),
            Map.entry("MK", "9942"), Map.entry("MT", "9943"), Map.entry("NL", "9944"), Map.entry("PL", "9945"),
            Map.entry("PT", "9946"), Map.entry("RO", "9947"), Map.entry("RS", "9948"), Map.entry("SI", "9949"),
            Map.entry("SK", "9950"), Map.entry("SM", "9951"), Map.entry("TR", "9952"), Map.entry("VA", "9953"));

    static ElectronicAddress of(Supplier supplier) {
        return new ElectronicAddress(BELGIAN_ENTERPRISE, supplier.enterpriseNumber());
    }

    /**
     * The address that the customer's row gives: the address itself, written {@code scheme:identifier} in place of an
     * enterprise number; else the Belgian enterprise number; else what follows from the VAT number.
     */
    public static Optional<ElectronicAddress> of(Customer customer) {
        String number = customer.enterpriseNumber();
        if (number.contains(":")) {
            return explicit(number);
        }
        if (hasBelgianEnterpriseNumber(customer)) {
            return Optional.of(new ElectronicAddress(BELGIAN_ENTERPRISE, number));
        }
        return Identifiers.isVatNumber(customer.vatNumber()) ? fromVatNumber(customer.vatNumber()) : Optional.empty();
    }

    /** A foreign registration number of ten digits may pass the Belgian check by chance, so the row must say Belgium. */
    static boolean hasBelgianEnterpriseNumber(Customer customer) {
        String number = customer.enterpriseNumber();
        return Identifiers.isEnterpriseNumber(number)
                && (customer.address().country().equals("BE") || customer.vatNumber().equals("BE" + number));
    }

    /** Only the three schemes that a firm of any country can be in: D-U-N-S, GLN, LEI. */
    private static Optional<ElectronicAddress> explicit(String text) {
        int colon = text.indexOf(':');
        ElectronicAddress address = new ElectronicAddress(text.substring(0, colon), text.substring(colon + 1));
        boolean valid = switch (address.scheme) {
            case "0060" -> Identifiers.isDuns(address.identifier);
            case "0088" -> Identifiers.isGln(address.identifier);
            case "0199" -> Identifiers.isLei(address.identifier);
            default -> false;
        };
        return Optional.of(address).filter(found -> valid);
    }

    /** Where a country has no VAT scheme, its national number is a part of the VAT number. */
    private static Optional<ElectronicAddress> fromVatNumber(String vat) {
        String rest = vat.substring(2);
        return switch (vat.substring(0, 2)) {
            case "DK" -> of("0184", rest, Identifiers.isDigits(rest, 8));
            case "FI" -> of("0216", "0037" + rest, Identifiers.isDigits(rest, 8));
            case "IT" -> of("0211", vat, Identifiers.isDigits(rest, 11) && Identifiers.isLuhn(rest));
            case "NO" -> norwegian(rest);
            case "SE" -> swedish(rest);
            case "US" -> of("9959", rest, Identifiers.isDigits(rest, 9));
            default -> Optional.ofNullable(VAT_SCHEMES.get(vat.substring(0, 2)))
                    .map(scheme -> new ElectronicAddress(scheme, vat));
        };
    }

    /** The organisation number, before {@code MVA} where that is written. */
    private static Optional<ElectronicAddress> norwegian(String rest) {
        String organisation = rest.endsWith("MVA") ? rest.substring(0, rest.length() - 3) : rest;
        return of("0192", organisation, Identifiers.isNorwegianOrganisation(organisation));
    }

    /** Twelve digits: the organisation number of ten, and 01. */
    private static Optional<ElectronicAddress> swedish(String rest) {
        boolean valid = Identifiers.isDigits(rest, 12) && Identifiers.isLuhn(rest.substring(0, 10));
        return valid ? of("0007", rest.substring(0, 10), true) : Optional.empty();
    }

    private static Optional<ElectronicAddress> of(String scheme, String identifier, boolean valid) {
        return valid ? Optional.of(new ElectronicAddress(scheme, identifier)) : Optional.empty();
    }
}
