package dev.bluewright.blueprint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of Bluewright that this is, as its build says it. Stateless. */
public final class BuiltVersion {
  /** Such as {@code 1.4.0}. */
  public static final String TEXT = read();

  private BuiltVersion() {}

  private static String read() {
    var properties = new Properties();
    try (InputStream file = BuiltVersion.class.getResourceAsStream("build.properties")) {
      properties.load(Objects.requireNonNull(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties.getProperty("version", "");
  }
}
