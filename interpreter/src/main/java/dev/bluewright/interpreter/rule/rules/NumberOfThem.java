package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.rule.Wording;
import java.util.Optional;
import java.util.stream.Stream;

/** "The number of jars": a value that says how many there are, and no jar. */
final class NumberOfThem {
  private static final String WORDS = "(?:the |its |their )?number of ([a-z]+(?: [a-z]+)?)";

  private NumberOfThem() {}

  /** The value that a group names; none where it names another. */
  static Optional<Noun> in(Wording.Found found, String group) {
    return found
        .text(group)
        .filter(text -> text.matches(WORDS))
        .map(text -> text.replaceFirst(WORDS, "$1"))
        .map(
            many ->
                new Noun(
                    Stream.concat(Stream.of("number", "of"), Stream.of(many.split(" ", -1)))
                        .toList()));
  }
}
