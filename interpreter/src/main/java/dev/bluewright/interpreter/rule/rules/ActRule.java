package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** "Gardeners can merge plots", "compress pictures": acts that are none on records. */
public final class ActRule implements Rule {
  private static final List<String> SHARING = List.of("share", "sharing");

  @Override
  public String name() {
    return "act";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    if (!lexicon.aside().in(statement.tokens()).isEmpty()) {
      return List.of();
    }
    var facts = new ArrayList<Fact>();
    var shares = statement.wording().mentions(SHARING) && TieRule.shares(statement, lexicon);
    for (var clause : statement.clauses()) {
      if (asks(clause, lexicon)) {
        clause.verbs().stream()
            .filter(verb -> !shares || !verb.lemma().equals("share"))
            .forEach(
                verb ->
                    topic(verb, clause, lexicon)
                        .ifPresent(
                            topic ->
                                facts.add(unsupported(topic, span(topic, verb, clause), lexicon))));
      }
    }
    alone(statement, lexicon).ifPresent(facts::add);
    return facts;
  }

  private static Fact unsupported(String topic, Span span, Lexicon lexicon) {
    return new Fact.Unsupported(lexicon.unsupported().why(topic), span);
  }

  /** To sign in is understood by itself, whatever else the clause says. */
  private static Span span(String topic, Token verb, Clause clause) {
    return topic.equals("login") ? verb.span() : clause.span();
  }

  /** Somebody or the system is asked to do it, now and not in telling. */
  private static boolean asks(Clause clause, Lexicon lexicon) {
    var imperative = clause.subjects().isEmpty() && clause.introducedBy().isEmpty();
    var wished =
        clause.modal().isPresent()
            || clause.subjects().stream()
                .anyMatch(s -> lexicon.isSystem(s.noun()) || lexicon.isActor(s.noun()));
    return !clause.negated()
        && !OperationRule.isCondition(clause)
        && !MeansRule.isMeans(clause)
        && (imperative || wished);
  }

  private static Optional<String> topic(Token verb, Clause clause, Lexicon lexicon) {
    var bare = clause.objects().isEmpty() && clause.complements().isEmpty() && !clause.passive();
    return Stream.concat(
            Stream.of(verb.lemma(), bare ? verb.lemma() + " alone" : verb.lemma()),
            clause.complements().stream().map(each -> verb.lemma() + " " + each.preposition()))
        .flatMap(act -> lexicon.acts().topic(act).stream())
        .findFirst();
  }

  /** A bullet of one word: "Resize". */
  private static Optional<Fact> alone(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    return tokens.size() == 1 && !statement.ownerSaid()
        ? lexicon
            .acts()
            .topic(tokens.getFirst().lower())
            .map(topic -> new Fact.Unsupported(lexicon.unsupported().why(topic), statement.span()))
        : Optional.empty();
  }
}
