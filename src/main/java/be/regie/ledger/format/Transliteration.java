package be.regie.ledger.format;

import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes what a character set lacks with what it has: {@code Łódź} is {@code Lódz} in windows-1252 and {@code Lodz} in
 * ASCII, {@code Αθήνα} is {@code Athina}. Greek follows ELOT 743 letter by letter, Cyrillic the passport of ICAO 9303 for
 * the letters of Russian, Ukrainian, Bulgarian and Serbian. What has no Latin form here becomes {@code ?}, so that its
 * place is seen.
 */
final class Transliteration {

    private static final Map<Integer, String> LATIN = new HashMap<>();

    static {
        pairs("ł l đ d ħ h ı i ĸ k ŋ ng ø o ŧ t æ ae œ oe ß ss þ th ð d ƒ f ə e");
        pairs("α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o");
        pairs("а a б b в v г g ґ g д d ђ d е e ё e є ie ж zh з z и i і i ї i й i ј j к k л l љ lj м m н n њ nj о o п p");
        pairs("р r с s т t ћ c у u ў u ф f х kh ц ts ч ch џ dz ш sh щ shch ъ ie ы y ь ' э e ю iu я ia ѓ g ќ k ѕ z");
        pairs("‘ ' ’ ' ‚ ' ‛ ' ′ ' “ \" ” \" „ \" ″ \" « \" » \" ‹ ' › ' ‐ - ‑ - ‒ - – - — - ― - − - … ... • * · .");
        pairs("€ EUR £ GBP ¥ JPY № No × x ÷ / ⁄ / ° o º o ª a ¹ 1 ² 2 ³ 3 ½ 1/2 ¼ 1/4 ¾ 3/4 © (c) ® (r) ™ (tm) µ u § S ¿ ? ¡ !");
    }

    private Transliteration() {
    }

    /** {@code text} on one line, with only what {@code encoder} can write. */
    static String into(CharsetEncoder encoder, String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder fitted = new StringBuilder(composed.length() + 8);
        composed.codePoints().forEach(codePoint -> append(encoder, codePoint, fitted));
        return fitted.toString();
    }

    private static void append(CharsetEncoder encoder, int codePoint, StringBuilder fitted) {
        if (isInvisible(codePoint)) {
            return;
        }
        if (Character.isISOControl(codePoint) || Character.isSpaceChar(codePoint)) {
            fitted.append(' ');
            return;
        }
        String character = Character.toString(codePoint);
        fitted.append(encoder.canEncode(character) ? character : latin(encoder, codePoint, character));
    }

    private static String latin(CharsetEncoder encoder, int codePoint, String character) {
        String known = known(codePoint);
        if (!known.isEmpty()) {
            return known;
        }
        StringBuilder parts = new StringBuilder();
        Normalizer.normalize(character, Normalizer.Form.NFKD).codePoints()
                .filter(part -> !isMark(part))
                .forEach(part -> parts.append(encoder.canEncode(Character.toString(part))
                        ? Character.toString(part) : known(part)));
        return parts.isEmpty() ? "?" : parts.toString();
    }

    /** A capital is its small letter's Latin form with a capital first: Ж is Zh. */
    private static String known(int codePoint) {
        String latin = LATIN.get(codePoint);
        if (latin != null) {
            return latin;
        }
        String small = LATIN.getOrDefault(Character.toLowerCase(codePoint), "");
        return small.isEmpty() ? "" : Character.toUpperCase(small.charAt(0)) + small.substring(1);
    }

    private static boolean isMark(int codePoint) {
        return Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    /** Joiners, direction marks, soft hyphens: they have no width and no meaning in a ledger. */
    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT;
    }

    private static void pairs(String pairs) {
        String[] parts = pairs.split(" ");
        for (int at = 0; at < parts.length; at += 2) {
            LATIN.put(parts[at].codePointAt(0), parts[at + 1]);
        }
    }
}
