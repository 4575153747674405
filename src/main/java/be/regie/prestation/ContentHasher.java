package be.regie.prestation;

import be.regie.table.Sha256;
import java.security.MessageDigest;

/** Hashes the canonical bytes of prestations, with one digest for all of them; one hasher serves one thread. */
public final class ContentHasher {

    private final MessageDigest digest = Sha256.digest();

    /** @param encoded what {@link PrestationCodec#encode} gave */
    public ContentHash hash(byte[] encoded) {
        return new ContentHash(digest.digest(encoded));
    }
}
