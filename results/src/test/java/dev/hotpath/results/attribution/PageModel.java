package dev.hotpath.results.attribution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page as queueing theory has it: so many requests a second wait for one of the pool's connections (M/M/c), miss the cache, call a
 * service, parse, and are given up at a limit when there are more than can be served.
 */
record PageModel(double[] values) {

    static final List<String> COMPONENTS = List.of(
            "volume",
            "endpoint",
            "pool",
            "database",
            "redis",
            "cache",
            "client",
            "services.recommendation",
            "services.side",
            "payload",
            "network",
            "heap");

    private static final double LIMIT = 1000;

    /** What theory says of it: the mean, the failed share, and where the time goes. */
    record Load(double mean, double failed, Map<String, Double> own, Map<String, Double> waited) {}

    static PageModel healthy() {
        return new PageModel(new double[] {100, 0, 4, 8, 1, 0.9, 3000, 40, 20, 5, 1, 0.3});
    }

    PageModel with(String component, double value) {
        double[] changed = values.clone();
        changed[COMPONENTS.indexOf(component)] = value;
        return new PageModel(changed);
    }

    double get(String component) {
        return values[COMPONENTS.indexOf(component)];
    }

    Load load() {
        double service = Math.min(get("services.recommendation"), get("client"));
        double miss = 1 - get("cache");
        // The endpoint's figure is the share of requests that hold their connection while the service is called.
        double held = get("endpoint");
        double taken = miss + held - miss * held;
        double holds = (miss * get("database") + held * service) / Math.max(taken, 1e-9);
        double servers = get("pool");
        double offered = get("volume") * taken * holds / 1000;
        double utilisation = offered / servers;
        double failed = utilisation < 0.999 ? 0 : Math.max(0.01, 1 - 1 / utilisation);
        double waiting = utilisation < 0.999
                ? Math.min(LIMIT, taken * erlangC(servers, offered) * holds / (servers - offered))
                : LIMIT;
        double used = get("heap");
        double pauses = 2 * used / (1 - used);
        Map<String, Double> own = new LinkedHashMap<>();
        own.put("endpoint", 3.0);
        own.put("database", miss * get("database"));
        own.put("redis", get("redis"));
        own.put("services.recommendation", service);
        own.put("services.side", get("services.side"));
        own.put("payload", get("payload"));
        Map<String, Double> wait = new LinkedHashMap<>();
        wait.put("pool", waiting);
        wait.put("network", 10 * get("network"));
        wait.put("heap", pauses);
        double mean = own.values().stream().mapToDouble(Double::doubleValue).sum()
                - get("services.side")
                + wait.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Load(mean, failed, own, wait);
    }

    private static double erlangC(double servers, double offered) {
        double sum = 0;
        double term = 1;
        for (int k = 0; k < servers; k++) {
            sum += term;
            term *= offered / (k + 1);
        }
        double all = term * servers / (servers - offered);
        return all / (sum + all);
    }
}
