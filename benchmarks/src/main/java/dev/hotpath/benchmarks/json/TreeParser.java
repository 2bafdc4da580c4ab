package dev.hotpath.benchmarks.json;

import java.io.IOException;

/** A library that parses JSON of any shape, set up once and reused. */
interface TreeParser {

    /** The library's own tree, or maps and lists. */
    Object parse(byte[] json) throws IOException;

    /** A parsed tree as JSON again, to be compared with what was read; never timed. */
    String write(Object tree) throws IOException;
}
