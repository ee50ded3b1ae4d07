package dev.bluewright.harness;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the environment sets for a system.
 *
 * <ul>
 *   <li>{@code PORT}: 0 to 65535; 8080 unless set; 0 takes any that is free
 *   <li>{@code HOST}: the address to listen on; 0.0.0.0 unless set
 *   <li>{@code DATABASE_URL}: a JDBC URL, or {@code postgresql://user:password@host:port/name},
 *       {@code mysql://}, {@code mariadb://}, {@code sqlite:path}
 *   <li>{@code DATABASE_USER}, {@code DATABASE_PASSWORD}: go before those in the URL
 *   <li>{@code TLS_CERT}, {@code TLS_KEY}: PEM files of a certificate and its key, for https
 * </ul>
 *
 * <p>Thread safety: immutable. {@link #toString} shows names and never values.
 */
public final class Settings {
  private final String system;
  private final Map<String, String> values;

  private Settings(String system, Map<String, String> values) {
    this.system = system;
    this.values = Map.copyOf(values);
  }

  /** The environment variables of this process. */
  public static Settings fromEnvironment(String system) {
    return new Settings(system, System.getenv());
  }

  /** Exactly these values, and nothing of the environment. */
  public static Settings of(Map<String, String> values) {
    return new Settings("system", values);
  }

  /** The same settings, with this value where none is set. */
  public Settings withDefault(String name, String value) {
    var extended = new HashMap<>(values);
    extended.merge(name, value, (set, unset) -> set.isBlank() ? unset : set);
    return new Settings(system, extended);
  }

  /** The name of the system. */
  public String system() {
    return system;
  }

  /** The port to listen on; 0 takes any that is free. */
  public int port() {
    return number("PORT", 8080, 0, 65535);
  }

  /** The address to listen on. */
  public String host() {
    return text("HOST", "0.0.0.0");
  }

  /**
   * The database.
   *
   * @throws HarnessException code HAR-021, the URL cannot be read
   */
  public Optional<DatabaseAddress> database() {
    return find("DATABASE_URL")
        .map(url -> DatabaseAddress.parse(url, find("DATABASE_USER"), find("DATABASE_PASSWORD")));
  }

  /** The value of a name; empty when it is not set or blank. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** The value of a name, or this one. */
  public String text(String name, String otherwise) {
    return find(name).orElse(otherwise);
  }

  /**
   * The value of a name as a whole number, or this one.
   *
   * @throws HarnessException code HAR-021, not a whole number from {@code least} to {@code most}
   */
  public int number(String name, int otherwise, int least, int most) {
    var found = find(name);
    if (found.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(found.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw outOfRange(name, found.get(), least, most, notANumber);
    }
    throw outOfRange(name, found.get(), least, most, null);
  }

  private static HarnessException outOfRange(
      String name, String value, int least, int most, @Nullable Throwable cause) {
    return new HarnessException(
        "HAR-021",
        "%s is \"%s\"; it must be a whole number from %d to %d".formatted(name, value, least, most),
        cause);
  }

  /** The names that are set; never a value. */
  @Override
  public String toString() {
    return "Settings" + values.keySet().stream().sorted().toList();
  }
}
