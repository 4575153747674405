package be.regie.document.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Puts pages, metadata and an attachment behind a {@link StaticPart}: the whole PDF/A-3b file. Its buffers are used
 * again for the next document, so each thread has its own.
 */
public final class PdfFile {

    private final FastDeflate deflate = new FastDeflate();
    private final Bytes out = new Bytes(65_536);
    /** Fast: the static part is compressed as well as can be, and the rest is little. */
    private final PdfObjects objects = new PdfObjects(out, this::compress);
    private final MessageDigest digest;

    public PdfFile() {
        try {
            digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has MD5", impossible);
        }
    }

    public FileBytes write(StaticPart part, List<Canvas> pages, Metadata metadata, Optional<Attachment> attachment) {
        objects.startBehind(part.start().size(), part.offsets());
        int tree = objects.take();
        StringBuilder kids = new StringBuilder();
        for (Canvas page : pages) {
            kids.append(page(page, tree, part.resources())).append(" 0 R ");
        }
        objects.begin(tree).ascii("<</Type/Pages/Count ").number(pages.size()).ascii("/MediaBox[0 0 595.28 841.89]/Kids[")
                .ascii(kids.toString()).ascii("]>>");
        objects.end();
        int information = information(metadata);
        int xmp = objects.take();
        objects.raw(xmp, "/Type/Metadata/Subtype/XML", metadata.xmp().getBytes(StandardCharsets.UTF_8));
        String files = attachment.map(file -> attach(file, metadata)).orElse("");
        int catalog = objects.add("<</Type/Catalog/Pages " + tree + " 0 R/Metadata " + xmp + " 0 R/OutputIntents["
                + part.outputIntent() + " 0 R]/Lang(" + metadata.language()
                + ")/ViewerPreferences<</DisplayDocTitle true>>" + files + ">>");
        String id = HexFormat.of().formatHex(digest.digest(metadata.identity().getBytes(StandardCharsets.UTF_8)));
        objects.finish("/Root " + catalog + " 0 R/Info " + information + " 0 R/ID[<" + id + "><" + id + ">]");
        return new FileBytes(part.start(), out.toByteArray());
    }

    private void compress(byte[] data, int length, Bytes target) {
        target.room(FastDeflate.most(length));
        target.added(deflate.deflate(data, length, target.array(), target.size()));
    }

    private int page(Canvas page, int tree, int resources) {
        int content = objects.take();
        objects.deflated(content, "", page.content().array(), page.content().size());
        int number = objects.take();
        objects.begin(number).ascii("<</Type/Page/Parent ").number(tree).ascii(" 0 R/Contents ").number(content)
                .ascii(" 0 R/Resources ").number(resources).ascii(" 0 R>>");
        objects.end();
        return number;
    }

    private int information(Metadata metadata) {
        return objects.add("<</Title" + text(metadata.title()) + "/Author" + text(metadata.author()) + "/Producer"
                + text(Metadata.PRODUCER) + "/CreationDate(" + metadata.pdfDate() + ")/ModDate(" + metadata.pdfDate()
                + ")>>");
    }

    /** @return the entries of the catalog that lead to the file */
    private String attach(Attachment file, Metadata metadata) {
        int stream = objects.take();
        objects.deflated(stream, "/Type/EmbeddedFile/Subtype/" + file.mediaType().replace("/", "#2F")
                + "/Params<</Size " + file.content().length + "/ModDate(" + metadata.pdfDate() + ")>>",
                file.content(), file.content().length);
        String name = text(file.name());
        int specification = objects.add("<</Type/Filespec/F" + name + "/UF" + name + "/Desc" + text(file.description())
                + "/AFRelationship/Alternative/EF<</F " + stream + " 0 R/UF " + stream + " 0 R>>>>");
        return "/AF[" + specification + " 0 R]/Names<</EmbeddedFiles<</Names[" + name + specification + " 0 R]>>>>";
    }

    /** A text string: as it is where it is ASCII, otherwise UTF-16 in hexadecimal. */
    private static String text(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != '(' && c != ')' && c != '\\')) {
            return '(' + text + ')';
        }
        return "<FEFF" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + '>';
    }
}
