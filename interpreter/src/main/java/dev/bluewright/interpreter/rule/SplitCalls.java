package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.outline.Prose;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Calls of which one line tells the path, and another one close to it the method. */
final class SplitCalls {
  private static final Pattern PATH =
      Pattern.compile(
          "(?i)^(?:(?:url|http|api|request) )?(?:path|url|uri|endpoint|route|address)"
              + " ?: ?[`\"']?(/[^\\s`\"']+?)[`\"']?[.;]?$");
  private static final Pattern METHOD =
      Pattern.compile(
          "(?i)^(?:(?:http|request) )?(?:method|verb|type)"
              + " ?: ?[`\"']?(GET|POST|PUT|PATCH|DELETE)[`\"']?[.;]?$");
  private static final int NEAR = 3;

  private SplitCalls() {}

  /** Each such call, by the two lines that tell it. */
  static Map<Prose, SpokenPath> in(List<Passage> passages) {
    var calls = new HashMap<Prose, SpokenPath>();
    for (var line : passages) {
      said(PATH, line).ifPresent(path -> add(path, line, passages, calls));
    }
    return calls;
  }

  private static void add(
      String path, Passage line, List<Passage> passages, Map<Prose, SpokenPath> calls) {
    nearest(passages, passages.indexOf(line))
        .ifPresent(
            other -> {
              var method = said(METHOD, other).map(word -> word.toUpperCase(Locale.ROOT));
              var call = new SpokenPath(method, path);
              calls.put(line.prose(), call);
              calls.put(other.prose(), call);
            });
  }

  /** The nearest line of the same list, or of the same heading, that tells a method. */
  private static Optional<Passage> nearest(List<Passage> passages, int at) {
    return IntStream.rangeClosed(1, NEAR)
        .flatMap(far -> IntStream.of(at + far, at - far))
        .filter(place -> place >= 0 && place < passages.size())
        .mapToObj(passages::get)
        .filter(other -> isBeside(other, passages.get(at)))
        .filter(other -> said(METHOD, other).isPresent())
        .findFirst();
  }

  private static boolean isBeside(Passage one, Passage other) {
    return one.kind() == other.kind()
        && one.above().equals(other.above())
        && one.headings().equals(other.headings());
  }

  private static Optional<String> said(Pattern pattern, Passage passage) {
    var found = pattern.matcher(passage.prose().text().strip());
    return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
