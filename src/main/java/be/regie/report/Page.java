package be.regie.report;

import be.regie.party.Logo;
import be.regie.party.Supplier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** The frame of every page: one file of its own, without scripts, fonts or anything else from elsewhere. */
final class Page {

    private static final int LARGEST_LOGO = 200_000;

    private Page() {
    }

    /**
     * @param supplier whose name, logo and colour it wears
     * @param heading  markup of the page's head: h1 and what stands under it
     */
    static String of(Supplier supplier, String title, String heading, String body, String footer) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                :root { --accent: %s; --deep: %s; }
                %s</style>
                </head>
                <body>
                <header>
                %s%s</header>
                <main>
                %s</main>
                <footer>
                <p>%s</p>
                </footer>
                </body>
                </html>
                """.formatted(supplier.pages().language().code(), Html.escape(title), Colour.css(supplier.accentColor()), Colour.css(Colour.readable(supplier.accentColor())),
                style(), brand(supplier), heading, body, Html.escape(footer));
    }

    private static String brand(Supplier supplier) {
        return supplier.logo().filter(logo -> logo.bytes().length <= LARGEST_LOGO)
                .map(logo -> "<img class=\"logo\" alt=\"" + Html.escape(supplier.name()) + "\" src=\"data:" + type(logo) + ";base64,"
                        + Base64.getEncoder().encodeToString(logo.bytes()) + "\">\n")
                .orElse("<p class=\"brand\">" + Html.escape(supplier.legalName()) + "</p>\n");
    }

    private static String type(Logo logo) {
        return logo.fileName().toLowerCase(Locale.ROOT).endsWith(".png") ? "image/png" : "image/jpeg";
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream("page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
