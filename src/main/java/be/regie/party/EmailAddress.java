package be.regie.party;

import org.apache.commons.validator.routines.EmailValidator;

/** The shape of an e-mail address. */
public final class EmailAddress {

    private EmailAddress() {
    }

    /** Whether servers take it; its top-level domain may be any, since a list of them is out of date within months. */
    public static boolean isValid(String address) {
        int dot = address.lastIndexOf('.');
        return dot > address.indexOf('@') && address.substring(dot + 1).matches("\\p{L}[\\p{L}\\p{N}-]*[\\p{L}\\p{N}]")
                && EmailValidator.getInstance().isValid(address.substring(0, dot) + ".com");
    }
}
