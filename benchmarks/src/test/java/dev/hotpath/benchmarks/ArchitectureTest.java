package dev.hotpath.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the house: benchmarks know fixtures and results, and neither of those knows anything above it. */
@AnalyzeClasses(
        packages = "dev.hotpath",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WrittenHere.class})
class ArchitectureTest {

    /** Neither what a processor generates nor the libraries that the results carry under another name: more than all the rest. */
    static final class WrittenHere implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/jmh_generated/") && !location.contains("/shaded/");
        }
    }

    @ArchTest
    static final ArchRule resultsKnowNeitherJmhNorAnyComponent = noClasses()
            .that()
            .resideInAPackage("dev.hotpath.results..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.openjdk.jmh..", "dev.hotpath.fixtures..", "dev.hotpath.benchmarks..");

    @ArchTest
    static final ArchRule fixturesKnowNothingAboveThem = noClasses()
            .that()
            .resideInAPackage("dev.hotpath.fixtures..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.openjdk.jmh..", "dev.hotpath.results..", "dev.hotpath.benchmarks..");

    @ArchTest
    static final ArchRule benchmarksDoNotKnowTheLabThatRunsThem = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.hotpath.benchmarks.pool..",
                    "dev.hotpath.benchmarks.redis..",
                    "dev.hotpath.benchmarks.http..",
                    "dev.hotpath.benchmarks.json..",
                    "dev.hotpath.benchmarks.page..",
                    "dev.hotpath.benchmarks.judge..",
                    "dev.hotpath.benchmarks.planted..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.hotpath.benchmarks.lab..", "dev.hotpath.benchmarks.cli..");

    @ArchTest
    static final ArchRule whoDiagnosesCannotReachTheAnswer = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.hotpath.benchmarks.replay..",
                    "dev.hotpath.results.attribution..",
                    "dev.hotpath.fixtures.page..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("dev\\.hotpath\\.fixtures\\.incident\\.(Incident|Incidents|IncidentReader|Expected)")
            .because("an incident's file lists what was changed, and a diagnosis that could look there would be none");

    @ArchTest
    static final ArchRule nothingStandsAboveTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("dev.hotpath.benchmarks.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.hotpath.benchmarks.cli..");

    @ArchTest
    static final ArchRule judgingDoesNotKnowWhereCurvesComeFrom = noClasses()
            .that()
            .resideInAPackage("dev.hotpath.results.scaling..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.hotpath.results.record..", "dev.hotpath.results.sweep..", "dev.hotpath.results.report..");

    @ArchTest
    static final ArchRule componentsDoNotKnowEachOther = slices().matching(
                    "dev.hotpath.benchmarks.(pool|redis|http|json|page|judge|control|planted)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("dev.hotpath.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule everyTearDownSaysThatTheWorkHasEnded = methods()
            .that(Declares.tearsATrialDown())
            .should(Declares.thatTheWorkEnds())
            .because("JMH counts it as time of the last iteration");

    @ArchTest
    static final ArchRule everyBenchmarkSaysHowItScales = classes()
            .that()
            .containAnyMethodsThat(Declares.benchmarks())
            .should(Declares.theirScaling())
            .because("the lab sweeps what declares its axis, and knows no other list");
}
