package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Fact.States;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "Only pending bookings can be cancelled", "once shipped, an order cannot be changed". */
public final class RestrictionRule implements WordingRule {
  private static final Pattern JOINED = Pattern.compile("(?: ,)? (?:or|and) (?:already )?| , ");

  private static final List<String> KEYS = List.of("can", "may ", "should", "must", "could");

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
    var facts = new ArrayList<Fact>();
    var wording = statement.wording();
    RestrictionWays.ALLOWED.forEach(way -> read(wording, way, true, lexicon, facts));
    RestrictionWays.FORBIDDEN.forEach(way -> read(wording, way, false, lexicon, facts));
    if (facts.isEmpty()) {
      starting(wording, lexicon, facts);
    }
    return facts.isEmpty() ? facts : List.of(facts.getFirst());
  }

  private static void read(
      Wording wording, Pattern way, boolean only, Lexicon lexicon, List<Fact> facts) {
    wording.each(
        way,
        found -> {
          var verbs = words(found.text("verbs").orElse(""));
          var states = words(found.text("states").orElse(""));
          var noun = found.noun("other", lexicon).or(() -> found.noun("thing", lexicon));
          if (noun.isPresent()) {
            facts.add(
                new Fact.Restricted(verbs, noun.get(), new States(states, only), found.span()));
          }
        });
  }

  /** "Drafts can be printed": where an action starts; a change or a deletion starts anywhere. */
  private static void starting(Wording wording, Lexicon lexicon, List<Fact> facts) {
    wording.each(
        RestrictionWays.STARTING,
        found -> {
          var verbs = words(found.text("verbs").orElse(""));
          var states = words(found.text("states").orElse(""));
          var acts = verbs.stream().allMatch(verb -> isAct(VerbForms.base(verb), lexicon));
          found
              .noun("thing", lexicon)
              .filter(_ -> acts && states.stream().allMatch(state -> isState(state, lexicon)))
              .ifPresent(
                  noun ->
                      facts.add(
                          new Fact.Restricted(
                              verbs, noun, new States(states, true), found.span())));
        });
  }

  private static boolean isAct(String verb, Lexicon lexicon) {
    return lexicon.stateAfter(verb).isPresent() || lexicon.operations(verb).isEmpty();
  }

  private static boolean isState(String word, Lexicon lexicon) {
    return !VerbForms.base(word).equals(word)
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
