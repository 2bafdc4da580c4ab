package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Plan;
import dev.hotpath.fixtures.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What of the user's own servers and payloads a plan asks for. What it does not ask for is left alone, which the user should know,
 * and is nothing to give again when the run is gone on with.
 *
 * @param addresses of the servers that are asked for
 * @param payloads null where none are
 * @param left the options that nothing asks for
 */
record AskedFor(Map<Part, String> addresses, Path payloads, List<String> left) {

    private static final String PAYLOADS = "--payloads";

    /**
     * @param foreign whether the plan is of somebody else's jar, which parses no payloads of ours
     * @param begun the options that the run was begun with, all of which it asks for; empty for a new one
     */
    static AskedFor of(TheirServers theirs, Plan plan, boolean foreign, List<String> begun) {
        Map<Part, String> addresses = theirs.addresses();
        List<String> left = new ArrayList<>();
        for (Part part : List.copyOf(addresses.keySet())) {
            if (!plan.parts().contains(part) && !begun.contains(part.option())) {
                left.add(part.option());
                addresses.remove(part);
            }
        }
        Path payloads = theirs.payloads;
        if (payloads != null && !begun.contains(PAYLOADS) && (foreign || !isParsed(plan, theirs.sizes()))) {
            left.add(PAYLOADS);
            payloads = null;
        }
        return new AskedFor(addresses, payloads, List.copyOf(left));
    }

    private static boolean isParsed(Plan plan, List<Double> sizes) {
        return plan.sweeps().stream().anyMatch(sweep -> sweep.points().equals(sizes));
    }

    /** Empty where all is asked for. */
    String words() {
        return left.isEmpty() ? "" : String.join(", ", left) + ": nothing that is swept asks for it, it is left alone";
    }
}
