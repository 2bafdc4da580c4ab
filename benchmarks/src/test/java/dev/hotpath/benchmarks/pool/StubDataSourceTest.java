package dev.hotpath.benchmarks.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLFeatureNotSupportedException;
import org.junit.jupiter.api.Test;

class StubDataSourceTest {

    private final StubDataSource stub = new StubDataSource();

    @Test
    void aConnectionIsValidUntilItIsClosed() throws Exception {
        Connection connection = stub.getConnection();

        assertThat(connection.isValid(1)).isTrue();
        connection.close();
        assertThat(connection.isValid(1)).isFalse();
        assertThat(connection.isClosed()).isTrue();
    }

    @Test
    void everyConnectionIsItself() throws Exception {
        try (Connection one = stub.getConnection();
                Connection other = stub.getConnection()) {
            assertThat(one).isEqualTo(one).isNotEqualTo(other);
            assertThat(one.toString()).startsWith("stub connection");
        }
    }

    @Test
    void aStatementIsRefusedSinceNothingIsBehindIt() throws Exception {
        try (Connection connection = stub.getConnection()) {
            assertThatThrownBy(() -> connection.prepareStatement("select 1"))
                    .isInstanceOf(SQLFeatureNotSupportedException.class)
                    .hasMessageContaining("no database");
        }
    }
}
