package dev.hotpath.benchmarks.control;

import static dev.hotpath.benchmarks.control.NumberedRows.Access.INDEX_SCAN;
import static dev.hotpath.benchmarks.control.NumberedRows.Access.SEQUENTIAL_SCAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.benchmarks.control.NumberedRows.Access;
import dev.hotpath.fixtures.Addresses;
import dev.hotpath.fixtures.Part;
import dev.hotpath.fixtures.Parts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The looked-up table in a PostgreSQL as the lab hands it over. */
class NumberedRowsIT {

    private static Parts parts;
    private static String url;

    @BeforeAll
    static void start() throws InterruptedException {
        parts = Parts.start(Set.of(Part.DATABASE), Map.of());
        String[] argument = parts.jvmArguments().get(0).substring("-D".length()).split("=", 2);
        System.setProperty(argument[0], argument[1]);
        url = Addresses.handedOver().jdbc();
    }

    @AfterAll
    static void stop() {
        System.clearProperty(Addresses.PROPERTY);
        parts.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 300, 30_000})
    void smallAndLargeTablesAreReadInTheSameWay(int rows) throws SQLException {
        try (NumberedRows indexed = NumberedRows.fill(url, rows, INDEX_SCAN);
                NumberedRows plain = NumberedRows.fill(url, rows, SEQUENTIAL_SCAN)) {
            assertThat(indexed.plan()).isEqualTo("Index Scan using numbered_number_idx on numbered");
            assertThat(plain.plan()).isEqualTo("Seq Scan on numbered");
            assertThat(indexed.content(rows)).isEqualTo(plain.content(rows)).isEqualTo(rows);
        }
    }

    @Test
    void theBenchmarksLookUpRowsThatAreThere() throws SQLException {
        IndexLookup lookup = new IndexLookup();
        lookup.rows = 300;
        lookup.fill();
        SequentialScan scan = new SequentialScan();
        scan.rows = 300;
        scan.fill();

        assertThat(lookup.lookUp()).isBetween(1, 300);
        assertThat(scan.lookUp()).isEqualTo(300);

        lookup.close();
        scan.close();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftInTheDatabase(Access access) throws SQLException {
        NumberedRows.fill(url, 300, access).close();

        try (Connection onlooker = DriverManager.getConnection(url);
                Statement statement = onlooker.createStatement();
                ResultSet left =
                        statement.executeQuery("select relname from pg_class where relname like 'numbered%'")) {
            assertThat(left.next()).isFalse();
        }
    }

    @Test
    void aTableWithoutARowToLookUpIsRefused() {
        assertThatThrownBy(() -> NumberedRows.fill(url, 0, INDEX_SCAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rows=0");
    }
}
