package be.regie.party;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** VAT numbers by their country's shape; the Belgian ones also by their check digits. */
public final class VatNumber {

    /** Members of the European Union, ISO 3166-1 alpha-2. */
    public static final Set<String> EUROPEAN_UNION = Set.of("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI",
            "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private static final Pattern ANY_OTHER = Pattern.compile("[A-Z]{2}[A-Z0-9]{2,18}");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\u00A0\\u202F./-]");

    /** After the prefix of two letters; Greece writes EL. */
    private static final Map<String, Pattern> SHAPES = shapes(Map.ofEntries(
            Map.entry("AT", "U\\d{8}"), Map.entry("BE", "[01]\\d{9}"), Map.entry("BG", "\\d{9,10}"),
            Map.entry("CY", "\\d{8}[A-Z]"), Map.entry("CZ", "\\d{8,10}"), Map.entry("DE", "\\d{9}"),
            Map.entry("DK", "\\d{8}"), Map.entry("EE", "\\d{9}"), Map.entry("EL", "\\d{9}"),
            Map.entry("ES", "[A-Z]\\d{7}[A-Z0-9]|\\d{8}[A-Z]"), Map.entry("FI", "\\d{8}"),
            Map.entry("FR", "[A-HJ-NP-Z0-9]{2}\\d{9}"), Map.entry("HR", "\\d{11}"), Map.entry("HU", "\\d{8}"),
            Map.entry("IE", "\\d{7}[A-W][A-I]?|\\d[A-Z+*]\\d{5}[A-W]"), Map.entry("IT", "\\d{11}"),
            Map.entry("LT", "\\d{9}|\\d{12}"), Map.entry("LU", "\\d{8}"), Map.entry("LV", "\\d{11}"),
            Map.entry("MT", "\\d{8}"), Map.entry("NL", "\\d{9}B\\d{2}"), Map.entry("PL", "\\d{10}"),
            Map.entry("PT", "\\d{9}"), Map.entry("RO", "\\d{2,10}"), Map.entry("SE", "\\d{10}01"),
            Map.entry("SI", "\\d{8}"), Map.entry("SK", "\\d{10}"),
            Map.entry("CH", "E\\d{9}(MWST|TVA|IVA)?"), Map.entry("GB", "\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3}"),
            Map.entry("NO", "\\d{9}(MVA)?")));

    private VatNumber() {
    }

    private static Map<String, Pattern> shapes(Map<String, String> shapes) {
        Map<String, Pattern> patterns = new TreeMap<>();
        shapes.forEach((prefix, shape) -> patterns.put(prefix, Pattern.compile(shape)));
        return patterns;
    }

    /** Without spaces, points and dashes, in capitals: {@code BE 0403.170.701} is {@code BE0403170701}. */
    static String normalised(String text) {
        return PUNCTUATION.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** The number, normalised, where it can be one; countries whose shape is not known pass with any letters and digits. */
    public static Optional<String> parse(String text) {
        // many write Greece's country code where its VAT prefix belongs
        String number = normalised(text).replaceFirst("^GR", "EL");
        if (!ANY_OTHER.matcher(number.replaceAll("[+*]", "A")).matches()) {
            return Optional.empty();
        }
        Pattern shape = SHAPES.get(number.substring(0, 2));
        boolean sound = shape == null || shape.matcher(number.substring(2)).matches();
        boolean belgian = number.startsWith("BE");
        return sound && (!belgian || EnterpriseNumber.hasRightCheck(number.substring(2)))
                ? Optional.of(number) : Optional.empty();
    }

    /** Country of a normalised number, as ISO 3166-1 has it: GR for EL. */
    static String country(String number) {
        String prefix = number.substring(0, 2);
        return prefix.equals("EL") ? "GR" : prefix;
    }

    /** Whether a normalised number is that of a member of the European Union other than Belgium. */
    public static boolean isOfOtherEuropeanUnionCountry(String number) {
        return !number.startsWith("BE") && EUROPEAN_UNION.contains(country(number));
    }
}
