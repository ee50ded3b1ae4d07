package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.DeedFact.States;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Only pending bookings can be cancelled", "once shipped, an order cannot be changed". */
public final class RestrictionRule implements WordingRule {
  private static final Pattern JOINED = Pattern.compile("(?: ,)? (?:or|and) (?:already )?| , ");

  private static final List<String> KEYS =
      List.of(
          "can",
          "may ",
          "should",
          "must",
          "could",
          "only",
          "immutable",
          "locked",
          "until",
          "unless",
          "as long as");

  @Override
  public String name() {
    return "restriction";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording
        .first(RestrictionWays.ALLOWED, found -> read(found, true, lexicon))
        .or(() -> wording.first(RestrictionWays.FORBIDDEN, found -> read(found, false, lexicon)))
        .or(() -> wording.first(RestrictionWays.STARTING, found -> starting(found, lexicon)))
        .<Fact>map(fact -> fact)
        .stream()
        .toList();
  }

  private static Optional<DeedFact.Restricted> read(
      Wording.Found found, boolean only, Lexicon lexicon) {
    var verbs = words(found.text("verbs").orElse("changed"));
    var states = words(found.text("states").orElse(""));
    return found
        .noun("other", lexicon)
        .or(() -> found.noun("thing", lexicon))
        .map(noun -> new DeedFact.Restricted(verbs, noun, new States(states, only), found.span()));
  }

  /** "Drafts can be printed": where an action starts; a change or a deletion starts anywhere. */
  private static Optional<DeedFact.Restricted> starting(Wording.Found found, Lexicon lexicon) {
    return read(found, true, lexicon).filter(fact -> isStart(fact, lexicon));
  }

  private static boolean isStart(DeedFact.Restricted fact, Lexicon lexicon) {
    return fact.verbs().stream().allMatch(verb -> isAct(VerbForms.base(verb), lexicon))
        && fact.states().names().stream().allMatch(state -> isState(state, lexicon));
  }

  private static boolean isAct(String verb, Lexicon lexicon) {
    return lexicon.stateAfter(verb).isPresent() || lexicon.operations(verb).isEmpty();
  }

  /** A word that tells in which state something is. */
  static boolean isState(String word, Lexicon lexicon) {
    return (!word.endsWith("ing") && !VerbForms.base(word).equals(word))
        || lexicon.verbInto(word).isPresent()
        || List.of("draft", "pending", "open", "new", "active").contains(word);
  }

  private static List<String> words(String list) {
    return JOINED
        .splitAsStream(list)
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
