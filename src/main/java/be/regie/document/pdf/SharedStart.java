package be.regie.document.pdf;

import be.regie.table.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * Bytes that many files begin with: hashed once, and kept outside Java's heap, where the system takes them from for each
 * file without a copy in between.
 */
public final class SharedStart {

    /** Of files that share nothing. */
    static final SharedStart NONE = new SharedStart(new byte[0]);

    private final ByteBuffer bytes;
    private final MessageDigest digest = Sha256.digest();

    SharedStart(byte[] bytes) {
        this.bytes = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        digest.update(bytes);
    }

    int size() {
        return bytes.limit();
    }

    /** A view with a position of its own. */
    ByteBuffer bytes() {
        return bytes.duplicate();
    }

    /** The SHA-256 of a file so far, to be continued with what comes after this start. */
    MessageDigest sha256() {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException providerCannot) {
            MessageDigest again = Sha256.digest();
            again.update(bytes());
            return again;
        }
    }
}
