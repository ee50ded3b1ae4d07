package dev.bluewright.evaluator.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the errors in a log of whatever form: lines of such a level, and traces of a stack. A trace
 * below a line that is an error already is part of it. Thread safety: one thread.
 */
final class LogErrors {
  private static final String CALM = "trace|debug|fine(?:r|st)?|config|info|notice|warn(?:ing)?";
  private static final String BAD = "error|severe|fatal|crit(?:ical)?|panic";

  /** By a name, as a word in capitals, or in brackets; the first of a line counts. */
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?i:\\b(?:level|severity|lvl)\"?\\s*[:=]\\s*\"?(?:(?:%1$s|[1-4]0)|(?<named>%2$s|[56]0))\\b)"
                  .formatted(CALM, BAD)
              + "|\\b(?:%1$s|(?<word>%2$s))\\b"
                  .formatted(CALM.toUpperCase(Locale.ROOT), BAD.toUpperCase(Locale.ROOT))
              + "|\\[(?:%1$s|(?<mark>%2$s))]".formatted(CALM, BAD));

  private static final Pattern THROWN =
      Pattern.compile(
          "Exception in thread .*|Traceback \\(most recent call last\\):.*|panic: .*"
              + "|[\\w.$]+(?:Exception|Error|Throwable)(?:: .*)?");

  /** Of the JVM and JavaScript, Python, and Go. */
  private static final Pattern FRAME =
      Pattern.compile("\\s+at \\S.*[(:].*|\\s+File \".*\", line \\d+.*|goroutine \\d+ \\[.*");

  private final Log log;
  private final List<LogError> found = new ArrayList<>();
  private int begun;
  private boolean isTold;
  private boolean hasTrace;

  private LogErrors(Log log) {
    this.log = log;
  }

  static List<LogError> of(Log log) {
    var errors = new LogErrors(log);
    var lines = log.text().lines().toList();
    for (var i = 0; i < lines.size(); i++) {
      errors.read(lines, i);
    }
    return errors.found;
  }

  private void read(List<String> lines, int at) {
    var line = lines.get(at);
    var level = LEVEL.matcher(line);
    if (FRAME.matcher(line).matches()) {
      tell(lines);
      hasTrace = true;
    } else if (level.find()) {
      begin(at);
      if (Stream.of("named", "word", "mark").anyMatch(bad -> level.group(bad) != null)) {
        tell(lines);
      }
    } else if (!isPart(line)) {
      begin(at);
    }
  }

  /** Whether a line goes on with what was begun. */
  private boolean isPart(String line) {
    return line.startsWith("Caused by: ")
        || line.isBlank()
        || Character.isWhitespace(line.charAt(0))
        || (isTold && !hasTrace && THROWN.matcher(line).matches());
  }

  private void begin(int at) {
    begun = at;
    isTold = false;
    hasTrace = false;
  }

  private void tell(List<String> lines) {
    if (!isTold) {
      found.add(new LogError(log.file(), begun + 1, lines.get(begun).strip()));
      isTold = true;
    }
  }
}
