package dev.bluewright.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Applies the migrations of the class path. Flyway is started only when its history differs from
 * the files: comparing checksums costs a few milliseconds, Flyway a few hundred.
 */
final class Migrations {
  private static final Pattern FILE = Pattern.compile("V([0-9._]+)__.*\\.sql");
  private final String folder;
  private final String first;
  private final ClassLoader loader;

  Migrations(Dialect dialect, ClassLoader loader) {
    folder = "db/migration/" + dialect.name();
    first = dialect.migrating();
    this.loader = loader;
  }

  /** Brings the database up to date; does nothing when the class path holds no migration. */
  void apply(Session session, Connector connector, @Nullable String user, @Nullable String password)
      throws SQLException {
    Map<String, Integer> files = files();
    if (files.isEmpty() || files.equals(history(session))) {
      return;
    }
    try {
      FluentConfiguration flyway =
          Flyway.configure(loader)
              .dataSource(connector.url(), user, password)
              .locations("classpath:" + folder)
              .placeholderReplacement(false);
      (first.isEmpty() ? flyway : flyway.initSql(first)).load().migrate();
    } catch (FlywayException e) {
      throw new StoreException("STO-030", "A migration failed: " + e.getMessage(), e);
    }
  }

  /** Checksums of the applied migrations by version; empty when one failed or there are none. */
  private Map<String, Integer> history(Session session) {
    Map<String, Integer> applied = new HashMap<>();
    try (Statement statement = session.connection().createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT version, checksum, success FROM flyway_schema_history"
                    + " WHERE version IS NOT NULL")) {
      while (result.next()) {
        if (!result.getBoolean(3)) {
          return Map.of();
        }
        applied.put(result.getString(1), result.getInt(2));
      }
    } catch (SQLException e) {
      return Map.of();
    }
    return applied;
  }

  private Map<String, Integer> files() {
    Map<String, Integer> checksums = new HashMap<>();
    try {
      for (URL place : Collections.list(loader.getResources(folder))) {
        for (String name : names(place)) {
          Matcher matcher = FILE.matcher(name);
          if (matcher.matches()) {
            checksums.put(matcher.group(1).replace('_', '.'), checksum(folder + "/" + name));
          }
        }
      }
    } catch (IOException | URISyntaxException e) {
      throw new StoreException("STO-031", "The migrations in " + folder + " cannot be read.", e);
    }
    return checksums;
  }

  private List<String> names(URL place) throws IOException, URISyntaxException {
    if (place.openConnection() instanceof JarURLConnection jar) {
      String prefix = folder + "/";
      return jar.getJarFile().stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(prefix))
          .map(name -> name.substring(prefix.length()))
          .toList();
    }
    try (Stream<Path> paths = Files.list(Path.of(place.toURI()))) {
      return paths.map(path -> path.getFileName().toString()).toList();
    }
  }

  /** Flyway's checksum: CRC-32 over the lines without their ends. */
  private int checksum(String resource) throws IOException {
    CRC32 checksum = new CRC32();
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                java.util.Objects.requireNonNull(loader.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
    }
    for (String line : lines) {
      String clean = line.startsWith("\ufeff") ? line.substring(1) : line;
      checksum.update(clean.getBytes(StandardCharsets.UTF_8));
    }
    return (int) checksum.getValue();
  }
}
