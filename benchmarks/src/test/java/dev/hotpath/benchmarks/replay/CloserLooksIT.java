package dev.hotpath.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.KeepsTime;
import dev.hotpath.benchmarks.flame.Event;
import dev.hotpath.benchmarks.flame.FlameFiles;
import dev.hotpath.benchmarks.flame.FlameRecord;
import dev.hotpath.benchmarks.flame.PageFlames;
import dev.hotpath.fixtures.incident.SystemDefinition;
import dev.hotpath.fixtures.incident.SystemReader;
import dev.hotpath.fixtures.incident.Volume;
import dev.hotpath.fixtures.page.replay.Load;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.fixtures.page.replay.Settings;
import dev.hotpath.results.attribution.Amplification;
import dev.hotpath.results.attribution.Attribution;
import dev.hotpath.results.attribution.Attributor;
import dev.hotpath.results.attribution.Break;
import dev.hotpath.results.attribution.Budget;
import dev.hotpath.results.attribution.Cause;
import dev.hotpath.results.attribution.Factor;
import dev.hotpath.results.attribution.Hysteresis;
import dev.hotpath.results.attribution.Objective;
import dev.hotpath.results.attribution.Outcome;
import dev.hotpath.results.attribution.Premortem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A small page on real servers, looked at in each of the ways in which incidents are. */
@KeepsTime
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CloserLooksIT {

    private static final SystemDefinition SMALL = SystemReader.parse("""
            system: small
            volume: {rate: 40/s, arrivals: constant}
            endpoint: {threads: 50, steps: [{call: search}, parse, render]}
            pool: {size: 1}
            database: {rows: 1000}
            cache: {connections: 1}
            services: {search: {latency: 20ms}}
            """, "small");

    private static final Load SHORT = new Load(Duration.ofMillis(300), Duration.ofMillis(700), 1);

    private final OnSchedule schedules = new OnSchedule(late -> {});
    private Replay replay;

    @BeforeAll
    void start(@TempDir Path tmp) throws Exception {
        replay = Replay.start(new Settings(tmp.toRealPath(), Duration.ofSeconds(3)));
        replay.run(SMALL, SHORT);
    }

    @AfterAll
    void close() {
        if (replay != null) {
            replay.close();
        }
    }

    @Test
    void aMillisecondOnThePathCostsThePageOne() throws Exception {
        Load load = new Load(Duration.ofMillis(300), Duration.ofMillis(1500), 1);
        Amplifying page = new Amplifying(replay, SMALL, load, 1, schedules, what -> {});
        page.warm(40);

        Amplification found = Amplification.of("services.search", page, new double[] {40}, 2, 1);

        assertThat(found.slopes().get(0).slope().value()).isBetween(0.3, 3.0);
    }

    @Test
    void aPageThatBearsItsLoadComesBack() throws Exception {
        LoadSweep sweep = new LoadSweep(
                schedule -> replay.run(SMALL, schedule, 1).recording(),
                Volume.Arrivals.CONSTANT,
                Duration.ofMillis(800),
                1,
                schedules);

        Hysteresis found = sweep.over(20, 40);

        assertThat(found.staysSick()).isFalse();
    }

    @Test
    void theServiceThatBreaksThePageIsFoundByHowMuchSlowerItMustBe() throws Exception {
        Factor search = Premises.factors(SMALL).stream()
                .filter(each -> each.name().equals("services.search"))
                .findFirst()
                .orElseThrow();

        List<Break> breaks = new Premortem(new Objective(120, 0.01), 10, () -> true)
                .run(new Premises(replay, SMALL, SHORT), List.of(search));

        // 20 ms grow past 120 at 6 times; the rest of the page takes its share.
        assertThat(breaks).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Break.Kind.BREAKS);
            assertThat(found.at()).isBetween(1.2, 7.5);
        });
    }

    @Test
    void theComponentThatBringsThePageBackIsItsCause() throws Exception {
        SystemDefinition sick = SMALL.slower("search", 8);

        Attribution found = new Attributor(new Budget(10, Duration.ofMinutes(1), 0), 10, System::nanoTime, 1)
                .attribute(new ReplayedExperiment(replay, SMALL, sick, SHORT));

        assertThat(found.outcome()).isEqualTo(Outcome.FAULT);
        Cause cause = found.causes().get(0);
        assertThat(cause.component()).isEqualTo("services.search");
        assertThat(cause.restored()).as("%s", found.notes()).isNotNull();
        assertThat(cause.restored().value()).isGreaterThan(0.5);
    }

    @Test
    void theCallThatAPageWaitsForIsInItsFlameGraph(@TempDir Path folder) throws Exception {
        Load load = new Load(Duration.ofMillis(300), Duration.ofSeconds(2), 1);

        FlameRecord record = new PageFlames(replay, load, Event.WALL)
                .write(new FlameFiles(folder), "small", SMALL, SMALL.slower("search", 5));

        assertThat(folder.resolve(record.difference())).exists();
        assertThat(folder.resolve(record.sides().get(1).collapsed()))
                .content()
                .contains("dev/hotpath/fixtures/page/step/");
    }
}
