package dev.hotpath.benchmarks.flame;

import dev.hotpath.fixtures.incident.SystemDefinition;
import dev.hotpath.fixtures.page.replay.Load;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.results.flame.BelowFirst;
import dev.hotpath.results.flame.Profile;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Looks at where a page's requests are, healthy and sick: two replays of their own, since one that is looked at is no
 * measurement. Only the threads that work on requests are kept, from the place where a request's work begins.
 */
public final class PageFlames {

    private static final Pattern REQUEST = Pattern.compile("dev/hotpath/fixtures/page/Serving\\.run");

    /** For what is still to be written once the load has ended. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Replay replay;
    private final Load load;
    private final Event event;

    /** @param event {@link Event#WALL} shows what requests wait for */
    public PageFlames(Replay replay, Load load, Event event) {
        this.replay = replay;
        this.load = load;
        this.event = event;
    }

    /**
     * Replays both systems, and writes what the sick one has more.
     *
     * @param name what is replayed, such as an incident's name
     * @throws CannotProfile when the page can't be attached to, or died
     */
    public FlameRecord write(FlameFiles files, String name, SystemDefinition healthy, SystemDefinition sick)
            throws InterruptedException {
        return files.write(
                new Subject(name, null, Map.of(), event),
                new FlameFiles.Taken(profile(healthy), "healthy", "the healthy page", null),
                new FlameFiles.Taken(profile(sick), "sick", "the sick page", null));
    }

    private Profile profile(SystemDefinition system) throws InterruptedException {
        CompletableFuture<Profile> profile = new CompletableFuture<>();
        replay.run(
                system,
                load,
                pid -> profile.completeAsync(
                        () -> ProcessProfiler.profile(pid, event, load.measured(), new BelowFirst(REQUEST))));
        try {
            // A page that dies before the load has settled never tells its process.
            return profile.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CannotProfile cannot) {
                throw cannot;
            }
            String why = e.getCause() instanceof TimeoutException
                    ? "it died before its load had settled"
                    : String.valueOf(e.getCause());
            throw new CannotProfile("the page was not profiled: " + why + "; replay it without --flame", e);
        }
    }
}
