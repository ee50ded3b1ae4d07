package dev.bluewright.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections to one database.
 *
 * <p>Thread safety: immutable.
 */
final class Connector {
  private final Dialect dialect;
  private final String url;
  private final Properties properties;
  private final long statementTimeoutMillis;

  Connector(
      Dialect dialect,
      String url,
      @Nullable String user,
      @Nullable String password,
      long statementTimeoutMillis) {
    this.dialect = dialect;
    this.url = dialect.driverUrl(url);
    this.statementTimeoutMillis = statementTimeoutMillis;
    properties = dialect.properties(statementTimeoutMillis);
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
  }

  Dialect dialect() {
    return dialect;
  }

  String url() {
    return url;
  }

  /** The properties, the password included: never print them. */
  Properties properties() {
    return properties;
  }

  Connection open() throws SQLException {
    Connection connection = DriverManager.getConnection(url, (Properties) properties.clone());
    try {
      greet(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  private void greet(Connection connection) throws SQLException {
    dialect.prepare(connection);
    try (Statement statement = connection.createStatement()) {
      for (String sql : dialect.greeting(statementTimeoutMillis)) {
        statement.execute(sql);
      }
    }
  }
}
