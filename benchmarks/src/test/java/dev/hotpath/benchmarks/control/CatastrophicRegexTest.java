package dev.hotpath.benchmarks.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whether a JDK still walks all the ways through the line; one that had learnt a short cut would bend no curve. */
class CatastrophicRegexTest {

    @Test
    void twiceTheCharactersAreReadEightTimesAsOften() {
        assertThat((double) reads(128) / reads(64)).isBetween(7.0, 8.0);
        assertThat((double) reads(256) / reads(128)).isBetween(7.5, 8.0);
    }

    @Test
    void anAssignmentIsFound() {
        assertThat(CatastrophicRegex.isAssignment("x=1")).isTrue();
    }

    private static long reads(int characters) {
        Counting line = new Counting("x".repeat(characters));
        assertThat(CatastrophicRegex.isAssignment(line)).isFalse();
        return line.reads;
    }

    private static final class Counting implements CharSequence {

        private final String text;
        private long reads;

        private Counting(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
