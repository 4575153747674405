package be.regie.prestation;

import static be.regie.prestation.PrestationTable.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The canonical bytes of prestations. */
class PrestationCodecTest {

    private static ContentHash hash(Prestation prestation) {
        return new ContentHasher().hash(new PrestationCodec().encode(prestation));
    }

    @Test
    void the_same_content_has_the_same_hash_however_it_is_spelled(@TempDir Path folder) {
        Prestation prestation = good(folder, "mode=ONSITE", "urgent=oui", "travel_km=1,5", "started_at=2026-10-01T10:00",
                "description=a\r\nb");

        assertThat(hash(good(folder, "mode=ONSITE", "urgent=1", "travel_km=1.500", "trips=1",
                "started_at=2026-10-01T08:00:00Z", "description=a\nb ")))
                .isEqualTo(hash(prestation));
        assertThat(hash(good(folder, "mode=ONSITE", "urgent=oui", "travel_km=1,501")))
                .isNotEqualTo(hash(prestation));
    }

    @Test
    void a_said_out_of_hours_is_other_content_than_a_derived_one(@TempDir Path folder) {
        assertThat(hash(good(folder, "out_of_hours=non"))).isNotEqualTo(hash(good(folder)));
    }

    /** Frozen rows of old years must stay readable, and their hashes the same: this may only change with the version. */
    @Test
    void the_bytes_stay_what_they_are(@TempDir Path folder) {
        assertThat(hash(good(folder, "request_id=T1", "purchase_order=PO", "travel_km=1.5", "trips=2", "technician=T2",
                "description=é", "urgent=yes"))).hasToString("b2f90c1aae2708e4f03c555c4ea86a2b522748fa4940330ea8a151e72db551c7");
    }

    @Property
    void decoding_gives_back_what_was_encoded(@ForAll @From("prestation") Prestation prestation) {
        PrestationCodec codec = new PrestationCodec();
        codec.encode(prestation);

        assertThat(PrestationCodec.decode(codec.encode(prestation))).isEqualTo(prestation);
    }

    @Property
    void bytes_cut_short_or_of_another_version_are_refused(@ForAll @From("prestation") Prestation prestation) {
        byte[] encoded = new PrestationCodec().encode(prestation);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrestationCodec.decode(Arrays.copyOf(encoded, encoded.length - 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrestationCodec.decode(Arrays.copyOf(encoded, encoded.length + 1)));
        encoded[0]++;
        assertThatIllegalArgumentException().isThrownBy(() -> PrestationCodec.decode(encoded));
    }

    @Provide
    Arbitrary<Prestation> prestation() {
        Arbitrary<String> id = Arbitraries.strings().alpha().numeric().withChars("-/é€").ofMinLength(1).ofMaxLength(64);
        Arbitrary<Optional<Instant>> time = instant().optional();
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 10_080);
        Arbitrary<Optional<Phases>> phases =
                Combinators.combine(minutes, minutes, minutes, minutes, minutes).as(Phases::new).optional();
        return Combinators.combine(id, time, instant(), phases, texts(), flags(), kilometres(), minutes)
                .as((text, optional, instant, five, longText, flags, kilometres, number) -> new Prestation(text, text, text,
                        "", optional, Optional.of(instant), Optional.empty(), instant, number, five,
                        Mode.values()[number % 3], flags[0], flags[1], flags[2] ? Optional.of(flags[3]) : Optional.empty(),
                        number % 1_001, kilometres, optional, Optional.empty(), text, longText));
    }

    private static Arbitrary<Instant> instant() {
        return Arbitraries.longs().between(946_684_800L, 4_133_980_799L).map(Instant::ofEpochSecond);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of("a", "é", "€", "😀", "\n", "\t", " ").list().ofMaxSize(PrestationReader.LONGEST_DESCRIPTION / 2)
                .map(characters -> String.join("", characters));
    }

    private static Arbitrary<boolean[]> flags() {
        return Arbitraries.of(true, false).array(boolean[].class).ofSize(4);
    }

    private static Arbitrary<BigDecimal> kilometres() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(PrestationReader.MOST_KILOMETRES))
                .ofScale(PrestationReader.KILOMETRE_DECIMALS).map(DecimalText::canonical);
    }
}
