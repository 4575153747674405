package be.regie.bench;

import be.regie.invoice.IssuedDocument;
import be.regie.pricing.PricedLine;
import com.google.zxing.common.BitMatrix;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The same invoice as a JasperReports report, compiled once, the QR code as an image; no derivations or conditions. Called by
 * reflection and loaded apart, since it brings an older OpenPDF.
 */
final class JasperPdf {

    private static final Path SOURCES = Path.of("src/bench/jasper");

    private final ClassLoader loader;
    private final Object report;
    private final Method fill;
    private final Method export;
    private final Class<?> sourceClass;
    private final IssuedDocument document;

    /** @param folder of the jars that {@code src/bench/jasper/pom.xml} asks for */
    JasperPdf(Path folder, IssuedDocument document) throws ReflectiveOperationException, IOException {
        this.document = document;
        for (String font : List.of("font-fallback/LiberationSans-Regular.ttf", "liberation/LiberationSans-Bold.ttf")) {
            Path copy = folder.resolve(font);
            Files.createDirectories(copy.getParent());
            try (InputStream in = JasperPdf.class.getResourceAsStream("/" + font)) {
                Files.write(copy, in.readAllBytes());
            }
        }
        List<URL> path = new ArrayList<>(List.of(folder.toUri().toURL(), SOURCES.toUri().toURL()));
        try (Stream<Path> jars = Files.list(folder)) {
            for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                path.add(jar.toUri().toURL());
            }
        }
        loader = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        Class<?> source = loader.loadClass("net.sf.jasperreports.engine.JRDataSource");
        Class<?> compiled = loader.loadClass("net.sf.jasperreports.engine.JasperReport");
        report = engine("JasperCompileManager").getMethod("compileReport", String.class)
                .invoke(null, SOURCES.resolve("invoice.jrxml").toString());
        fill = engine("JasperFillManager").getMethod("fillReport", compiled, Map.class, source);
        export = engine("JasperExportManager").getMethod("exportReportToPdf", loader.loadClass("net.sf.jasperreports.engine.JasperPrint"));
        sourceClass = loader.loadClass("net.sf.jasperreports.engine.data.JRMapCollectionDataSource");
    }

    private Class<?> engine(String name) throws ClassNotFoundException {
        return loader.loadClass("net.sf.jasperreports.engine." + name);
    }

    byte[] make() {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (PricedLine line : document.lines()) {
            rows.add(Map.of("id", line.priced().prestation().id(), "description", line.priced().prestation().description(),
                    "quantity", line.quantity().toString(), "price", line.unitPrice().toString(), "net", line.net().toString()));
        }
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "supplier", document.supplier().legalName() + " " + document.supplier().vatNumber(),
                "customer", document.customer().name() + " " + document.customer().vatNumber(),
                "number", document.invoice().number(),
                "totals", document.invoice().net() + "   " + document.invoice().vat() + "   " + document.invoice().gross()));
        parameters.put("code", image(TablePdf.code(document)));
        try {
            Object source = sourceClass.getConstructor(Collection.class).newInstance(rows);
            return (byte[]) export.invoke(null, fill.invoke(null, report, parameters, source));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Image image(BitMatrix code) {
        BufferedImage image = new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                image.setRGB(x, y, code.get(x, y) ? 0 : 0xFFFFFF);
            }
        }
        return image;
    }
}
