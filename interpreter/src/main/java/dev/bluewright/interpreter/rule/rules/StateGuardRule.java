package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** "Only pending bookings can be cancelled", "a closed plot cannot be reopened". */
public final class StateGuardRule implements Rule {
  private static final Set<String> PERMITS =
      Set.of("can", "may", "should", "must", "cannot", "could");

  @Override
  public String name() {
    return "state-guard";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      var permits = clause.modal().filter(modal -> PERMITS.contains(modal.lower())).isPresent();
      var speaks =
          clause.passive() && clause.subjects().size() == 1 && clause.introducedBy().isEmpty();
      if (permits && speaks && statement.clauses().size() == 1) {
        clause.verbs().forEach(verb -> read(verb, clause, statement, lexicon, facts));
      }
    }
    return facts;
  }

  private static void read(
      Token verb, Clause clause, Statement statement, Lexicon lexicon, List<Fact> facts) {
    var subject = clause.subjects().getFirst();
    var only = statement.tokens().getFirst().isOneOf("only");
    var states = states(subject, statement);
    var noun = Naming.entity(subject, lexicon);
    if (lexicon.stateAfter(verb.lemma()).isPresent()
        && noun.isPresent()
        && !states.isEmpty()
        && only != clause.negated()) {
      facts.add(new Fact.Guarded(verb.lemma(), noun.get(), states, only, statement.span()));
    }
  }

  /** The words for states before the noun: "pending or confirmed bookings". */
  private static List<String> states(NounPhrase subject, Statement statement) {
    return statement.tokens().stream()
        .takeWhile(token -> !token.equals(subject.head()))
        .filter(
            token -> token.tag() != Tag.DET && token.tag() != Tag.CCONJ && token.tag() != Tag.PUNCT)
        .map(Token::lower)
        .filter(word -> !word.equals("only"))
        .toList();
  }
}
