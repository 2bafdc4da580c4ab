package dev.hotpath.benchmarks.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipTest {

    @Test
    void whatIsCompressedIsTextOfThatManyBytes() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        gzip(32_768).compressTo(compressed);

        byte[] text = new GZIPInputStream(new ByteArrayInputStream(compressed.toByteArray())).readAllBytes();

        assertThat(new String(text, StandardCharsets.US_ASCII)).hasSize(32_768).matches("[a-z ]*+");
        assertThat(gzip(32_768).compress()).isEqualTo(compressed.size());
    }

    @Test
    void theTextIsAsDenseAtItsEndAsInItsMiddle() throws IOException {
        long first = gzip(1_048_576).compress() - gzip(524_288).compress();
        long second = gzip(1_572_864).compress() - gzip(1_048_576).compress();

        assertThat((double) second).isCloseTo(first, withinPercentage(1));
    }

    private static Gzip gzip(int bytes) {
        Gzip gzip = new Gzip();
        gzip.bytes = bytes;
        gzip.write();
        return gzip;
    }
}
