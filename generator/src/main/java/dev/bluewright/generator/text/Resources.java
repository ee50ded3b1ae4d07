package dev.bluewright.generator.text;

import dev.bluewright.generator.Generator;
import dev.bluewright.generator.GeneratorException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Data files of the generator, read from its own class path. */
public final class Resources {
  private Resources() {}

  /** The text of a file, relative to the generator's package. */
  public static String text(String path) {
    try (var stream = Generator.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new GeneratorException("the generator lacks its own file " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the generator's own file " + path, e);
    }
  }

  /** The lines of a file that are neither empty nor begin with {@code #}. */
  public static Set<String> words(String path) {
    return text(path)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The keys and values of a file {@code <path>.properties}. */
  public static Map<String, String> properties(String path) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text(path + ".properties")));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the generator's own file " + path, e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
  }
}
