package be.regie.report;

import java.util.Locale;

/** The firm's colour on white paper, as WCAG measures contrast. */
final class Colour {

    /** WCAG AA for text. */
    private static final double READABLE = 4.5;

    private Colour() {
    }

    /** {@code #1F6F78} */
    static String css(int rgb) {
        return String.format(Locale.ROOT, "#%06X", rgb);
    }

    /** The colour itself where text in it can be read on white, otherwise the nearest darker shade of it. */
    static int readable(int rgb) {
        int shade = rgb;
        for (int percent = 99; contrastOnWhite(shade) < READABLE && percent > 0; percent--) {
            shade = (rgb >> 16 & 255) * percent / 100 << 16 | (rgb >> 8 & 255) * percent / 100 << 8 | (rgb & 255) * percent / 100;
        }
        return shade;
    }

    static double contrastOnWhite(int rgb) {
        return 1.05 / (0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255) + 0.05);
    }

    /** StrictMath, so that the shade is the same on every machine. */
    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }
}
