package dev.bluewright.benchmarks.crash;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * What the database itself holds, compared with what clients were told.
 *
 * @param lost confirmed inserts that are not there
 * @param twice keys that are there more than once
 */
record Audit(long lost, long twice) {
  static Audit of(Ledger ledger, String jdbcUrl, String user) throws SQLException {
    var counts = titles(jdbcUrl, user);
    return new Audit(
        ledger.confirmed().keySet().stream().filter(key -> !counts.containsKey(key)).count(),
        counts.values().stream().filter(count -> count > 1).count());
  }

  private static Map<String, Integer> titles(String jdbcUrl, String user) throws SQLException {
    var counts = new HashMap<String, Integer>();
    try (var connection = DriverManager.getConnection(jdbcUrl, user, "");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT title FROM task")) {
      while (rows.next()) {
        counts.merge(rows.getString(1), 1, Integer::sum);
      }
    }
    return counts;
  }
}
