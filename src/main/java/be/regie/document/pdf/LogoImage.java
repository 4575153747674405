package be.regie.document.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * The firm's logo as a PDF image. A JPEG in RGB or grey goes in as it is. All else is flattened on white, without
 * profile or transparency, and reduced to what print can show, since every document carries it.
 *
 * @param entries of the image's dictionary
 */
public record LogoImage(int width, int height, String entries, byte[] data, boolean compressed) {

    /** 300 dots an inch over the largest logo that the layout has room for. */
    private static final int MAXIMUM_WIDTH = 700;
    private static final int MAXIMUM_HEIGHT = 230;

    /** @throws IllegalArgumentException with what is wrong, for a configuration message */
    public static LogoImage of(byte[] file) {
        BufferedImage image = read(file);
        int components = image.getColorModel().getNumColorComponents();
        boolean jpeg = (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8;
        if (jpeg) {
            return new LogoImage(image.getWidth(), image.getHeight(), entries(image.getWidth(), image.getHeight(),
                    components == 1 ? "/DeviceGray" : "/DeviceRGB") + "/Filter/DCTDecode", file, true);
        }
        int factor = Math.max(Math.ceilDiv(image.getWidth(), MAXIMUM_WIDTH),
                Math.ceilDiv(image.getHeight(), MAXIMUM_HEIGHT));
        int width = Math.max(1, image.getWidth() / factor);
        int height = Math.max(1, image.getHeight() / factor);
        return new LogoImage(width, height, entries(width, height, "/DeviceRGB"), reduced(image, factor, width, height),
                false);
    }

    private static BufferedImage read(byte[] file) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
            if (image == null) {
                throw new IllegalArgumentException("The logo is neither a PNG nor a JPEG image");
            }
            return image;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "The logo cannot be read (" + unreadable.getMessage() + "); save it as an RGB PNG or JPEG", unreadable);
        }
    }

    private static String entries(int width, int height, String colourSpace) {
        return "/Type/XObject/Subtype/Image/Width " + width + "/Height " + height + "/BitsPerComponent 8/ColorSpace"
                + colourSpace;
    }

    /** Each pixel the mean of a square of the original: the same bytes whatever draws on this machine. */
    private static byte[] reduced(BufferedImage image, int factor, int width, int height) {
        byte[] pixels = new byte[width * height * 3];
        int place = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int[] sum = new int[3];
                int used = add(image, x * factor, y * factor, factor, sum);
                for (int total : sum) {
                    pixels[place++] = (byte) (total / used);
                }
            }
        }
        return pixels;
    }

    private static int add(BufferedImage image, int left, int top, int factor, int[] sum) {
        int used = 0;
        for (int y = top; y < Math.min(top + factor, image.getHeight()); y++) {
            for (int x = left; x < Math.min(left + factor, image.getWidth()); x++) {
                int argb = image.getRGB(x, y);
                int alpha = argb >>> 24;
                for (int i = 0; i < 3; i++) {
                    int component = argb >> 16 - 8 * i & 0xFF;
                    sum[i] += (component * alpha + 255 * (255 - alpha) + 127) / 255;
                }
                used++;
            }
        }
        return used;
    }
}
