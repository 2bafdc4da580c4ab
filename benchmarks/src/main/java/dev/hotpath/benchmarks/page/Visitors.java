package dev.hotpath.benchmarks.page;

import dev.hotpath.fixtures.load.Request;

/** Who asks for the page: each of 2,000 users in turn, far apart in the table. */
final class Visitors {

    private static final int USERS = 2_000;
    private static final int STRIDE = 701;

    private Visitors() {}

    static Request request(int index) {
        return Request.get("/page?user=" + user(index));
    }

    static long user(long index) {
        return index * STRIDE % USERS;
    }
}
