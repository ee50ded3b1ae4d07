package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "- Letter timestamps": a bullet that names a thing and a value of it, and nothing else. */
public final class ValueBulletRule implements Rule {
  private static final Set<String> VALUES =
      Set.of("status", "priority", "price", "date", "location", "address");

  @Override
  public String name() {
    return "value-bullet";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var clauses = statement.clauses();
    return statement.passage().kind() == Passage.Kind.BULLET
            && !statement.introduces()
            && clauses.size() == 1
            && clauses.getFirst().isPhrase()
            && clauses.getFirst().complements().isEmpty()
            && clauses.getFirst().objects().size() == 1
        ? clauses.getFirst().objects().stream()
            .filter(phrase -> statement.owner().isEmpty() || isOfOther(phrase, statement, lexicon))
            .flatMap(phrase -> value(phrase, lexicon).stream())
            .toList()
        : List.of();
  }

  /** "Letter timestamps" below a heading that names something else: no value of that. */
  static boolean isOfOther(NounPhrase phrase, Statement statement, Lexicon lexicon) {
    return !statement.ownerSaid() && isTimestamp(phrase) && owner(phrase, lexicon).isPresent();
  }

  /** When a record was made, which is kept of all of them. */
  private static boolean isTimestamp(NounPhrase phrase) {
    return phrase.head().isOneOf("timestamp", "timestamps");
  }

  private static Optional<Fact> value(NounPhrase phrase, Lexicon lexicon) {
    var field = isTimestamp(phrase) ? Noun.of("created", "at") : Noun.of(phrase.noun());
    var isNamed = phrase.modifiers().stream().allMatch(word -> word.tag().isNominal());
    return (VALUES.contains(field.text()) || isTimestamp(phrase))
            && isNamed
            && phrase.of().isEmpty()
            && phrase.aside().isEmpty()
        ? owner(phrase, lexicon)
            .map(thing -> new Fact.FieldOf(Optional.of(thing), field, false, phrase.span()))
        : Optional.empty();
  }

  private static Optional<Noun> owner(NounPhrase phrase, Lexicon lexicon) {
    return Optional.of(phrase.modifiers().stream().map(Token::lower).toList())
        .filter(words -> words.size() == 1 && words.getFirst().matches("[a-z]+"))
        .map(Noun::new)
        .filter(thing -> Things.isThing(thing, lexicon) && lexicon.isUsualThing(thing));
  }
}
