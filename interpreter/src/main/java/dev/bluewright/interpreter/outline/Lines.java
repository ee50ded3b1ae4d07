package dev.bluewright.interpreter.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins the lines of a paragraph into running text, except where plain text means a line of its
 * own: a bullet that markdown does not know, or a short line before one that starts afresh.
 */
final class Lines {
  private static final Pattern BULLET =
      Pattern.compile(
          "^(?:[•‣▪●◦·✅✔☑➤]\\s*|(?:[-*+–—→]|\\(?\\d{1,2}[.)]|\\(?[a-z][.)])\\s+)(?=\\S)");

  /** A box to tick, or the number of a requirement: it says nothing itself. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:\\[[ xX]?\\]|[A-Z]{1,4}-?\\d+(?:\\.\\d+)*[:.)]|\\d+(?:\\.\\d+)+[:.)]?)\\s+(?=\\S)");

  /** "Plot: name, size": what is said of each stands on a line of its own. */
  private static final Pattern LABELLED =
      Pattern.compile("\\p{Lu}[\\p{L}\\d]*(?: [\\p{L}\\d]+){0,2}: \\S");

  private static final int SHORT = 60;

  private Lines() {}

  /** A run of lines that belong together. */
  record Run(Prose prose, boolean bullet) {}

  static List<Run> join(List<Prose> lines) {
    var runs = new ArrayList<Run>();
    Prose.Builder current = new Prose.Builder();
    var bullet = false;
    Prose previous = null;
    for (var labelled : lines) {
      var line = withoutLabel(labelled);
      var mark = BULLET.matcher(line.text());
      var starts = mark.find();
      if (previous != null && (starts || endsBefore(previous.text(), line.text()))) {
        add(runs, current, bullet);
        current = new Prose.Builder();
        bullet = false;
      }
      bullet |= starts;
      var content = starts ? line.part(mark.end(), line.text().length()) : line;
      append(current, content);
      previous = line;
    }
    add(runs, current, bullet);
    return runs;
  }

  private static Prose withoutLabel(Prose line) {
    var label = LABEL.matcher(line.text());
    return label.find() ? line.part(label.end(), line.text().length()) : line;
  }

  private static void add(List<Run> runs, Prose.Builder current, boolean bullet) {
    var prose = current.build();
    if (!prose.isBlank()) {
      runs.add(new Run(prose, bullet));
    }
  }

  private static void append(Prose.Builder current, Prose line) {
    var first = line.place().start();
    current.append(' ', first);
    current.append(line);
  }

  private static boolean endsBefore(String previous, String next) {
    var last = previous.charAt(previous.length() - 1);
    var startsAfresh = Character.isUpperCase(next.charAt(0));
    return last == ':'
        || (last != ',' && LABELLED.matcher(next).lookingAt())
        || (startsAfresh && previous.length() < SHORT && last != ',');
  }
}
