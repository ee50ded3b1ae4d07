package dev.bluewright.harness;

import java.util.Map;
import java.util.Optional;

/**
 * What a system is told from outside, in environment variables: the only place for secrets.
 *
 * <p>{@code PORT} (0 to 65535, 8080 unless set; 0 takes a free one), {@code HOST} (0.0.0.0 unless
 * set), {@code DATABASE_URL}, {@code DATABASE_USER}, {@code DATABASE_PASSWORD}. Immutable. {@link
 * #toString} shows names, never values.
 */
public final class Settings {
  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** The settings of this process. */
  public static Settings fromEnvironment() {
    return new Settings(System.getenv());
  }

  /** Settings given by the caller, by their environment names. */
  public static Settings of(Map<String, String> values) {
    return new Settings(values);
  }

  /** The value of one setting; empty when it is not set or blank. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * The port to listen on.
   *
   * @throws HarnessException HAR-012, not a number from 0 to 65535
   */
  public int port() {
    String port = find("PORT").orElse("8080");
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
      throw new HarnessException("HAR-012", "PORT is " + port + ", not a number from 0 to 65535.");
    }
    return Integer.parseInt(port);
  }

  /** The address to listen on. */
  public String host() {
    return find("HOST").orElse("0.0.0.0");
  }

  @Override
  public String toString() {
    return "Settings" + values.keySet();
  }
}
