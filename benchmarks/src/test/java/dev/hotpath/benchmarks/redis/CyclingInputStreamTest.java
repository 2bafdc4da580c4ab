package dev.hotpath.benchmarks.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CyclingInputStreamTest {

    @Property(tries = 200)
    void howeverItIsReadTheReplyRepeats(
            @ForAll @NotEmpty @Size(max = 50) byte[] reply,
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 120) Integer> reads) {
        CyclingInputStream stream = new CyclingInputStream(reply);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        for (int length : reads) {
            byte[] into = new byte[length];
            read.write(into, 0, stream.read(into, 0, length));
            read.write(stream.read());
        }

        byte[] all = read.toByteArray();
        for (int i = 0; i < all.length; i++) {
            assertThat(all[i]).isEqualTo(reply[i % reply.length]);
        }
    }

    @Test
    void anEmptyReplyIsRefused() {
        assertThatThrownBy(() -> new CyclingInputStream(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
