package dev.bluewright.cel;

import dev.bluewright.cel.Compilation.Refused;
import dev.cel.common.CelIssue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what CEL has against a text in words for people who do not know CEL's own. */
final class Complaints {
  private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '([^']+)'.*");
  private static final Pattern MISFIT =
      Pattern.compile("found no matching overload for '([^']+)' applied to '\\(?(.*?)\\)?'.*");
  private static final Pattern FIELD =
      Pattern.compile("type '.*' does not support field selection");
  private static final Pattern MISMATCH =
      Pattern.compile("(?:mismatched|extraneous) input '(.*?)' expecting.*");

  private static final Map<String, String> WORDS =
      Map.of(
          "string", "a text",
          "wrapper(string)", "a text",
          "bool", "true or false",
          "wrapper(bool)", "true or false",
          "number", "a number",
          "google.protobuf.Timestamp", "a moment",
          "google.protobuf.Duration", "a span of time",
          "null", "null");

  private Complaints() {}

  static Refused of(List<CelIssue> issues) {
    CelIssue first = issues.getFirst();
    String message = first.getMessage().replaceAll("\\s+", " ");
    int place = first.getSourceLocation().getColumn() + 1;
    Matcher unknown = UNKNOWN.matcher(message);
    if (unknown.matches() && unknown.group(1).matches("[\\w.]+")) {
      String name = unknown.group(1);
      return new Refused("`" + name + "` is not known here", Optional.of(name));
    }
    return new Refused(reason(message) + ", at character " + place, Optional.empty());
  }

  private static String reason(String message) {
    Matcher unknown = UNKNOWN.matcher(message);
    if (unknown.matches()) {
      return "`" + operator(unknown.group(1)) + "` cannot be used";
    }
    Matcher misfit = MISFIT.matcher(message);
    if (misfit.matches()) {
      return "`" + operator(misfit.group(1)) + "` does not take " + types(misfit.group(2));
    }
    if (FIELD.matcher(message).matches()) {
      return "what stands before the dot has no such part";
    }
    Matcher mismatch = MISMATCH.matcher(message);
    if (mismatch.matches()) {
      return mismatch.group(1).equals("<EOF>")
          ? "it ends too early"
          : "`" + mismatch.group(1) + "` cannot stand there";
    }
    return message.replaceAll(" expecting .*", "");
  }

  private static String operator(String function) {
    return function.replace("_", "").replace("@", "");
  }

  private static String types(String list) {
    String[] types = list.replaceAll("^\\(|\\)$", "").split(", ", -1);
    for (int i = 0; i < types.length; i++) {
      types[i] = WORDS.getOrDefault(types[i], types[i]);
    }
    return String.join(" and ", types);
  }
}
