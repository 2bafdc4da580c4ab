package dev.hotpath.benchmarks.http;

/** When a call begins to wait for something that a timeout limits. */
enum Moment {
    /** The call leaves the dispatcher's queue and runs: its call timeout begins here, not when it is enqueued. */
    RUNNING,
    /** A connection is asked for. */
    CONNECTING,
    /** A part of the request is about to be written. */
    SENDING,
    /** A part of the response is about to be read. */
    RECEIVING
}
