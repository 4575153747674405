package be.regie.document;

import be.regie.document.pdf.Fonts;
import be.regie.document.pdf.LogoImage;
import be.regie.document.pdf.Repertoire;
import be.regie.document.pdf.StaticPart;
import be.regie.party.Logo;
import be.regie.party.Supplier;
import be.regie.text.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What all documents of a firm share, made once and used by all threads: one {@link StaticPart} a language and
 * repertoire, made when the first document needs it.
 */
public final class PdfTemplates {

    private record Key(Language language, Repertoire repertoire) {
    }

    private final Supplier supplier;
    private final Look look;
    private final Optional<LogoImage> logo;
    private final Map<Language, Texts> texts;
    private final Map<Repertoire, Fonts> fonts = new ConcurrentHashMap<>();
    private final Map<Key, StaticPart> parts = new ConcurrentHashMap<>();

    /**
     * @param texts from {@link Texts#all}
     * @throws IllegalArgumentException where the logo cannot be used
     */
    public PdfTemplates(Supplier supplier, Map<Language, Texts> texts) {
        this.supplier = supplier;
        this.texts = new EnumMap<>(texts);
        look = Look.of(supplier.accentColor());
        logo = supplier.logo().map(Logo::bytes).map(LogoImage::of);
    }

    Supplier supplier() {
        return supplier;
    }

    Look look() {
        return look;
    }

    Texts texts(Language language) {
        return texts.get(language);
    }

    StaticPart part(Language language, Repertoire repertoire) {
        return parts.computeIfAbsent(new Key(language, repertoire), this::make);
    }

    private StaticPart make(Key key) {
        Fonts faces = fonts.computeIfAbsent(key.repertoire(), Fonts::of);
        Decoration decoration = new Decoration(supplier, texts.get(key.language()), look, logo);
        return StaticPart.of(faces, logo, decoration.forms(faces.typefaces()));
    }
}
