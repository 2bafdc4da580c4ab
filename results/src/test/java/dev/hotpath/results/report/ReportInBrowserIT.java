package dev.hotpath.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.hotpath.results.record.Json;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Units;
import dev.hotpath.results.sweep.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportInBrowserIT extends InBrowser {

    private static Path report;

    @BeforeAll
    static void writeTheReport() throws IOException {
        report = written(SampleRun.ofEveryShape());
    }

    @Test
    void chartsDrawAsTheyComeIntoView() {
        try (Page page = chromium.open(report, WIDE, ColorScheme.LIGHT)) {
            List<Locator> charts = page.locator(".chart").all();
            assertThat(charts).hasSize(10);
            assertThat(charts.get(9).locator("canvas").count()).isZero();

            for (Locator chart : charts) {
                chart.scrollIntoViewIfNeeded();
                chart.locator("canvas").waitFor();
                assertThat((int) chart.evaluate(COLOURS)).isGreaterThan(3);
            }
        }
    }

    @Test
    void hoveringShowsTheFiguresOfTheJson() {
        try (Page page = chromium.open(report, WIDE, ColorScheme.LIGHT)) {
            CurveData pool = embedded(page).curves().stream()
                    .filter(curve -> curve.component().equals("pool"))
                    .findFirst()
                    .orElseThrow();
            Locator chart = page.locator("section.curve:has-text('Pool.hold') .chart.latency");
            Set<String> shown = hovered(page, chart);

            assertThat(shown).hasSize(pool.points().size());
            for (CurveData.PointData point : pool.points()) {
                assertThat(shown)
                        .contains("%s threads %s (%s to %s in 5 forks) · healthy %s · fitted %s"
                                .formatted(
                                        Units.figure(point.x()),
                                        Units.time(point.y(), pool.unit()),
                                        Units.time(point.low(), pool.unit()),
                                        Units.time(point.high(), pool.unit()),
                                        Units.time(point.healthy(), pool.unit()),
                                        Units.time(point.fitted(), pool.unit())));
            }
        }
    }

    @Test
    void theArrowKeysReadThePoints() {
        try (Page page = chromium.open(report, WIDE, ColorScheme.LIGHT)) {
            Locator chart = page.locator("section.curve:has-text('Parser.parse') .chart.latency");
            chart.scrollIntoViewIfNeeded();
            chart.locator("canvas").waitFor();
            Locator readout = chart.locator(".readout");

            chart.locator(".plot").focus();
            assertThat(readout.textContent()).startsWith("10,000 items");
            page.keyboard().press("Home");
            page.keyboard().press("ArrowRight");
            assertThat(readout.textContent()).startsWith("30 items");
            assertThat(readout.getAttribute("aria-live")).isEqualTo("polite");
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
            assertThat(readout.textContent()).startsWith("10 items");
        }
    }

    @Test
    void printingDrawsEveryChart() {
        try (Page page = chromium.open(report, WIDE, ColorScheme.DARK)) {
            page.pdf(new Page.PdfOptions().setPath(SHOTS.resolve("report.pdf")));

            assertThat(page.locator(".chart canvas").count()).isEqualTo(10);
        }
    }

    @Test
    void onPaperWhatIsFoldedIsUnfolded() {
        try (Page page = chromium.open(report, WIDE, ColorScheme.LIGHT)) {
            Locator folded = page.locator("details:not([open])");
            int before = folded.count();

            page.evaluate("dispatchEvent(new Event('beforeprint'))");
            assertThat(folded.count()).isZero();
            page.evaluate("dispatchEvent(new Event('afterprint'))");

            assertThat(folded.count()).isEqualTo(before).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void itFitsAPhoneAndAWideScreenInBothColourSchemes(ColorScheme scheme) {
        for (int width : new int[] {PHONE, WIDE}) {
            try (Page page = chromium.open(report, width, scheme)) {
                page.locator(".chart").all().forEach(Locator::scrollIntoViewIfNeeded);
                page.evaluate("scrollTo(0, 0)");
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SHOTS.resolve(width + "-" + scheme.name().toLowerCase() + ".png")));

                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
                assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                        .isEqualTo(scheme == ColorScheme.DARK ? "rgb(18, 19, 22)" : "rgb(255, 255, 255)");
            }
        }
    }

    @Test
    void whatStrangersWroteStaysText() throws IOException {
        String evil = "<script>alert(1)</script><img src=http://example.com/x onerror=alert(2)>\"'&amp;{{7*7}}";
        String turned = "\u202eenil eht nrut\u2066 עברית";
        String endless = "x".repeat(10_000);
        Path hostile = written(new SampleRun()
                .along(
                        SampleRun.sweep(
                                "a." + evil + ".b",
                                evil,
                                "n" + turned,
                                AxisKind.SIZE,
                                null,
                                Map.of(evil, turned),
                                SampleRun.SIZES),
                        n -> n * n,
                        true)
                .along(
                        SampleRun.sweep(
                                "a.B." + endless,
                                turned,
                                "threads",
                                AxisKind.THREADS,
                                4.0,
                                Map.of(endless, endless),
                                SampleRun.THREADS),
                        n -> n,
                        false)
                .failing(evil, endless + turned));
        try (Page page = chromium.open(hostile, PHONE, ColorScheme.LIGHT)) {
            page.locator(".chart").all().forEach(chart -> {
                chart.scrollIntoViewIfNeeded();
                chart.locator("canvas").waitFor();
                chart.locator(".plot").focus();
            });

            assertThat(page.locator("img").count()).isZero();
            assertThat(page.locator("script").count()).isEqualTo(8);
            assertThat(page.locator("h3").first().textContent()).contains("<script>alert(1)</script>");
            assertThat(page.locator("body").textContent()).doesNotContain("\u202e", "\u2066");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(PHONE);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve("hostile.png")));
        }
    }

    @Test
    void hundredsOfCurvesCanStillBeUsed() throws IOException {
        SampleRun many = new SampleRun();
        for (int i = 0; i < 300; i++) {
            int power = i % 2;
            many.along(
                    SampleRun.sweep(
                            "a.b.Many.curve" + i,
                            "part" + i % 5,
                            "items",
                            AxisKind.SIZE,
                            null,
                            Map.of(),
                            SampleRun.SIZES),
                    n -> 5 + n + power * n * n / 500,
                    false);
        }
        RecordedRun run = many.asResults(runs);
        long start = System.nanoTime();
        Path written = Report.write(run, run.trials(), SampleRun.judged(run), null);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));

        start = System.nanoTime();
        try (Page page = chromium.open(written, WIDE, ColorScheme.LIGHT)) {
            page.locator("#filter").fill("curve123");
            Locator only = page.locator("section.curve:visible");
            only.locator(".latency canvas").waitFor();
            assertThat(only.count()).isEqualTo(1);
            assertThat(page.locator("canvas").count()).isLessThan(50);

            page.evaluate("location.hash = '#curve-5'");
            page.waitForCondition(() -> page.locator("section.curve:visible").count() == 2);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private record Embedded(List<CurveData> curves) {}

    private static Embedded embedded(Page page) {
        return Json.read(page.locator("#data").textContent(), Embedded.class);
    }
}
