package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** "Gardeners should be able to reserve plots", "the seed library allows …": who acts. */
public final class ActorRule implements Rule {
  private static final Set<String> STATES =
      Set.of(
          "have", "be", "contain", "include", "consist", "belong", "hold", "become", "represent");

  @Override
  public String name() {
    return "actor";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      if ((acts(clause) || asks(clause, statement)) && !OperationRule.isCondition(clause)) {
        clause.subjects().forEach(subject -> read(subject, clause, lexicon, facts));
      }
    }
    return facts;
  }

  private static boolean acts(Clause clause) {
    return !clause.passive()
        && !clause.negated()
        && !clause.verbs().isEmpty()
        && clause.verbs().stream().noneMatch(verb -> STATES.contains(verb.lemma()))
        && !(clause.objects().isEmpty() && clause.complements().isEmpty());
  }

  /** "Sailors can see which boats are free". */
  private static boolean asks(Clause clause, Statement statement) {
    return clause.modal().isPresent()
        && !clause.passive()
        && !clause.negated()
        && !clause.verbs().isEmpty()
        && PickedRule.isWhich(statement);
  }

  private static void read(NounPhrase subject, Clause clause, Lexicon lexicon, List<Fact> facts) {
    if (lexicon.isSystem(subject.noun())) {
      facts.add(new Fact.Framing(subject.span()));
    } else if ((clause.modal().isPresent()
            || areMany(subject, clause, lexicon)
            || isDoer(subject, clause, lexicon))
        && subject.aside().isEmpty()) {
      Naming.entity(subject, lexicon)
          .ifPresent(noun -> facts.add(new Fact.ActorNamed(noun, subject.span())));
    }
  }

  /** "Partners bid on plots": many who do something to records. */
  private static boolean areMany(NounPhrase subject, Clause clause, Lexicon lexicon) {
    return subject.isPlural()
        && clause.verbs().stream()
            .allMatch(
                verb ->
                    verb.lower().equals(verb.lemma())
                        && (!lexicon.operations(verb.lemma()).isEmpty()
                            || lexicon.events().madeBy(verb.lemma()).isPresent()
                            || lexicon.stateAfter(verb.lemma()).isPresent()));
  }

  /** "The organizer creates an event": by its ending, one who does something to records. */
  private static boolean isDoer(NounPhrase subject, Clause clause, Lexicon lexicon) {
    return subject.noun().matches(".{3,}(er|or|ist|ant|ian)")
        && subject.determiner().filter(word -> word.isOneOf("the", "a", "an", "each")).isPresent()
        && !lexicon.isUsualThing(Noun.of(subject.noun()))
        && clause.verbs().stream()
            .allMatch(
                verb ->
                    verb.lower().endsWith("s")
                        && (!lexicon.operations(verb.lemma()).isEmpty()
                            || lexicon.stateAfter(verb.lemma()).isPresent()));
  }
}
