package be.regie.prestation;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A prestation as bytes, for the frozen rows and the content hash. The same content is always the same bytes, however
 * its row was spelled ({@code oui} or {@code true}, {@code 1,50} or {@code 1.5}) and its columns ordered. Bytes once
 * written stay readable: another layout gets another {@link #VERSION}. One codec serves one thread.
 */
public final class PrestationCodec {

    static final byte VERSION = 1;

    private static final int REQUESTED = 1;
    private static final int CONFIRMED = 1 << 1;
    private static final int TAKEN = 1 << 2;
    private static final int ACCEPTED = 1 << 3;
    private static final int ARCHIVED = 1 << 4;
    private static final int PHASES = 1 << 5;
    private static final int REMOTE_TOOL_READY = 1 << 6;
    private static final int URGENT = 1 << 7;
    private static final int OUT_OF_HOURS_SAID = 1 << 8;
    private static final int OUT_OF_HOURS = 1 << 9;
    private static final int KNOWN = (1 << 10) - 1;

    /** Letters of the modes in the bytes; the order of the enum may change, these may not. */
    private static final String MODE_LETTERS = "ROW";
    private static final Mode[] MODES = {Mode.REMOTE, Mode.ONSITE, Mode.WORKSHOP};

    /** More than all but the texts take. */
    private static final int NUMBERS = 128;

    private ByteBuffer out = ByteBuffer.allocate(512);

    public byte[] encode(Prestation prestation) {
        out.clear();
        write(prestation);
        return Arrays.copyOf(out.array(), out.position());
    }

    private void write(Prestation prestation) {
        out.put(VERSION);
        out.putShort((short) flags(prestation));
        out.put((byte) letter(prestation.mode()));
        text(prestation.id());
        text(prestation.requestId());
        text(prestation.customerId());
        text(prestation.purchaseOrder());
        out.putLong(prestation.startedAt().getEpochSecond());
        time(prestation.requestedAt());
        time(prestation.confirmedAt());
        time(prestation.takenAt());
        time(prestation.conditionsAcceptedAt());
        time(prestation.archivedAt());
        out.putShort((short) prestation.minutes());
        if (prestation.phases().isPresent()) {
            phases(prestation.phases().get());
        }
        out.putShort((short) prestation.trips());
        // most work is without travel, and a decimal costs more than all other numbers of a row together
        out.putInt(prestation.travelKm().signum() == 0 ? 0
                : prestation.travelKm().movePointRight(PrestationReader.KILOMETRE_DECIMALS).intValueExact());
        text(prestation.technician());
        text(prestation.description());
    }

    private static int flags(Prestation prestation) {
        return flag(REQUESTED, prestation.requestedAt().isPresent())
                | flag(CONFIRMED, prestation.confirmedAt().isPresent())
                | flag(TAKEN, prestation.takenAt().isPresent())
                | flag(ACCEPTED, prestation.conditionsAcceptedAt().isPresent())
                | flag(ARCHIVED, prestation.archivedAt().isPresent())
                | flag(PHASES, prestation.phases().isPresent())
                | flag(REMOTE_TOOL_READY, prestation.remoteToolReady())
                | flag(URGENT, prestation.urgent())
                | flag(OUT_OF_HOURS_SAID, prestation.outOfHours().isPresent())
                | flag(OUT_OF_HOURS, prestation.outOfHours().orElse(false));
    }

    private static int flag(int bit, boolean set) {
        return set ? bit : 0;
    }

    private static char letter(Mode mode) {
        return switch (mode) {
            case REMOTE -> 'R';
            case ONSITE -> 'O';
            case WORKSHOP -> 'W';
        };
    }

    private void phases(Phases phases) {
        out.putShort((short) phases.reading());
        out.putShort((short) phases.preparation());
        out.putShort((short) phases.implementation());
        out.putShort((short) phases.verification());
        out.putShort((short) phases.archiving());
    }

    private void time(Optional<Instant> time) {
        if (time.isPresent()) {
            out.putLong(time.get().getEpochSecond());
        }
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (out.remaining() < utf8.length + NUMBERS) {
            out = ByteBuffer.allocate(2 * out.capacity() + utf8.length).put(out.flip());
        }
        out.putShort((short) utf8.length).put(utf8);
    }

    /** @throws IllegalArgumentException where the bytes are not those of a prestation */
    public static Prestation decode(byte[] encoded) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded));
            int version = in.readByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("a prestation of the unknown version " + version);
            }
            Prestation prestation = read(in);
            if (in.read() >= 0) {
                throw new IllegalArgumentException("more bytes than a prestation has");
            }
            return prestation;
        } catch (IOException tooShort) {
            throw new IllegalArgumentException("fewer bytes than a prestation has", tooShort);
        }
    }

    private static Prestation read(DataInputStream in) throws IOException {
        int flags = in.readUnsignedShort();
        int mode = MODE_LETTERS.indexOf(in.readByte());
        if ((flags & ~KNOWN) != 0 || mode < 0) {
            throw new IllegalArgumentException("bytes that are not those of a prestation");
        }
        String id = text(in);
        String requestId = text(in);
        String customerId = text(in);
        String purchaseOrder = text(in);
        Instant startedAt = Instant.ofEpochSecond(in.readLong());
        Optional<Instant> requestedAt = time(in, flags & REQUESTED);
        Optional<Instant> confirmedAt = time(in, flags & CONFIRMED);
        Optional<Instant> takenAt = time(in, flags & TAKEN);
        Optional<Instant> acceptedAt = time(in, flags & ACCEPTED);
        Optional<Instant> archivedAt = time(in, flags & ARCHIVED);
        int minutes = in.readUnsignedShort();
        Optional<Phases> phases = (flags & PHASES) == 0 ? Optional.empty() : Optional.of(new Phases(
                in.readUnsignedShort(), in.readUnsignedShort(), in.readUnsignedShort(), in.readUnsignedShort(),
                in.readUnsignedShort()));
        Optional<Boolean> outOfHours = (flags & OUT_OF_HOURS_SAID) == 0 ? Optional.empty()
                : Optional.of((flags & OUT_OF_HOURS) != 0);
        int trips = in.readUnsignedShort();
        BigDecimal travelKm = DecimalText.canonical(BigDecimal.valueOf(in.readInt(), PrestationReader.KILOMETRE_DECIMALS));
        return new Prestation(id, requestId, customerId, purchaseOrder, requestedAt, confirmedAt, takenAt, startedAt,
                minutes, phases, MODES[mode], (flags & REMOTE_TOOL_READY) != 0, (flags & URGENT) != 0, outOfHours,
                trips, travelKm, acceptedAt, archivedAt, text(in), text(in));
    }

    private static Optional<Instant> time(DataInputStream in, int present) throws IOException {
        return present == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(in.readLong()));
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] utf8 = new byte[in.readUnsignedShort()];
        in.readFully(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
