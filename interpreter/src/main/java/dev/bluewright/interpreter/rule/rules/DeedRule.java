package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Plot approval", "cancellation of visits": an action that a noun names. */
public final class DeedRule implements Rule {
  @Override
  public String name() {
    return "deed";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    if (statement.clauses().size() != 1 || !isAsked(statement.clauses().getFirst(), lexicon)) {
      return List.of();
    }
    var clause = statement.clauses().getFirst();
    var facts = new ArrayList<Fact>();
    var about = thing(clause, lexicon);
    for (var phrase : clause.objects()) {
      deed(phrase, lexicon)
          .flatMap(lexicon::verbOfDeed)
          .filter(_ -> about.isPresent())
          .ifPresent(
              verb ->
                  facts.add(
                      new Fact.Transition(
                          verb,
                          about,
                          lexicon.stateAfter(verb).orElse(verb),
                          span(phrase, clause))));
    }
    return facts;
  }

  /** The whole clause, where nothing stands behind that would say more of it. */
  private static Span span(NounPhrase phrase, Clause clause) {
    if (!phrase.equals(clause.objects().getLast())) {
      return phrase.span();
    }
    return clause.isPhrase() || phrase.of().isPresent()
        ? phrase.span().cover(clause.span())
        : clause.verbs().getFirst().span().cover(phrase.span());
  }

  /** Nothing but such a noun, or "the system handles the approval of plots". */
  private static boolean isAsked(Clause clause, Lexicon lexicon) {
    return clause.isPhrase()
        || (!clause.negated()
            && !clause.passive()
            && clause.has("handle", "support", "allow", "manage", "offer", "provide", "process")
            && clause.objects().stream().anyMatch(phrase -> isOfSomething(phrase, lexicon)));
  }

  /** "The approval of plots", "plot approvals". */
  private static boolean isOfSomething(NounPhrase phrase, Lexicon lexicon) {
    return phrase.of().isPresent()
        || (!phrase.modifiers().isEmpty() && lexicon.verbOfDeed(phrase.noun()).isPresent());
  }

  /** "approval", and of "approval workflow" the word before. */
  private static Optional<String> deed(NounPhrase phrase, Lexicon lexicon) {
    var named = lexicon.verbOfDeed(phrase.noun()).map(_ -> phrase.noun());
    return phrase.head().isOneOf("workflow", "workflows", "process", "requests", "request")
        ? phrase.owner().map(NounPhrase::noun).filter(noun -> lexicon.verbOfDeed(noun).isPresent())
        : named;
  }

  /** What it is done with: it stands before the first of them, or after "of" or "for". */
  private static Optional<Noun> thing(Clause clause, Lexicon lexicon) {
    return clause.objects().stream()
        .flatMap(phrase -> about(phrase, clause, lexicon).stream())
        .filter(lexicon.fieldTypes()::mayBeThing)
        .findFirst();
  }

  private static Optional<Noun> about(NounPhrase phrase, Clause clause, Lexicon lexicon) {
    return phrase
        .of()
        .or(() -> clause.after("for").stream().findFirst())
        .flatMap(of -> Naming.entity(of, lexicon))
        .or(
            () ->
                Naming.entity(phrase, lexicon)
                    .map(noun -> before(noun, lexicon))
                    .filter(words -> !words.isEmpty())
                    .map(Noun::new));
  }

  private static List<String> before(Noun noun, Lexicon lexicon) {
    return noun.words().stream().takeWhile(word -> lexicon.verbOfDeed(word).isEmpty()).toList();
  }
}
