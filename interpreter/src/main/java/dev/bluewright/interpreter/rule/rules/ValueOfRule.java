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
import java.util.Set;

/** "Indicate the soil type of a plot": a value of a thing that somebody gives. */
public final class ValueOfRule implements Rule {
  private static final Set<String> GIVING =
      Set.of(
          "indicate",
          "specify",
          "state",
          "note",
          "express",
          "record",
          "describe",
          "document",
          "capture",
          "identify");

  /** What people do with the result of something that was played or held. */
  private static final Set<String> TELLING = Set.of("enter", "report", "submit", "post", "update");

  private static final Set<String> KEEPING =
      Set.of("track", "keep", "store", "monitor", "save", "maintain");

  @Override
  public String name() {
    return "value-of";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      if (gives(clause)) {
        clause.objects().forEach(object -> read(object, clause, lexicon, facts));
      }
    }
    return facts;
  }

  private static boolean gives(Clause clause) {
    return !clause.negated()
        && !clause.passive()
        && !OperationRule.isCondition(clause)
        && !MeansRule.isMeans(clause)
        && (clause.modal().isPresent() || clause.subjects().isEmpty())
        && (clause.verbs().stream()
                .anyMatch(verb -> GIVING.contains(verb.lemma()) || KEEPING.contains(verb.lemma()))
            || tellsOutcome(clause));
  }

  private static boolean tellsOutcome(Clause clause) {
    return clause.verbs().stream().anyMatch(verb -> TELLING.contains(verb.lemma()))
        && clause.objects().stream().allMatch(Naming::isOutcome);
  }

  private static void read(NounPhrase value, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var owner = owner(value, clause, lexicon);
    var field = Naming.field(value, lexicon);
    var isKept = clause.verbs().stream().anyMatch(verb -> KEEPING.contains(verb.lemma()));
    if (isKept && !isOfEach(value, lexicon)) {
      return;
    }
    if (owner.isEmpty()
        || field.isEmpty()
        || (lexicon.isGeneric(value.noun()) && !Naming.isOutcome(value))) {
      return;
    }
    var span = clause.verbs().getFirst().span().cover(value.span());
    facts.add(new Fact.FieldOf(owner, field.get(), value.isPlural(), span));
    facts.add(new Fact.OperationOn(Operation.UPDATE, owner.get(), true, clause.span()));
  }

  /** "Keep track of the age of each plot": of every record, and no thing of its own. */
  private static boolean isOfEach(NounPhrase value, Lexicon lexicon) {
    var name = Noun.of(value.noun());
    return !value.isPlural()
        && lexicon.fieldTypes().isFieldName(name)
        && !lexicon.isUsualThing(name)
        && value
            .of()
            .flatMap(NounPhrase::determiner)
            .filter(word -> word.isOneOf("each", "every", "a", "an", "all"))
            .isPresent();
  }

  private static Optional<Noun> owner(NounPhrase value, Clause clause, Lexicon lexicon) {
    return value
        .of()
        .or(() -> clause.after("for", "of").stream().findFirst())
        .flatMap(phrase -> Naming.entity(phrase, lexicon))
        .filter(noun -> !lexicon.isActor(noun.text()) && !lexicon.isSystem(noun.head()))
        .filter(noun -> lexicon.fieldTypes().mayBeThing(noun));
  }
}
