package be.regie.document.pdf;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width: at spaces, and inside a word only where the word alone is too long. */
public final class Wrap {

    private static final String ELLIPSIS = "\u2026";

    private Wrap() {
    }

    /** All of {@code text}; its own line breaks stay, empty lines do not. */
    public static List<String> all(Canvas canvas, Style style, String text, double width) {
        if (isOneLine(canvas, style, text, width)) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        text.lines().map(Printable::line).map(String::strip).filter(line -> !line.isEmpty())
                .forEach(line -> paragraph(canvas, style, line, width, Integer.MAX_VALUE, lines));
        return lines;
    }

    /** At most {@code limit} lines, the text run on in one paragraph; what is left out shows as an ellipsis. */
    public static List<String> atMost(int limit, Canvas canvas, Style style, String text, double width) {
        if (isOneLine(canvas, style, text, width)) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>(limit + 1);
        paragraph(canvas, style, Printable.line(text).strip(), width, limit + 1, lines);
        if (lines.size() > limit) {
            String last = shortened(canvas, style, lines.get(limit - 1), width);
            lines.subList(limit - 1, lines.size()).clear();
            lines.add(last);
        }
        return lines;
    }

    /** As much of the line as leaves room for an ellipsis, whole words where that does not leave it half empty. */
    private static String shortened(Canvas canvas, Style style, String line, double width) {
        int end = line.length();
        while (end > 0 && canvas.width(style, line.substring(0, end) + ELLIPSIS) > width) {
            end--;
        }
        int space = end == line.length() ? end : line.lastIndexOf(' ', end);
        return line.substring(0, space > end / 2 ? space : end).stripTrailing() + ELLIPSIS;
    }

    private static boolean isOneLine(Canvas canvas, Style style, String text, double width) {
        if (text.length() * style.size() * 0.2 >= width) {
            return false;
        }
        double plain = canvas.typeface(style.face()).plainWidth(text, style.size());
        return plain >= 0 ? plain <= width : Printable.line(text).equals(text) && canvas.width(style, text) <= width;
    }

    private static void paragraph(
            Canvas canvas, Style style, String text, double width, int limit, List<String> lines) {
        Typeface typeface = canvas.typeface(style.face());
        double room = width * 1000 / style.size();
        int start = 0;
        while (start < text.length() && lines.size() < limit) {
            int end = end(typeface, text, start, room);
            lines.add(text.substring(start, end).stripTrailing());
            start = end;
            while (start < text.length() && text.charAt(start) == ' ') {
                start++;
            }
        }
    }

    /** Where the line that begins at {@code start} ends: after a space, the whole text, or within a long word. */
    private static int end(Typeface typeface, String text, int start, double room) {
        int used = 0;
        int lastBreak = -1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                lastBreak = i;
            }
            used += typeface.width(c);
            if (used > room && c != ' ') {
                return lastBreak > start ? lastBreak : Math.max(i, start + 1);
            }
        }
        return text.length();
    }
}
