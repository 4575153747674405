package be.regie.document;

import be.regie.invoice.IssuedDocument;
import be.regie.party.*;
import java.nio.file.*;
import java.util.*;

class Gallery {
    static Map<Language, Texts> texts = Texts.builtIn();
    static void save(String name, IssuedDocument d) throws Exception {
        Files.write(Path.of("/tmp/gal/" + name + ".pdf"), new PdfRenderer(d.supplier(), texts).render(d, Optional.of("<x/>".getBytes())));
    }
    public static void main(String[] a) throws Exception {
        Files.createDirectories(Path.of("/tmp/gal"));
        for (Language l : Language.values()) {
            for (int n : new int[]{1, 8, 60}) save("inv-" + l + "-" + n, DocumentFixtures.invoice(DocumentFixtures.customer(VatTreatment.STANDARD, l), DocumentFixtures.workedExamples(n)));
            save("nc-" + l, DocumentFixtures.creditNote(DocumentFixtures.customer(VatTreatment.STANDARD, l), DocumentFixtures.workedExamples(2)));
            for (VatTreatment t : VatTreatment.values()) save("t-" + t + "-" + l, DocumentFixtures.invoice(DocumentFixtures.customer(t, l), DocumentFixtures.workedExamples(5)));
        }
        save("draft", DocumentFixtures.draft(8));
        save("nologo", DocumentFixtures.invoice(DocumentFixtures.supplier(Optional.empty(), false), DocumentFixtures.customer(VatTreatment.STANDARD, Language.FR), DocumentFixtures.workedExamples(4), ""));
        save("wide", DocumentFixtures.invoice(DocumentFixtures.named("Żółć Ψάρια Булочная 東京 😀 Przykład Sp. z o.o.", Language.EN), DocumentFixtures.workedExamples(3)));
        String longName = "Association des Amis des Très Longues Dénominations Commerciales et Statutaires de la Province de Namur et Environs ASBL";
        save("long", DocumentFixtures.invoice(DocumentFixtures.supplier(), DocumentFixtures.named(longName + " " + longName, Language.FR),
          DocumentFixtures.workedExample(5, 0, ("Mot" + "x".repeat(300) + " et une longue phrase. ").repeat(12)).lines(), "PO-" + "9".repeat(70)));
        save("hundred", DocumentFixtures.invoice(1100));
    }
}
