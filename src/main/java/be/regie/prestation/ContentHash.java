package be.regie.prestation;

import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256 of a prestation's canonical bytes: equal where, and only where, the content is. */
public record ContentHash(byte[] bytes) {

    private static final int LENGTH = 32;

    public ContentHash {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a content hash has " + LENGTH + " bytes, not " + bytes.length);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContentHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** 64 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
