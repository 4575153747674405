package be.regie.party;

import be.regie.text.Advice;
import be.regie.text.Words;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads the firm's logo once to the last pixel, so that a broken one shows at start and not on the first invoice. */
final class LogoFile {

    private static final long LARGEST_FILE = 5L * 1024 * 1024;
    private static final int MOST_PIXELS = 4_000;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private LogoFile() {
    }

    /** @param refuse takes what is wrong */
    static Optional<Logo> read(Path inputFolder, String name, Consumer<Advice> refuse) {
        try {
            Path folder = inputFolder.toRealPath();
            Path path = folder.resolve(name).toRealPath();
            if (!path.startsWith(folder)) {
                refuse.accept(Advice.of("logo.elsewhere"));
            } else if (!Files.isRegularFile(path) || Files.size(path) > LARGEST_FILE) {
                refuse.accept(Advice.of("logo.large"));
            } else {
                byte[] bytes = Files.readAllBytes(path);
                readWhole(bytes);
                return Optional.of(new Logo(name, bytes));
            }
        } catch (BrokenImage broken) {
            refuse.accept(new Advice(broken.words, Words.of("logo.name")));
        } catch (IOException | InvalidPathException missing) {
            refuse.accept(Advice.of("logo.unreadable"));
        }
        return Optional.empty();
    }

    private static void readWhole(byte[] bytes) throws BrokenImage {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new BrokenImage(Words.of("logo.no-picture"));
            }
            ImageReader reader = readers.next();
            try {
                readWhole(reader, in);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof BrokenImage known ? known : new BrokenImage(Words.of("logo.broken"));
        }
    }

    private static void readWhole(ImageReader reader, ImageInputStream in) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw new BrokenImage(Words.of("logo.format"));
        }
        reader.setInput(in);
        if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
            throw new BrokenImage(Words.of("logo.pixels", MOST_PIXELS));
        }
        BufferedImage image = reader.read(0);
        image.flush();
    }

    private static final class BrokenImage extends IOException {

        private final transient Words words;

        BrokenImage(Words words) {
            super(words.toString());
            this.words = words;
        }
    }
}
