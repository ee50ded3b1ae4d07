package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.AnswerPart;
import dev.bluewright.interpreter.rule.Entrances;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Vocabulary;
import java.util.List;
import java.util.Optional;

/** "If the password is wrong, a 401 says "Try again"": what is said to who does not get in. */
public final class EntranceRefusalRule implements Rule {
  private static final int UNAUTHORIZED = 401;

  private final Vocabulary vocabulary =
      new Vocabulary("common", "members", "entrances", "refusals");

  @Override
  public String name() {
    return "entrance-refusal";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return AnswerPart.of(statement.tokens(), statement.sentence().prose()).stream()
        .filter(part -> part.status() == UNAUTHORIZED)
        .flatMap(part -> refusal(part).stream())
        .filter(_ -> Entrances.of(statement).filter("login"::equals).isPresent())
        .toList();
  }

  private Optional<Fact> refusal(AnswerPart part) {
    return part.message()
        .filter(words -> part.tokens().stream().allMatch(t -> part.isKnown(t, words, vocabulary)))
        .map(words -> new Fact.Prescribed(new Prescription.Refusal(words), part.whole()));
  }
}
