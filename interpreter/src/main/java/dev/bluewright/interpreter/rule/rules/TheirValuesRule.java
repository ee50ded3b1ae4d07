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

/**
 * "Keep track of the seeds and their quantities", "see seed names and prices": a value of what
 * stands before.
 */
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
    return lexicon.operations(verb.lemma()).contains(Operation.LIST)
        && !verb.isOneOf("select", "choose", "pick"); // values that are chosen are given
  }

  private static void read(Clause clause, Lexicon lexicon, List<Fact> facts) {
    Optional<Noun> owner = Optional.empty();
    var ofValues = false;
    for (var target : clause.targets()) {
      var field = value(target, ofValues, lexicon);
      if (field.isPresent() && owner.isPresent()) {
        facts.add(new Fact.FieldOf(owner, field.get(), false, target.span()));
      } else {
        var valued = clause.targets().size() > 1 ? valued(target, lexicon) : Optional.<Noun>empty();
        valued.ifPresent(of -> looked(of, target, clause, facts));
        ofValues = valued.isPresent();
        owner =
            valued.or(
                () -> Naming.entity(target, lexicon).filter(lexicon.fieldTypes()::mayBeThing));
      }
    }
  }

  /** "See seed names": seeds are seen, and have names. */
  private static void looked(Noun of, NounPhrase target, Clause clause, List<Fact> facts) {
    var span = clause.verbs().getFirst().span().cover(target.span());
    facts.add(new Fact.OperationOn(Operation.LIST, of, span));
    facts.add(new Fact.FieldOf(Optional.of(of), Noun.of(target.noun()), false, target.span()));
  }

  /** "Seed names": of what they are values. */
  private static Optional<Noun> valued(NounPhrase target, Lexicon lexicon) {
    var head = Noun.of(target.noun());
    return target.isPlural()
            && lexicon.fieldTypes().isFieldName(head)
            && !lexicon.fieldTypes().mayBeThing(head)
        ? target
            .owner()
            .flatMap(owner -> Naming.entity(owner, lexicon))
            .filter(lexicon.fieldTypes()::mayBeThing)
        : Optional.empty();
  }

  private static Optional<Noun> value(NounPhrase target, boolean ofValues, Lexicon lexicon) {
    var alone = ofValues && target.determiner().isEmpty() && target.modifiers().isEmpty();
    return alone || target.determiner().filter(word -> word.isOneOf("their", "its")).isPresent()
        ? Naming.field(target, lexicon)
            .filter(lexicon.fieldTypes()::isFieldName)
            .filter(field -> !lexicon.fieldTypes().mayBeThing(field))
        : Optional.empty();
  }
}
