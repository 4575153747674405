package be.regie.document.pdf;

import java.time.LocalDate;

/**
 * What a document says about itself.
 *
 * @param language tag of its text, e.g. fr-BE
 * @param date     its only date: of creation, change and attachment, at midnight UTC
 * @param identity decides the file's id: the same for the same document, another for any other
 */
public record Metadata(String title, String author, String language, LocalDate date, String identity) {

    static final String PRODUCER = "Regie";

    /** {@code D:20261031000000Z} */
    String pdfDate() {
        return "D:" + date.toString().replace("-", "") + "000000Z";
    }

    /** The XMP packet, in agreement with the information dictionary. */
    String xmp() {
        String time = date + "T00:00:00Z";
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
                xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                <pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">""" + escaped(title) + """
                </rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>""" + escaped(author) + """
                </rdf:li></rdf:Seq></dc:creator>
                <dc:language><rdf:Bag><rdf:li>""" + language + """
                </rdf:li></rdf:Bag></dc:language>
                <xmp:CreateDate>""" + time + "</xmp:CreateDate><xmp:ModifyDate>" + time + """
                </xmp:ModifyDate>
                <pdf:Producer>""" + PRODUCER + """
                </pdf:Producer>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>""";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
