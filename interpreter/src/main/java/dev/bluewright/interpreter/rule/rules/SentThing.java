package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.ResourcePath;
import dev.bluewright.interpreter.rule.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a call is about: the thing of its path, or one that is added to the record there. */
final class SentThing {
  private static final Pattern ADDED =
      Pattern.compile(
          "(?i)\\bPOST an? (?:new )?(?<sent>[a-z]+) to /|\\b(?:adds?|creates?|posts?|adding|creating) an?"
              + " (?:new )?(?<added>[a-z]+) (?:to|for|on) (?:an?|the|that|this) [a-z]+");

  private SentThing() {}

  /** "POST a plant to /plots/{id}": a plant. */
  static Optional<Noun> of(String method, ResourcePath path, Statement statement, Lexicon lexicon) {
    var thing = path.thing(statement, lexicon);
    return method.equals("POST") && path.endsInId()
        ? added(statement).filter(noun -> !thing.equals(Optional.of(noun))).or(() -> thing)
        : thing;
  }

  private static Optional<Noun> added(Statement statement) {
    return ADDED
        .matcher(statement.sentence().text())
        .results()
        .map(found -> Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2)))
        .map(word -> Noun.of(Nouns.singular(word.toLowerCase(Locale.ROOT))))
        .findFirst();
  }
}
