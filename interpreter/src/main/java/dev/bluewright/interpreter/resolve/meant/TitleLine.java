package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "simple guest book of a lighthouse", and below it "The server is designed to …": a first line
 * that names the whole, which the text then tells.
 */
public final class TitleLine {
  private static final int MOST_WORDS = 15;

  /** How a text begins that tells what the whole is. */
  private static final Pattern TELLS =
      Pattern.compile(
          "(?i)^(?:the|this) (?:[a-z]+ ){0,2}?(?:server|service|system|app|application|api|backend"
              + "|back end|project|program|webapp|web app)\\b");

  private TitleLine() {}

  /** The first line of a text where it is one. */
  public static Optional<Heard> of(List<Heard> heard) {
    return heard.size() > 1
            && isLine(heard.getFirst())
            && TELLS.matcher(heard.get(1).statement().sentence().text()).find()
            && !heard.get(1).statement().passage().equals(heard.getFirst().statement().passage())
        ? Optional.of(heard.getFirst())
        : Optional.empty();
  }

  /** What was heard, without the things and values that such a line seems to tell of. */
  public static List<Heard> settled(List<Heard> heard) {
    return of(heard)
        .map(title -> Stream.concat(Stream.of(named(title)), heard.stream().skip(1)).toList())
        .orElse(heard);
  }

  private static Heard named(Heard title) {
    return new Heard(
        title.statement(),
        title.facts().stream()
            .filter(fact -> fact instanceof Fact.SystemNamed || fact instanceof Fact.DatabaseNamed)
            .toList());
  }

  private static boolean isLine(Heard heard) {
    var text = heard.statement().sentence().text();
    return heard.statement().passage().kind() == Passage.Kind.PARAGRAPH
        && !text.matches("(?s).*(?:[.:!?]|\\b(?:can|may|must|should|will|needs?|allows?)\\b.*)")
        && text.split("\\s+", -1).length <= MOST_WORDS;
  }
}
