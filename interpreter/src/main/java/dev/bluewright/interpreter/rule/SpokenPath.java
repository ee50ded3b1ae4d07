package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.outline.Prose;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A path that words name, with the method that stands near it.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path from the first slash on, as written
 */
public record SpokenPath(Optional<String> method, String path) {
  private static final Pattern PATH =
      Pattern.compile("(?<![\\w/:.])/[A-Za-z][\\w./{}:<>-]*(?<![.:])");
  private static final Pattern METHOD = Pattern.compile("\\b(GET|POST|PUT|PATCH|DELETE)\\b");
  private static final int NEAR = 40;

  /** The last path in a text. */
  public static Optional<SpokenPath> in(String text) {
    return PATH.matcher(text)
        .results()
        .reduce((_, later) -> later)
        .map(found -> new SpokenPath(near(text, found.start(), found.end()), found.group()));
  }

  private static Optional<String> near(String text, int start, int end) {
    var around = text.substring(Math.max(0, start - NEAR), Math.min(text.length(), end + NEAR));
    return METHOD.matcher(around).results().map(each -> each.group(1)).findFirst();
  }

  /** The path that a sentence speaks of: its own, or else the last one before it. */
  public static Optional<SpokenPath> of(Statement statement) {
    return in(statement.sentence().text()).or(() -> before(statement));
  }

  /** The last path before a sentence: in its paragraph, or in the lines that it stands under. */
  public static Optional<SpokenPath> before(Statement statement) {
    var passage = statement.passage();
    return Stream.of(
            Stream.of(statement.textBefore()),
            above(passage),
            passage.headings().stream().limit(1).map(Prose::text))
        .flatMap(each -> each)
        .flatMap(each -> in(each).stream())
        .findFirst();
  }

  private static Stream<String> above(Passage passage) {
    return Stream.iterate(passage.above(), Optional::isPresent, each -> each.get().above())
        .map(each -> each.orElseThrow().prose().text());
  }
}
