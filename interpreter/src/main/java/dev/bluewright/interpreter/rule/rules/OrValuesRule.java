package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Attributes;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Create letters with text, a picture, or a map": none of them has to be given. */
public final class OrValuesRule implements Rule {
  @Override
  public String name() {
    return "or-values";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      var values =
          makes(clause, lexicon) ? Attributes.with(clause, lexicon) : List.<NounPhrase>of();
      if (values.size() > 1 && isEither(values, statement)) {
        Naming.entity(clause.targets().getFirst(), lexicon)
            .ifPresent(owner -> values.forEach(value -> read(owner, value, lexicon, facts)));
      }
    }
    return facts;
  }

  private static boolean makes(Clause clause, Lexicon lexicon) {
    return !clause.negated()
        && clause.targets().size() == 1
        && clause.verbs().stream()
            .anyMatch(verb -> lexicon.operations(verb.lemma()).contains(Operation.CREATE));
  }

  /** Whether "or" stands between the last of them and the one before. */
  private static boolean isEither(List<NounPhrase> values, Statement statement) {
    var from = values.get(values.size() - 2).span().end();
    var to = values.getLast().span().start();
    return statement.tokens().stream()
        .filter(token -> token.span().start() >= from && token.span().end() <= to)
        .anyMatch(token -> token.isOneOf("or"));
  }

  private static void read(Noun owner, NounPhrase value, Lexicon lexicon, List<Fact> facts) {
    Naming.field(value, lexicon)
        .filter(field -> !lexicon.isGeneric(field.text()))
        .ifPresent(
            field ->
                facts.add(
                    new Fact.LimitOf(
                        Optional.of(owner), field, new Limit.NotRequired(), value.span())));
  }
}
