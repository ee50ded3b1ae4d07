package dev.bluewright.generator.java;

import java.util.ArrayList;
import java.util.List;

/** Breaks lines where google-java-format breaks them. */
public final class Layout {
  /** Longest line, in characters. */
  static final int WIDTH = 100;

  private Layout() {}

  /**
   * A head, arguments and a tail: on one line when it fits, else the arguments on the next line,
   * else one argument a line.
   *
   * @param indent blanks before the head, where the text will stand
   * @param head ends with an opening parenthesis
   * @param tail begins with a closing one
   */
  public static String call(int indent, String head, List<String> arguments, String tail) {
    var joined = String.join(", ", arguments);
    if (arguments.isEmpty() || indent + (head + joined + tail).length() <= WIDTH) {
      return head + joined + tail;
    }
    var inner = "\n    "; // the hole that takes the text indents it
    if (indent + 4 + (joined + tail).length() <= WIDTH) {
      return head + inner + joined + tail;
    }
    return head + inner + String.join("," + inner, arguments) + tail;
  }

  /** A statement that is a chain of calls on a variable, on one line or with one call a line. */
  public static String chain(int indent, String variable, List<String> calls) {
    var joined = variable + String.join("", calls) + ";";
    return indent + joined.length() <= WIDTH
        ? joined
        : variable + "\n    " + String.join("\n    ", calls) + ";";
  }

  /** A new variable with the value of a chain of calls, the first of which is a type's own. */
  public static String assigned(int indent, String variable, List<String> chain) {
    var start = "var " + variable + " =";
    var joined = String.join("", chain) + ";";
    if (indent + start.length() + 1 + joined.length() <= WIDTH) {
      return start + " " + joined;
    }
    return indent + 4 + joined.length() <= WIDTH
        ? start + "\n    " + joined
        : start + "\n    " + String.join("\n        ", chain) + ";";
  }

  /** A Javadoc comment of one paragraph, filled to the width. */
  public static String javadoc(int indent, String sentence) {
    if (indent + sentence.length() + "/**  */".length() <= WIDTH) {
      return "/** " + sentence + " */";
    }
    var lines = filled(indent, sentence).split("\n", -1);
    var margin = "\n" + " ".repeat(indent) + " * ";
    return "/**" + margin + String.join(margin, lines) + "\n" + " ".repeat(indent) + " */";
  }

  /** A paragraph of a Javadoc comment, filled to the width, without the margin. */
  static String filled(int indent, String sentence) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : words(sentence)) {
      if (!line.isEmpty() && indent + 3 + line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return String.join("\n", lines);
  }

  /** Words as the formatter sees them: it breaks inside {@code {@code …}} too. */
  private static List<String> words(String sentence) {
    return List.of(sentence.split(" "));
  }
}
