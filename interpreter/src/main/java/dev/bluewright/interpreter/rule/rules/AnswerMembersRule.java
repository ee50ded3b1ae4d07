package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.AnswerPart;
import dev.bluewright.interpreter.rule.Entrances;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Optional;

/** "201 and a JSON object containing a "plot_id" field and a "message" field": an own form. */
public final class AnswerMembersRule implements Rule {
  @Override
  public String name() {
    return "answer-members";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    if (Entrances.of(statement).isPresent()) {
      return List.of();
    }
    return AnswerPart.of(statement.tokens(), statement.sentence().prose()).stream()
        .flatMap(part -> AnswerMembers.in(statement, part).map(found -> fact(part, found)).stream())
        .toList();
  }

  private static Fact fact(AnswerPart part, AnswerMembers found) {
    return new Fact.Prescribed(
        new Prescription.Sample(false, Optional.of(part.status()), found.shown()), found.span());
  }
}
