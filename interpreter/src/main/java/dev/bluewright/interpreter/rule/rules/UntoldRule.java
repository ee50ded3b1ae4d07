package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Set;

/** "Gardeners can groom plots": an act of which no word says what it does to records. */
public final class UntoldRule implements Rule {
  private static final Set<String> ASKING = Set.of("search", "find", "filter", "sort", "look");

  @Override
  public String name() {
    return "untold";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return statement.clauses().stream()
        .filter(clause -> isAsked(clause, lexicon))
        .flatMap(
            clause ->
                clause.verbs().stream()
                    .filter(verb -> !isKnown(verb, lexicon) && isDone(verb, clause, statement))
                    .filter(verb -> !isSending(verb, clause, lexicon))
                    .limit(1)
                    .<Fact>map(verb -> new Fact.Untold(why(verb), isCertain(verb), clause.span())))
        .toList();
  }

  /** Somebody, or the system, is to do it with something. */
  private static boolean isAsked(Clause clause, Lexicon lexicon) {
    var imperative = clause.subjects().isEmpty() && clause.introducedBy().isEmpty();
    var said =
        clause.modal().isPresent()
            || clause.subjects().stream()
                .anyMatch(s -> lexicon.isActor(s.noun()) || lexicon.isSystem(s.noun()));
    return (imperative || said)
        && !clause.negated()
        && !OperationRule.isCondition(clause)
        && !MeansRule.isMeans(clause)
        && !(clause.targets().isEmpty() && clause.complements().isEmpty());
  }

  /** "Send a message": a record of it is made. */
  private static boolean isSending(Token verb, Clause clause, Lexicon lexicon) {
    return HandedOver.SENDING.contains(verb.lemma())
        && clause.objects().stream().anyMatch(o -> lexicon.events().isSent(o.noun()));
  }

  /** "Groom plots", "plots are groomed", but not "a plot groomed by hand" or "plot sizes". */
  private static boolean isDone(Token verb, Clause clause, Statement statement) {
    if (clause.subjects().isEmpty()) {
      return VerbForms.isBase(verb.lower());
    }
    return clause.passive()
        || (!verb.isParticiple() && (VerbForms.isBase(verb.lemma()) || isLedTo(verb, statement)));
  }

  /** "To groom", "should groom": whatever the word is elsewhere, here it is a verb. */
  private static boolean isLedTo(Token verb, Statement statement) {
    var at = statement.tokens().indexOf(verb);
    return at > 0
        && Character.isLowerCase(verb.text().charAt(0))
        && switch (statement.tokens().get(at - 1).tag()) {
          case AUX, PART, PRON, ADV -> true;
          case NOUN, PROPN, VERB, ADJ, ADP, DET, NUM, CCONJ, SCONJ, PUNCT, OTHER -> false;
        };
  }

  /** A verb that dictionaries have, and none of those that may tie two things together. */
  private static boolean isCertain(Token verb) {
    return VerbForms.isBase(verb.lemma()) && !BelongsToRule.LINKS.contains(verb.lemma());
  }

  private static String why(Token verb) {
    var inflected = verb.isParticiple() || verb.isGerund() || verb.lower().endsWith("s");
    var form = inflected ? verb.lemma() : verb.lower();
    return "What \"" + form + "\" does to records is not told.";
  }

  private static boolean isKnown(Token verb, Lexicon lexicon) {
    var lemma = verb.lemma();
    return lexicon.asking().isLight(lemma)
        || ASKING.contains(lemma)
        || !lexicon.operations(lemma).isEmpty()
        || lexicon.stateAfter(lemma).isPresent()
        || lexicon.events().madeBy(EventRule.deed(verb)).isPresent()
        || lexicon.events().tiedBy(lemma).isPresent()
        || lexicon.acts().topic(lemma).isPresent();
  }
}
