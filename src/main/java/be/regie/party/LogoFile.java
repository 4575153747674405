package be.regie.party;

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
import java.util.function.BiConsumer;
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

    /** @param refuse takes a message and a remedy */
    static Optional<Logo> read(Path inputFolder, String name, BiConsumer<String, String> refuse) {
        try {
            Path folder = inputFolder.toRealPath();
            Path path = folder.resolve(name).toRealPath();
            if (!path.startsWith(folder)) {
                refuse.accept("the file is not in the input folder", "Put the logo beside supplier.yml");
            } else if (!Files.isRegularFile(path) || Files.size(path) > LARGEST_FILE) {
                refuse.accept("it is no file of at most 5 MB", "Name a PNG or JPEG file of at most 5 MB");
            } else {
                byte[] bytes = Files.readAllBytes(path);
                readWhole(bytes);
                return Optional.of(new Logo(name, bytes));
            }
        } catch (BrokenImage broken) {
            refuse.accept(broken.getMessage(), "Name a PNG or JPEG file that an image viewer shows");
        } catch (IOException | InvalidPathException missing) {
            refuse.accept("the file cannot be read", "Put the logo in the input folder, or leave logo out");
        }
        return Optional.empty();
    }

    private static void readWhole(byte[] bytes) throws BrokenImage {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new BrokenImage("it is no picture");
            }
            ImageReader reader = readers.next();
            try {
                readWhole(reader, in);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof BrokenImage known ? known : new BrokenImage("the picture is broken");
        }
    }

    private static void readWhole(ImageReader reader, ImageInputStream in) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw new BrokenImage("it is neither PNG nor JPEG");
        }
        reader.setInput(in);
        if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
            throw new BrokenImage("it is more than " + MOST_PIXELS + " pixels wide or high");
        }
        BufferedImage image = reader.read(0);
        image.flush();
    }

    /** The message is for users. */
    private static final class BrokenImage extends IOException {

        BrokenImage(String message) {
            super(message);
        }
    }
}
