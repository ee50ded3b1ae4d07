package dev.bluewright.evaluator.report;

import dev.bluewright.evaluator.log.Log;
import dev.bluewright.evaluator.log.LogError;
import dev.bluewright.evaluator.verdict.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What logs tell, in sentences. A pure function. */
public final class LogText {
  private static final int SHOWN = 20;

  private LogText() {}

  /** Which logs there are, and what of each. */
  static List<String> of(List<Log> logs) {
    var lines = new ArrayList<String>();
    logs.forEach(log -> lines.add(of(log)));
    if (logs.stream().noneMatch(log -> log.file().equals(Log.SYSTEM))) {
      lines.add("What the system wrote meanwhile is not known: its log was not given.");
    }
    return lines;
  }

  private static String of(Log log) {
    var what =
        switch (log.file()) {
          case Log.JUDGE -> "what the judge did, and when";
          case Log.SYSTEM -> "what the system wrote while it was judged";
          default -> "what the command wrote that restarts the system";
        };
    var errors = log.file().equals(Log.JUDGE) ? "" : ", " + counted(log.errors().size());
    return "%s holds %s: %d lines%s.".formatted(log.file(), what, log.lines(), errors);
  }

  private static String counted(int errors) {
    return errors == 0 ? "no error" : errors == 1 ? "1 error" : errors + " errors";
  }

  /** The errors, each with its place; some of them where there are many. */
  static List<String> errors(Evaluation evaluation) {
    var errors = evaluation.logErrors();
    var lines = new ArrayList<>(errors.stream().limit(SHOWN).map(LogError::shown).toList());
    if (errors.size() > SHOWN) {
      lines.add("and %d more".formatted(errors.size() - SHOWN));
    }
    return lines;
  }

  /** How many errors there are and where they begin; empty where there are none. */
  public static Optional<String> sum(List<LogError> errors) {
    return errors.stream()
        .findFirst()
        .map(
            first ->
                "While it was judged the system wrote %s to its log, the first in %s, line %d."
                    .formatted(counted(errors.size()), first.file(), first.line()));
  }
}
