package dev.hotpath.results.record;

import java.io.IOException;

/** Says what a JMH entry lacks; the reader adds the place. */
final class NotJmh extends IOException {

    NotJmh(String what) {
        super(what);
    }
}
