package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.rule.ResourcePath;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * "The third and fourth endpoints are /plots and /beds, respectively. They are GET and POST
 * requests, respectively": calls of which the first paths and the first methods belong together.
 */
final class RespectiveCalls {
  private static final Pattern METHOD = Pattern.compile("\\b(GET|POST|PUT|PATCH|DELETE)\\b");
  private static final Pattern PATH =
      Pattern.compile("(?<![\\w/:.}])/[A-Za-z][\\w./{}:<>-]*(?<![.:])");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.;])\\s+");
  private static final String RESPECTIVELY = "respectively";

  /** A method with its path. */
  record Call(String method, ResourcePath path) {}

  private RespectiveCalls() {}

  /** Those that a sentence tells, alone or with the one beside it; none elsewhere. */
  static List<Call> in(Statement statement) {
    var text = statement.sentence().text();
    return text.contains(RESPECTIVELY)
        ? joined(text, text)
            .or(() -> joined(text, first(statement.textAfter())))
            .or(() -> joined(last(statement.textBefore()), text))
            .orElse(List.of())
        : List.of();
  }

  private static Optional<List<Call>> joined(String ofPaths, String ofMethods) {
    var paths = found(PATH, ofPaths);
    var methods = found(METHOD, ofMethods);
    boolean both = ofPaths.contains(RESPECTIVELY) && ofMethods.contains(RESPECTIVELY);
    return both && paths.size() > 1 && paths.size() == methods.size()
        ? Optional.of(
            IntStream.range(0, paths.size())
                .boxed()
                .flatMap(
                    at ->
                        ResourcePath.of(paths.get(at)).stream()
                            .map(path -> new Call(methods.get(at), path)))
                .toList())
        : Optional.empty();
  }

  private static List<String> found(Pattern way, String text) {
    return way.matcher(text).results().map(MatchResult::group).toList();
  }

  private static String first(String text) {
    return SENTENCE.splitAsStream(text).findFirst().orElse("");
  }

  private static String last(String text) {
    return SENTENCE.splitAsStream(text.strip()).reduce((_, later) -> later).orElse("");
  }
}
