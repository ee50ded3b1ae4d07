package dev.bluewright.blueprint;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** The words of findings. */
final class Messages {
  private static final Properties WORDS = properties("messages.properties");

  private Messages() {}

  static String of(String key, Object... values) {
    var words = WORDS.getProperty(key);
    if (words == null) {
      throw new BlueprintException("No message for " + key);
    }
    return fill(words, values);
  }

  static Optional<String> findHint(String key, Object... values) {
    return Optional.ofNullable(WORDS.getProperty(key + ".hint")).map(words -> fill(words, values));
  }

  private static String fill(String words, Object... values) {
    var filled = words;
    for (int i = 0; i < values.length; i++) {
      filled = filled.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return filled;
  }

  /** The entries of a file beside this class. */
  static Properties properties(String name) {
    var words = new Properties();
    try (var in = Messages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new BlueprintException(name + " is not in the jar");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
