package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "The system supports the reservation of boats": a reservation is made of a boat. */
public final class EventNounRule implements Rule {
  @Override
  public String name() {
    return "event-noun";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      if (isAsked(clause)) {
        clause.objects().forEach(object -> read(object, clause, lexicon, facts));
      }
    }
    return facts;
  }

  private static boolean isAsked(Clause clause) {
    return !clause.negated()
        && (clause.isPhrase()
            || clause.has("support", "allow", "handle", "enable", "provide", "offer", "manage"));
  }

  private static void read(NounPhrase object, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var thing =
        object
            .of()
            .filter(of -> of.isPlural() || of.determiner().isPresent())
            .flatMap(of -> Naming.entity(of, lexicon))
            .filter(noun -> lexicon.fieldTypes().mayBeThing(noun))
            .filter(noun -> !lexicon.isActor(noun.head()));
    var made = Noun.of(object.noun());
    if (thing.isEmpty()
        || object.isPlural()
        || lexicon.operationsOfNoun(object.noun()).contains(Operation.LIST)
        || !lexicon.events().isMade(made)) {
      return;
    }
    var span =
        clause.isPhrase() ? object.span() : clause.verbs().getFirst().span().cover(object.span());
    facts.add(new Fact.OperationOn(Operation.CREATE, made, span));
    facts.add(new Fact.RelationOf(Optional.of(made), false, thing.get(), span));
  }
}
