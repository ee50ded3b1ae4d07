package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Keep track of the seeds and their quantities": a value of what stands before. */
public final class TheirValuesRule implements Rule {
  @Override
  public String name() {
    return "their-values";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      if (!clause.negated() && clause.verbs().stream().anyMatch(verb -> looks(verb, lexicon))) {
        read(clause, lexicon, facts);
      }
    }
    return facts;
  }

  private static boolean looks(Token verb, Lexicon lexicon) {
    return lexicon.operations(verb.lemma()).contains(Operation.LIST);
  }

  private static void read(Clause clause, Lexicon lexicon, List<Fact> facts) {
    Optional<Noun> owner = Optional.empty();
    for (var target : clause.targets()) {
      var field = value(target, lexicon);
      if (field.isPresent() && owner.isPresent()) {
        facts.add(new Fact.FieldOf(owner, field.get(), false, target.span()));
      } else {
        owner = Naming.entity(target, lexicon).filter(lexicon.fieldTypes()::mayBeThing);
      }
    }
  }

  private static Optional<Noun> value(NounPhrase target, Lexicon lexicon) {
    return target.determiner().filter(word -> word.isOneOf("their", "its")).isPresent()
        ? Naming.field(target, lexicon)
            .filter(lexicon.fieldTypes()::isFieldName)
            .filter(field -> !lexicon.fieldTypes().mayBeThing(field))
        : Optional.empty();
  }
}
