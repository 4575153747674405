package be.regie.party;

import be.regie.table.ConfigurationMistake;
import be.regie.table.Nearest;
import be.regie.table.YamlFile;
import be.regie.table.YamlSection;
import be.regie.text.Advice;
import be.regie.text.Language;
import be.regie.text.Words;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;

/** Reads {@code supplier.yml}. Every mistake in it stops the run, so all of them are collected. */
public final class SupplierFile {

    private static final List<String> KEYS = List.of("name", "legal_form", "address", "enterprise_number", "vat_number",
            "court", "iban", "bic", "email", "phone", "time_zone", "logo", "accent_color", "footer", "conditions_text",
            "annex", "invoice_series", "credit_note_series", "ledger", "language", "claimed_same_day");
    private static final List<String> ADDRESS_KEYS = List.of("street", "postal_code", "city", "country");

    private static final List<Language> LANGUAGES = List.of(Language.values());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Pattern PERCENT = Pattern.compile("[1-9][0-9]?|100");
    private static final Pattern SERIES = Pattern.compile("[A-Z0-9-]{0,10}");
    private static final String ZONE_UNLESS_SAID = "Europe/Brussels";
    private static final int ACCENT_UNLESS_SAID = 0x1F4E79;
    private static final String CREDIT_NOTE_SERIES_UNLESS_SAID = "NC-";
    private static final int TEXT = 200;
    private static final int LONG_TEXT = 2_000;

    private final YamlSection top;
    private final Path folder;
    private final Collection<String> ledgerFormats;

    private SupplierFile(YamlSection top, Path folder, Collection<String> ledgerFormats) {
        this.top = top;
        this.folder = folder;
        this.ledgerFormats = ledgerFormats;
    }

    /**
     * @param supplier there if, and only if, there is no mistake
     * @param mistakes all of them, in the order of the file
     */
    public record Result(Optional<Supplier> supplier, List<ConfigurationMistake> mistakes) {
    }

    /**
     * @param path          of the file; the logo is looked for in its folder
     * @param ledgerFormats names that {@code ledger.formats} may have
     */
    public static Result read(Path path, Collection<String> ledgerFormats) {
        List<ConfigurationMistake> mistakes = new ArrayList<>();
        Optional<Supplier> supplier = YamlFile.read(path, mistakes)
                .map(top -> new SupplierFile(top, path.toAbsolutePath().getParent(), ledgerFormats).read());
        return new Result(supplier.filter(sound -> mistakes.isEmpty()), ConfigurationMistake.inOrder(mistakes));
    }

    private Supplier read() {
        top.allowOnly(KEYS);
        String enterpriseNumber = enterpriseNumber();
        String invoiceSeries = series("invoice_series", "");
        String creditNoteSeries = series("credit_note_series", CREDIT_NOTE_SERIES_UNLESS_SAID);
        if (invoiceSeries.equals(creditNoteSeries)) {
            top.refuse("credit_note_series", Advice.of("series.same"));
        }
        YamlSection ledger = top.section("ledger");
        return new Supplier(top.needed("name", TEXT), top.text("legal_form", TEXT), address(), enterpriseNumber,
                vatNumber(enterpriseNumber), court(), iban(), bic(), email(), top.text("phone", TEXT), zone(),
                logo(), accentColor(), ownText("footer", LONG_TEXT), ownText("conditions_text", LONG_TEXT),
                top.yesOrNo("annex", true), invoiceSeries, creditNoteSeries, LedgerSection.accounts(ledger),
                LedgerSection.formats(ledger, ledgerFormats), new PageSettings(language(), claimedSameDay()));
    }

    private Address address() {
        YamlSection address = top.section("address");
        address.allowOnly(ADDRESS_KEYS);
        String country = address.textOr("country", TEXT, "BE");
        if (!COUNTRIES.contains(country)) {
            address.refuse("country", new Advice(Words.of("country"), Words.of("country.capitals")));
        }
        return new Address(address.needed("street", TEXT), address.needed("postal_code", TEXT), address.needed("city", TEXT),
                country);
    }

    private String enterpriseNumber() {
        String text = top.needed("enterprise_number", TEXT);
        Optional<String> number = EnterpriseNumber.parse(text);
        if (number.isEmpty() && !text.isEmpty()) {
            top.refuse("enterprise_number", new Advice(Words.of("enterprise-number"), Words.of("enterprise-number.quoted")));
        }
        return number.orElse("");
    }

