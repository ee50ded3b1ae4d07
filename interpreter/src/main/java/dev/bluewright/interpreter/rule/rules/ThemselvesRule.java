package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
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

/** "Each member can add information about their training and skills": values of the member. */
public final class ThemselvesRule implements Rule {
  private static final Noun SELF = Noun.of("account");

  @Override
  public String name() {
    return "themselves";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      var who = who(clause, lexicon);
      if (who.isPresent() && isTold(clause)) {
        var told = clause.verbs().getFirst().span().cover(clause.objects().getFirst().span());
        facts.add(new Fact.Framing(told));
        facts.add(new AccessFact.Own(SELF, AccessFact.Whose.THEIRS, told));
        facts.add(new Fact.OperationOn(Operation.UPDATE, SELF, true, told));
        clause.after("about", "on").forEach(value -> read(who, value, lexicon, facts));
      }
    }
    return facts;
  }

  /** Whether a clause lets somebody tell of himself, and makes no record. */
  static boolean isTold(Clause clause) {
    return isInformation(clause) && isTheirs(clause.after("about", "on"));
  }

  private static boolean isInformation(Clause clause) {
    return !clause.negated()
        && clause.has(
            "add", "enter", "provide", "update", "edit", "give", "keep", "store", "manage")
        && clause.objects().size() == 1
        && clause.objects().getFirst().head().isOneOf("information", "details", "info", "data")
        && clause.objects().getFirst().modifiers().isEmpty();
  }

  private static boolean isTheirs(List<NounPhrase> values) {
    return values.stream()
        .limit(1)
        .flatMap(value -> value.determiner().stream())
        .anyMatch(word -> word.isOneOf("their", "his", "her", "my"));
  }

  private static Optional<Noun> who(Clause clause, Lexicon lexicon) {
    return clause.subjects().stream()
        .filter(subject -> !subject.isPronoun() && lexicon.isActor(subject.noun()))
        .map(subject -> Noun.of(subject.noun()))
        .findFirst();
  }

  private static void read(
      Optional<Noun> who, NounPhrase value, Lexicon lexicon, List<Fact> facts) {
    Naming.field(value, lexicon)
        .ifPresent(
            field -> facts.add(new Fact.FieldOf(who, field, value.isPlural(), value.span())));
  }
}
