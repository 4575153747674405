package be.regie.job;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What people, programs, disks and attackers do to a file of values. The same damage at every run. */
final class Damage {

    /** To stand in the place of any value. */
    static final List<String> VALUES = List.of("", " ", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "\"", "a\"b",
            "a;b", "a\nb", "a\r\n=b", "\u0000", "\u0007", "\u001b[2J", "\u0085", "..", "../../etc/passwd", "/etc/passwd", "C:\\x",
            "CON", "a/b", "x".repeat(65), "x".repeat(5_000), "9".repeat(30), "1e9", "NaN", "-0", "1,5", "0.0000000001", "0x10",
            "\u0663", "9999-12-31T23:59", "0000-01-01T00:00", "2026-02-30T10:00", "2026-10-25T02:30", "2026-03-29T02:30",
            "2026-09-03T10:00+99:00", "2026-09-31", "\uFEFFx", "e\u0301", "\uD83D\uDE00", "\u202Ex", "\uFFFE", "' OR 1=1 --",
            "<script>alert(1)</script>", "${jndi:ldap://x}", "%s%n", "null", "true", "2147483648");

    private Damage() {
    }

    /** The row with one value in the place of another, quoted as RFC 4180 wants it. */
    static String field(String row, int column, String value) {
        String[] fields = row.strip().split(";", -1);
        fields[column] = "\"" + value.replace("\"", "\"\"") + "\"";
        return String.join(";", fields) + "\n";
    }

    /** A row with damaged bytes; its last byte, the line feed, is left. */
    static byte[] bytes(String row, Random random) {
        byte[] sound = row.strip().getBytes(StandardCharsets.UTF_8);
        int at = random.nextInt(sound.length);
        byte[] damaged = switch (random.nextInt(9)) {
            case 0 -> changed(sound, at, (byte) random.nextInt(256));
            case 1 -> changed(sound, at, (byte) '"');
            case 2 -> changed(sound, at, (byte) ';');
            case 3 -> inserted(sound, at, (byte) random.nextInt(256));
            case 4 -> inserted(sound, at, (byte) '"');
            case 5 -> Arrays.copyOf(sound, at);
            case 6 -> inserted(inserted(sound, at, (byte) 0x28), at, (byte) 0xC3);
            case 7 -> row.strip().getBytes(StandardCharsets.UTF_16LE);
            default -> inserted(sound, at, (byte) '\n');
        };
        return inserted(damaged, damaged.length, (byte) '\n');
    }

    private static byte[] changed(byte[] bytes, int at, byte value) {
        byte[] copy = bytes.clone();
        copy[at] = value;
        return copy;
    }

    private static byte[] inserted(byte[] bytes, int at, byte value) {
        byte[] longer = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, longer, 0, at);
        longer[at] = value;
        System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
        return longer;
    }

    /** Whole files that are none, or hardly. */
    static List<byte[]> files(String sound) {
        String heading = sound.lines().findFirst().orElseThrow();
        String rows = sound.substring(heading.length() + 1);
        List<byte[]> files = new ArrayList<>();
        for (String text : List.of("", "\n", "\uFEFF", "\uFEFF" + sound, heading, heading + "\n", rows, sound.replace("\n", "\r"),
                sound.replace("\n", "\r\n"), sound.replace(';', ','), sound.replace(';', '\t'), heading + ";" + heading + "\n" + rows,
                heading.replace("minutes", "customer_id") + "\n" + rows, heading.toUpperCase(java.util.Locale.ROOT) + "\n" + rows,
                heading.replace("started_at", "=1+1") + "\n" + rows, "\"" + sound, heading + ";unknown\n" + rows,
                "x".repeat(300_000) + "\n" + rows, heading + "\n\"" + "y\n".repeat(3_000), sound.substring(0, sound.length() / 2),
                heading + "\n" + ";".repeat(20_000), "\u0000".repeat(5_000), "PK\u0003\u0004" + sound)) {
            files.add(text.getBytes(StandardCharsets.UTF_8));
        }
        files.add(sound.getBytes(StandardCharsets.UTF_16));
        files.add(sound.replace("Sauvegarde", "Dépôt").getBytes(StandardCharsets.ISO_8859_1));
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        files.add(noise);
        return files;
    }
}
