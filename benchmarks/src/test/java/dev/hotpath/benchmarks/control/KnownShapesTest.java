package dev.hotpath.benchmarks.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KnownShapesTest {

    @Test
    void aLookupProbesAsManyKeysInALargeTableAsInASmallOne() {
        assertThat(lookup(16).get()).isEqualTo(16 * 17 / 2);
        assertThat(lookup(65_536).get()).isPositive();
    }

    @Test
    void aTableSmallerThanTheKeysProbedIsRefused() {
        assertThatThrownBy(() -> lookup(15))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("entries=15");
    }

    @Test
    void aScanReadsEveryElement() {
        int[] hashes = new int[3];
        for (int elements = 0; elements < hashes.length; elements++) {
            LinearScan scan = new LinearScan();
            scan.elements = elements;
            scan.fill();
            hashes[elements] = scan.hash();
        }
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void aConcatenationHoldsEveryPiece() {
        QuadraticConcatenation concatenation = new QuadraticConcatenation();
        concatenation.pieces = 5;
        assertThat(concatenation.concatenate()).hasSize(5 * 64);
    }

    private static HashLookup lookup(int entries) {
        HashLookup lookup = new HashLookup();
        lookup.entries = entries;
        lookup.fill();
        return lookup;
    }
}
