package be.regie.party;

import java.util.Arrays;

/** The firm's logo, PNG or JPEG bytes that were read once to prove them sound. */
public record Logo(String fileName, byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && fileName.equals(logo.fileName) && Arrays.equals(bytes, logo.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * fileName.hashCode() + Arrays.hashCode(bytes);
    }
}