    private String vatNumber(String enterpriseNumber) {
        String text = top.needed("vat_number", TEXT);
        Optional<String> number = VatNumber.parse(text).filter(parsed -> parsed.startsWith("BE"));
        if (number.isEmpty() && !text.isEmpty()) {
            top.refuse("vat_number", Advice.of("vat-number.belgian"));
        } else if (number.isPresent() && !enterpriseNumber.isEmpty() && !number.get().equals("BE" + enterpriseNumber)) {
            top.refuse("vat_number", new Advice(Words.of("vat-number.other", enterpriseNumber),
                    Words.of("vat-number.same", enterpriseNumber)));
        }
        return number.orElse("");
    }

    private OwnText court() {
        if (!top.hasKeysOfItsOwn("court")) {
            return OwnText.of(top.needed("court", TEXT));
        }
        OwnText court = ownText("court", TEXT);
        YamlSection section = top.section("court");
        (court.byLanguage().isEmpty() ? Set.of(Language.FR) : court.byLanguage().keySet())
                .forEach(language -> section.needed(language.code(), TEXT));
        return court;
    }

    private String iban() {
        String iban = VatNumber.normalised(top.needed("iban", TEXT));
        if (!iban.isEmpty() && !IBANValidator.getInstance().isValid(iban)) {
            top.refuse("iban", Advice.of("iban"));
        }
        return iban;
    }

    private String bic() {
        String bic = top.needed("bic", TEXT).replace(" ", "");
        if (!bic.isEmpty() && !BIC.matcher(bic).matches()) {
            top.refuse("bic", Advice.of("bic"));
        }
        return bic;
    }

    private String email() {
        String email = top.needed("email", TEXT);
        if (!email.isEmpty() && !EmailAddress.isValid(email)) {
            top.refuse("email", new Advice(Words.of("email"), Words.of("email.write")));
        }
        return email;
    }

    private ZoneId zone() {
        String name = top.textOr("time_zone", TEXT, ZONE_UNLESS_SAID);
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            top.refuse("time_zone", new Advice(Words.of("time-zone"),
                    Nearest.to(name, ZoneId.getAvailableZoneIds()).map(near -> Words.of("did-you-mean", near))
                            .orElseGet(() -> Words.of("write.like", ZONE_UNLESS_SAID))));
            return ZoneId.of(ZONE_UNLESS_SAID);
        }
        return ZoneId.of(name);
    }

    private Optional<Logo> logo() {
        String name = top.text("logo", TEXT);
        return name.isEmpty() ? Optional.empty()
                : LogoFile.read(folder, name, wrong -> top.refuse("logo", wrong));
    }

    /** One text, or one for each language; a language without one has the first of fr, nl, de, en that is there. */
    private OwnText ownText(String key, int longest) {
        if (!top.hasKeysOfItsOwn(key)) {
            return OwnText.of(top.text(key, longest));
        }
        YamlSection section = top.section(key);
        section.allowOnly(codes());
        Map<Language, String> texts = new EnumMap<>(Language.class);
        LANGUAGES.stream().filter(language -> section.has(language.code()))
                .forEach(language -> texts.put(language, section.text(language.code(), longest)));
        return new OwnText(texts, texts.values().stream().findFirst().orElse(""));
    }

    private static List<String> codes() {
        return LANGUAGES.stream().map(Language::code).toList();
    }

    private Language language() {
        String code = top.textOr("language", TEXT, PageSettings.UNLESS_SAID.language().code());
        Optional<Language> known = LANGUAGES.stream().filter(language -> language.code().equals(code)).findFirst();
        if (known.isEmpty()) {
            top.refuse("language", Advice.of("language.pages", Words.anyOf(codes())));
        }
        return known.orElse(PageSettings.UNLESS_SAID.language());
    }

    private int claimedSameDay() {
        String text = top.textOr("claimed_same_day", TEXT, Integer.toString(PageSettings.UNLESS_SAID.claimedSameDay()));
        if (!PERCENT.matcher(text).matches()) {
            top.refuse("claimed_same_day", Advice.of("percentage"));
            return PageSettings.UNLESS_SAID.claimedSameDay();
        }
        return Integer.parseInt(text);
    }

    private int accentColor() {
        if (!top.has("accent_color")) {
            return ACCENT_UNLESS_SAID;
        }
        String color = top.text("accent_color", TEXT);
        if (!COLOR.matcher(color).matches()) {
            top.refuse("accent_color", Advice.of("colour"));
            return ACCENT_UNLESS_SAID;
        }
        return Integer.parseInt(color.substring(1), 16);
    }

    private String series(String key, String otherwise) {
        String series = top.textOr(key, TEXT, otherwise);
        if (!SERIES.matcher(series).matches()) {
            top.refuse(key, new Advice(Words.of("series"), Words.of("write.like", CREDIT_NOTE_SERIES_UNLESS_SAID)));
        }
        return series;
    }
}
