package dev.bluewright.interpreter.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A data file of words: a line is {@code key: word, word …}, or a word alone; # starts a comment.
 *
 * <p>A key may stand on several lines. Thread safety: immutable.
 */
public record WordList(Map<String, List<String>> lines) {
  private static final Pattern COMMA = Pattern.compile(",");

  /**
   * Reads a resource that stands beside a class.
   *
   * @throws IllegalStateException when there is no such resource
   */
  public static WordList read(Class<?> beside, String name) {
    var lines = new LinkedHashMap<String, List<String>>();
    try (var in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no word list " + name);
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        add(lines, line.strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read word list " + name, e);
    }
    return new WordList(lines);
  }

  /** The words of a key, or none. */
  public List<String> words(String key) {
    return lines.getOrDefault(key, List.of());
  }

  /** The sentence that says why of a topic. */
  public String why(String topic) {
    return String.join(", ", words("why " + topic));
  }

  /** The words of a key that are written as two words, first to second. */
  public Map<String, String> pairs(String key) {
    var pairs = new LinkedHashMap<String, String>();
    for (var pair : words(key)) {
      var space = pair.indexOf(' ');
      pairs.put(pair.substring(0, space), pair.substring(space + 1));
    }
    return Map.copyOf(pairs);
  }

  private static void add(Map<String, List<String>> lines, String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    var colon = line.indexOf(": ");
    var key = colon < 0 ? line : line.substring(0, colon).strip();
    var words = colon < 0 ? "" : line.substring(colon + 2);
    var values = COMMA.splitAsStream(words).map(String::strip).filter(w -> !w.isEmpty()).toList();
    lines.merge(
        key, values, (first, second) -> Stream.concat(first.stream(), second.stream()).toList());
  }
}
