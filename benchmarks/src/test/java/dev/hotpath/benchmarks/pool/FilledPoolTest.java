package dev.hotpath.benchmarks.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilledPoolTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void aPoolIsFullBeforeTheFirstCallerComes(int size) {
        try (FilledPool pool = FilledPool.open(stub(), size)) {
            assertThat(pool.idle()).isEqualTo(size);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3})
    void aPoolWithoutConnectionsIsRefused(int size) {
        assertThatThrownBy(() -> FilledPool.open(stub(), size)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAcquisitionIsReportedAsAWait() throws Exception {
        try (FilledPool pool = FilledPool.open(stub(), 1)) {
            Reported reported = Reported.during(() -> pool.run(connection -> {}));

            assertThat(reported.samples("wait")).isEqualTo(1);
            assertThat(reported.count("timeouts")).isZero();
        }
    }

    @Test
    void aTimeoutIsCountedApartAndIsNoWait() throws Exception {
        HikariConfig impatient = stub();
        impatient.setConnectionTimeout(TimeUnit.MILLISECONDS.toMillis(250));
        try (FilledPool pool = FilledPool.open(impatient, 1)) {
            pool.run(held -> {
                Reported reported = assertReports(pool);

                assertThat(reported.count("timeouts")).isEqualTo(1);
                assertThat(reported.samples("wait")).isZero();
            });
        }
    }

    private static Reported assertReports(FilledPool pool) {
        try {
            return Reported.during(() -> {
                boolean acquired = pool.run(connection -> {});
                assertThat(acquired).isFalse();
                return acquired;
            });
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static HikariConfig stub() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(new StubDataSource());
        return config;
    }
}
