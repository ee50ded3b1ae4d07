package dev.bluewright.generator.text;

import dev.bluewright.generator.GeneratorException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A text with named holes, written {@code «name»}, so that a rule shows the outline of its output
 * as one text block.
 *
 * <p>A value of several lines is indented like its hole. A line that holds nothing but holes that
 * turn out empty disappears. A hole without a value and a value without a hole are faults of the
 * rule.
 *
 * <p>Thread safety: confined to the thread that fills it.
 */
public final class Template {
  private static final Pattern HOLE = Pattern.compile("«([a-zA-Z]+)»");

  private final String text;
  private final Map<String, String> values = new HashMap<>();

  private Template(String text) {
    this.text = text;
  }

  /** A template whose holes are all empty yet. */
  public static Template of(String text) {
    return new Template(text);
  }

  /** Fills a hole. */
  public Template with(String hole, String value) {
    values.put(hole, value);
    return this;
  }

  /** Fills a hole with one line each; no line removes the hole's own line. */
  public Template with(String hole, List<String> lines) {
    return with(hole, String.join("\n", lines));
  }

  /**
   * The text with every hole filled.
   *
   * @throws GeneratorException when holes and values do not match
   */
  public String text() {
    var unused = new TreeSet<>(values.keySet());
    var lines = new ArrayList<String>();
    for (var line : text.split("\n", -1)) {
      var filled = fill(line, unused);
      if (!filled.isBlank() || line.isBlank()) {
        lines.add(filled);
      }
    }
    if (!unused.isEmpty()) {
      throw new GeneratorException("values without a hole: " + unused);
    }
    return String.join("\n", lines);
  }

  private String fill(String line, Set<String> unused) {
    var holes = HOLE.matcher(line);
    var filled = new StringBuilder();
    var copied = 0;
    while (holes.find()) {
      unused.remove(holes.group(1));
      filled.append(line, copied, holes.start());
      filled.append(indented(value(holes.group(1)), indentOf(line)));
      copied = holes.end();
    }
    return filled.append(line, copied, line.length()).toString();
  }

  private String value(String hole) {
    var value = values.get(hole);
    if (value == null) {
      throw new GeneratorException("no value for the hole " + hole);
    }
    return value;
  }

  private static String indentOf(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  private static String indented(String value, String indent) {
    return value.replace("\n", "\n" + indent).replaceAll("(?m)^[ \\t]+$", "");
  }
}
