package be.regie.document.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.util.HexFormat;

/**
 * All bytes of a file.
 *
 * @param start what it has in common with others
 * @param rest  what comes after it
 */
public record FileBytes(SharedStart start, byte[] rest) {

    /** Of a file that has nothing in common with others. */
    public static FileBytes of(byte[] bytes) {
        return new FileBytes(SharedStart.NONE, bytes);
    }

    public byte[] toByteArray() {
        byte[] all = new byte[start.size() + rest.length];
        start.bytes().get(all, 0, start.size());
        System.arraycopy(rest, 0, all, start.size(), rest.length);
        return all;
    }

    /** SHA-256 of all of them, 64 hexadecimal digits. */
    public String sha256() {
        return HexFormat.of().formatHex(start.sha256().digest(rest));
    }

    public void writeTo(GatheringByteChannel channel) throws IOException {
        ByteBuffer[] pieces = {start.bytes(), ByteBuffer.wrap(rest)};
        while (pieces[1].hasRemaining() || pieces[0].hasRemaining()) {
            channel.write(pieces);
        }
    }
}
