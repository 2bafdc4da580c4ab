package dev.hotpath.benchmarks.control;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * A table in PostgreSQL with rows numbered from 1, in which one row is looked up by its number through one prepared statement;
 * with an index on the number or without.
 *
 * <p>It is a temporary table: it lives in this session's own memory, no other session's traffic evicts it, neither
 * autovacuum nor a parallel worker can touch it, and it leaves nothing behind in a database that isn't ours.
 */
final class NumberedRows implements AutoCloseable {

    /** How PostgreSQL gets at the row, as its plans call it. */
    enum Access {
        INDEX_SCAN("Index Scan using "),
        SEQUENTIAL_SCAN("Seq Scan on ");

        private final String planned;

        Access(String planned) {
            this.planned = planned;
        }
    }

    private static final int UNTIL_COMPILED = 2_000;

    private static final String LOOKUP = "select content from numbered where number = ";

    private final Connection connection;
    private final PreparedStatement lookup;

    private NumberedRows(Connection connection, PreparedStatement lookup) {
        this.connection = connection;
        this.lookup = lookup;
    }

    /**
     * Fills the table.
     *
     * @param url of a PostgreSQL, with its user and password
     * @param rows at least 1
     * @throws IllegalStateException when PostgreSQL would get at a row in another way than this
     */
    static NumberedRows fill(String url, int rows, Access access) throws SQLException {
        if (rows < 1) {
            throw new IllegalArgumentException("rows=" + rows + ": there must be one to look up");
        }
        Properties settings = new Properties();
        settings.setProperty("prepareThreshold", "1");
        Connection connection = DriverManager.getConnection(url, settings);
        try {
            try (Statement statement = connection.createStatement()) {
                settle(statement, access);
                statement.execute("create temporary table numbered (number int not null, content int not null)");
                statement.execute("insert into numbered values (1, 1)");
            }
            NumberedRows table = new NumberedRows(connection, connection.prepareStatement(LOOKUP + "?"));
            table.compile();
            table.fillUpTo(rows, access);
            return table;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** What would change the plan, or the way to it, between two sizes or in the middle of a measurement. */
    private static void settle(Statement statement, Access access) throws SQLException {
        statement.execute("set temp_buffers = '64MB'");
        statement.execute("set plan_cache_mode = force_generic_plan");
        statement.execute("set jit = off");
        statement.execute("set enable_bitmapscan = off");
        // A table of a page or two is read as a whole, with an index or without.
        statement.execute("set enable_seqscan = " + (access == Access.INDEX_SCAN ? "off" : "on"));
    }

    /** While there is one row, the same at every size: a scan of many leaves the driver no calls to be compiled in. */
    private void compile() throws SQLException {
        for (int i = 0; i < UNTIL_COMPILED; i++) {
            content(1);
        }
    }

    private void fillUpTo(int rows, Access access) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into numbered select i, i from generate_series(2, " + rows + ") i");
            if (access == Access.INDEX_SCAN) {
                statement.execute("create unique index on numbered (number)");
            }
            statement.execute("vacuum analyze numbered");
        }
        String plan = plan();
        if (!plan.contains(access.planned)) {
            throw new IllegalStateException("PostgreSQL looks a row up by '" + plan + "' and not by " + access);
        }
    }

    /** How PostgreSQL gets at a row, in its words. */
    String plan() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet plan = statement.executeQuery("explain (costs off) " + LOOKUP + "1")) {
            plan.next();
            return plan.getString(1);
        }
    }

    /** The content of a row that is there, which is its number. */
    int content(int number) throws SQLException {
        lookup.setInt(1, number);
        try (ResultSet row = lookup.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Ends the session, and the table with it. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
