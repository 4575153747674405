package be.regie.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;

/**
 * The finished objects that all documents of one look begin with: colour profile, fonts, logo, forms.
 *
 * @param start        from the file's header on
 * @param offsets      of object 1, 2, 3...
 * @param resources    number of the resource dictionary of every page
 * @param outputIntent number of the output intent
 * @param typefaces    by {@link Face}
 */
public record StaticPart(SharedStart start, int[] offsets, int resources, int outputIntent, List<Typeface> typefaces) {

    public static final String LOGO = "Logo";

    private static final String HEADER = "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n";
    private static final String PROFILE = "sRGB.icc";

    public static StaticPart of(Fonts fonts, Optional<LogoImage> logo, List<Form> forms) {
        Bytes out = new Bytes(65_536).ascii(HEADER);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            PdfObjects objects = new PdfObjects(out, (data, length, target) -> compress(deflater, data, length, target));
            int profile = objects.deflated("/N 3", profile());
            int outputIntent = objects.add("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
                    + "/Info(sRGB IEC61966-2.1)/DestOutputProfile " + profile + " 0 R>>");
            StringBuilder fontNames = new StringBuilder("/Font<<");
            for (SubsetFont font : fonts.faces()) {
                int number = FontObjects.add(objects, font);
                fontNames.append("/F").append(font.face().ordinal()).append(' ').append(number).append(" 0 R");
            }
            fontNames.append(">>");
            StringBuilder names = new StringBuilder();
            logo.ifPresent(image -> names.append('/' + LOGO + ' ').append(add(objects, image)).append(" 0 R"));
            String formResources = "<<" + fontNames + "/XObject<<" + names + ">>>>";
            for (Form form : forms) {
                names.append('/').append(form.name()).append(' ').append(add(objects, form, formResources)).append(" 0 R");
            }
            int resources = objects.add("<<" + fontNames + "/XObject<<" + names + ">>>>");
            return new StaticPart(new SharedStart(out.toByteArray()), objects.offsets(), resources, outputIntent, fonts.typefaces());
        } finally {
            deflater.end();
        }
    }

    private static void compress(Deflater deflater, byte[] data, int length, Bytes target) {
        byte[] piece = new byte[8192];
        deflater.reset();
        deflater.setInput(data, 0, length);
        deflater.finish();
        while (!deflater.finished()) {
            target.put(piece, 0, deflater.deflate(piece));
        }
    }

    private static int add(PdfObjects objects, LogoImage image) {
        if (!image.compressed()) {
            return objects.deflated(image.entries(), image.data());
        }
        int number = objects.take();
        objects.raw(number, image.entries(), image.data());
        return number;
    }

    private static int add(PdfObjects objects, Form form, String resources) {
        return objects.deflated("/Type/XObject/Subtype/Form/BBox[0 0 595.28 841.89]/Resources" + resources,
                form.content().content().toByteArray());
    }

    private static byte[] profile() {
        try (InputStream in = StaticPart.class.getResourceAsStream("/be/regie/document/" + PROFILE)) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new IllegalStateException("The colour profile of the program is not readable", failure);
        }
    }
}
