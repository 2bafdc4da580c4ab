package dev.hotpath.results.attribution;

/** A model page before and after one change, with what is to be found. */
enum Sickness {
    SLOW_SERVICE(PageModel.healthy(), "services.recommendation", 700, "services.recommendation"),
    HELD_CONNECTION(PageModel.healthy(), "endpoint", 1, "pool"),
    MORE_VOLUME(PageModel.healthy().with("endpoint", 1).with("volume", 88), "volume", 106, "pool"),
    SMALL_POOL(PageModel.healthy().with("endpoint", 1).with("pool", 7), "pool", 4, "pool"),
    SLOW_DATABASE(PageModel.healthy(), "database", 420, "pool"),
    FORGETFUL_CACHE(PageModel.healthy().with("database", 45), "cache", 0.05, "pool"),
    NO_TIMEOUT(
            PageModel.healthy().with("services.recommendation", 900).with("client", 60),
            "client",
            3000,
            "services.recommendation"),
    LARGE_PAYLOAD(PageModel.healthy(), "payload", 400, "payload"),
    LONG_ROUND_TRIP(PageModel.healthy(), "network", 50, "network"),
    LEAK(PageModel.healthy(), "heap", 0.995, "heap"),
    SLOW_REDIS(PageModel.healthy(), "redis", 150, "redis");

    final PageModel healthy;
    final PageModel sick;
    final String cause;
    final String victim;

    Sickness(PageModel healthy, String cause, double value, String victim) {
        this.healthy = healthy;
        this.sick = healthy.with(cause, value);
        this.cause = cause;
        this.victim = victim;
    }

    Simulated experiment(double noise, long seed) {
        return new Simulated(healthy, sick, noise, seed);
    }
}
