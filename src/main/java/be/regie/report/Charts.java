package be.regie.report;

import be.regie.money.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Charts as SVG. Places across are percentages and texts have their own size, so that a chart fits a phone and a sheet
 * of paper alike; each has a title and a description, and its figures stand in a table beside it.
 */
final class Charts {

    private static final int ROW = 42;
    private static final int COLUMNS_TOP = 20;
    private static final int COLUMNS_HEIGHT = 150;

    /** How a mark looks. */
    enum Tone {
        FULL, LIGHT, GREY;

        String style() {
            return switch (this) {
                case FULL -> "full";
                case LIGHT -> "light";
                case GREY -> "grey";
            };
        }
    }

    /**
     * A bar from one amount to another.
     *
     * @param value as written beside it
     */
    record Bar(String label, String value, Amount from, Amount to, Tone tone) {

        static Bar of(String label, String value, Amount to, Tone tone) {
            return new Bar(label, value, Amount.ZERO, to, tone);
        }
    }

    /** @param value as said to those who point at it */
    record Column(String label, boolean labelled, boolean shaded, Amount amount, String value) {
    }

    private Charts() {
    }

    /** Bars below each other, each under its label, which the browser shortens where it has no room for it. */
    static String bars(String id, String title, String description, List<Bar> bars, PageTexts texts) {
        long low = bars.stream().mapToLong(bar -> Math.min(bar.from().cents(), bar.to().cents())).min().orElse(0);
        long high = bars.stream().mapToLong(bar -> Math.max(bar.from().cents(), bar.to().cents())).max().orElse(0);
        long first = Math.min(0, low);
        long span = Math.max(1, high - first);
        StringBuilder svg = head(id, title, description, bars.size() * ROW);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int top = i * ROW;
            long from = Math.min(bar.from().cents(), bar.to().cents());
            long length = Math.abs(bar.to().cents() - bar.from().cents());
            svg.append("<foreignObject y=\"").append(top).append("\" width=\"100%\" height=\"26\"><div class=\"bar\"><span>")
                    .append(Html.escape(bar.label())).append("</span><span>").append(Html.escape(bar.value()))
                    .append("</span></div></foreignObject>").append("<rect x=\"0\" y=\"").append(top + 26).append("\" width=\"100%\" height=\"8\" class=\"rail\"/>")
                    .append("<rect x=\"").append(percent(from - first, span)).append("\" y=\"").append(top + 26).append("\" width=\"")
                    .append(percent(length, span)).append("\" height=\"8\" class=\"").append(bar.tone().style()).append("\"><title>")
                    .append(Html.escape(texts.get("pair", bar.label(), bar.value()))).append("</title></rect>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    /** Columns side by side over a scale of round amounts. */
    static String columns(String id, String title, String description, List<Column> columns, PageTexts texts) {
        long high = columns.stream().mapToLong(column -> column.amount().cents()).max().orElse(0);
        long step = step(high);
        long top = Math.max(step, (high + step - 1) / step * step);
        StringBuilder svg = head(id, title, description, COLUMNS_TOP + COLUMNS_HEIGHT + 24, "scaled");
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).shaded()) {
                svg.append("<rect x=\"").append(percent(i, columns.size())).append("\" y=\"").append(COLUMNS_TOP).append("\" width=\"")
                        .append(percent(1, columns.size())).append("\" height=\"").append(COLUMNS_HEIGHT).append("\" class=\"rail\"/>");
            }
        }
        for (long amount = 0; amount <= top; amount += step) {
            int y = y(amount, top);
            svg.append("<line x1=\"0\" x2=\"100%\" y1=\"").append(y).append("\" y2=\"").append(y).append("\"/>");
            if (amount > 0) {
                svg.append("<text x=\"-8\" y=\"").append(y + 4).append("\" class=\"v s\">").append(texts.number(amount / 100)).append(" €</text>");
            }
        }
        svg.append('\n');
        for (int i = 0; i < columns.size(); i++) {
            column(svg, columns.get(i), i, columns.size(), top);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void column(StringBuilder svg, Column column, int place, int count, long top) {
        int y = y(Math.max(0, column.amount().cents()), top);
        svg.append("<rect x=\"").append(percent(place * 100L + 18, count * 100L)).append("\" y=\"").append(y).append("\" width=\"")
                .append(percent(64, count * 100L)).append("\" height=\"").append(COLUMNS_TOP + COLUMNS_HEIGHT - y)
                .append("\" class=\"full\"><title>").append(Html.escape(column.value())).append("</title></rect>");
        if (column.labelled()) {
            svg.append("<text x=\"").append(percent(place * 100L + 50, count * 100L)).append("\" y=\"")
                    .append(COLUMNS_TOP + COLUMNS_HEIGHT + 17).append("\" class=\"m\">").append(Html.escape(column.label())).append("</text>");
        }
        svg.append('\n');
    }

    private static int y(long cents, long top) {
        return COLUMNS_TOP + COLUMNS_HEIGHT - Math.toIntExact(cents * COLUMNS_HEIGHT / top);
    }

    /** A round amount in whole euro, 1, 2 or 5 times a power of ten, of which two to four reach {@code high}. */
    private static long step(long high) {
        long step = 100;
        while (high > step * 4) {
            step = high <= step * 8 ? step * 2 : high <= step * 20 ? step * 5 : step * 10;
        }
        return step;
    }

    /** A share against a mark on the same scale from nothing to all. */
    static String gauge(String id, String title, String description, long part, long whole, int markPercent, String markLabel) {
        StringBuilder svg = head(id, title, description, 44);
        svg.append("<rect x=\"0\" y=\"22\" width=\"100%\" height=\"14\" class=\"rail\"/><rect x=\"0\" y=\"22\" width=\"")
                .append(percent(part, Math.max(1, whole))).append("\" height=\"14\" class=\"full\"/><rect x=\"").append(markPercent)
                .append("%\" y=\"17\" width=\"2\" height=\"24\" class=\"mark\"/><text x=\"").append(markPercent)
                .append("%\" y=\"12\" class=\"v s\">").append(Html.escape(markLabel)).append("</text>");
        return svg.append("</svg>\n").toString();
    }

    private static StringBuilder head(String id, String title, String description, int height) {
        return head(id, title, description, height, "plain");
    }

    private static StringBuilder head(String id, String title, String description, int height, String style) {
        return new StringBuilder(4_096).append("<svg id=\"").append(id).append("\" class=\"").append(style).append("\" role=\"img\" width=\"100%\" height=\"").append(height)
                .append("\" aria-labelledby=\"").append(id).append("-t ").append(id).append("-d\"><title id=\"").append(id).append("-t\">")
                .append(Html.escape(title)).append("</title><desc id=\"").append(id).append("-d\">").append(Html.escape(description))
                .append("</desc>\n");
    }

    /** Two decimals, a point. */
    private static String percent(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                .toPlainString() + "%";
    }
}
