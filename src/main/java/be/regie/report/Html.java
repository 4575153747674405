package be.regie.report;

import java.util.List;
import java.util.regex.Pattern;

/** Builds a page from parts; whatever is text is escaped. */
final class Html {

    /** A column of a table: its heading, and whether it holds numbers or identifiers, or is left out on narrow screens. */
    record Column(String heading, String style) {

        static Column text(String heading) {
            return new Column(heading, "");
        }

        /** Identifiers and the like, never broken over lines. */
        static Column whole(String heading) {
            return new Column(heading, "i");
        }

        static Column number(String heading) {
            return new Column(heading, "n");
        }

        Column wide() {
            return new Column(heading, style.isEmpty() ? "w" : style + " w");
        }

        private String attributes() {
            return style.isEmpty() ? "" : " class=\"" + style + "\"";
        }
    }

    /** {@code 2026-10}, also with a day, a time or the end of a file's name behind it. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d[\\w:+.-]{0,19}");

    private final StringBuilder out = new StringBuilder(32_768);

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Text with identifiers and names of files in it, which a narrow screen breaks behind their parts, but never in a date. */
    static String breakable(String text) {
        String parts = escape(text).replace("/", "/<wbr>").replace("_", "_<wbr>");
        return DATE.matcher(parts).replaceAll("<span class=\"i\">$0</span>");
    }

    /** A link to a file of the output, by its relative path; each step of the path is escaped for URLs. */
    static String link(String path, String text) {
        return "<a href=\"" + escape(path.replace("%", "%25").replace(" ", "%20").replace("#", "%23").replace("?", "%3F"))
                + "\">" + escape(text) + "</a>";
    }

    /** Markup as it is. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** An element with text in it. */
    Html element(String name, String text) {
        return raw("<" + name + ">" + escape(text) + "</" + name.split(" ")[0] + ">\n");
    }

    Html paragraph(String text) {
        return element("p", text);
    }

    Html note(String text) {
        return element("p class=\"note\"", text);
    }

    Html section(String id, String heading) {
        return raw("<section id=\"" + id + "\" aria-labelledby=\"" + id + "-h\">\n").element("h2 id=\"" + id + "-h\"", heading);
    }

    Html endSection() {
        return raw("</section>\n");
    }

    /**
     * A table with a caption for those who do not see it.
     *
     * @param rows cells as markup; the first of a row is its heading
     */
    Html table(String caption, List<Column> columns, List<List<String>> rows) {
        return table(caption, columns, rows, List.of());
    }

    /** @param total last row, or nothing */
    Html table(String caption, List<Column> columns, List<List<String>> rows, List<String> total) {
        raw("<div class=\"t\"><table><caption>" + escape(caption) + "</caption>\n<thead><tr>");
        columns.forEach(column -> raw("<th scope=\"col\"" + column.attributes() + ">" + escape(column.heading()) + "</th>"));
        raw("</tr></thead>\n<tbody>\n");
        rows.forEach(row -> row(columns, row));
        raw("</tbody>\n");
        if (!total.isEmpty()) {
            raw("<tfoot>\n").row(columns, total).raw("</tfoot>\n");
        }
        return raw("</table></div>\n");
    }

    private Html row(List<Column> columns, List<String> cells) {
        raw("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            String attributes = columns.get(i).attributes();
            raw(i == 0 ? "<th scope=\"row\"" + attributes + ">" + cells.get(i) + "</th>"
                    : "<td" + attributes + ">" + cells.get(i) + "</td>");
        }
        return raw("</tr>\n");
    }

    /** Shown when asked for, and always in print. */
    Html details(String summary) {
        return raw("<details><summary>" + escape(summary) + "</summary>\n");
    }

    Html endDetails() {
        return raw("</details>\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
