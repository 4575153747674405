package be.regie.party;

/** @param country ISO 3166-1 alpha-2, e.g. BE */
public record Address(String street, String postalCode, String city, String country) {
}
