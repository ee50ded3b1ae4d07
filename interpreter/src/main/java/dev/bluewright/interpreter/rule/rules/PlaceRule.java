package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** "List all plots in the garden club": where everything is that the text speaks of. */
public final class PlaceRule implements Rule {
  private static final Set<String> WHERE =
      Set.of("in", "within", "into", "from", "through", "via", "on", "at", "to", "across");

  private static final Pattern HELD =
      Pattern.compile(
          "(?:(?:that|which) (?:are|is) )?(?:present|held|housed|kept|represented|contained)"
              + " (?:in|within|at|by) (?:the|our|this) (?<place>[a-z]+)(?= ?(?:[.,;]|$)| so )");

  @Override
  public String name() {
    return "place";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>(held(statement, lexicon));
    for (var clause : statement.clauses()) {
      clause.complements().stream()
          .filter(complement -> WHERE.contains(complement.preposition()))
          .flatMap(complement -> complement.phrases().stream())
          .filter(phrase -> isWhole(phrase, clause, lexicon))
          .forEach(phrase -> facts.add(new Fact.Framing(phrase.span())));
    }
    return facts;
  }

  /** "That are present in the museum": all of them are. */
  private static List<Fact> held(Statement statement, Lexicon lexicon) {
    return statement.wording().first(List.of(HELD), found -> place(found, lexicon)).stream()
        .toList();
  }

  private static Optional<Fact> place(Wording.Found found, Lexicon lexicon) {
    return found
        .text("place")
        .filter(each -> lexicon.isPlace(each) || lexicon.isSystem(each))
        .map(_ -> new Fact.Framing(found.span()));
  }

  private static boolean isWhole(NounPhrase phrase, Clause clause, Lexicon lexicon) {
    return !clause.isPhrase()
        && !phrase.isPlural()
        && phrase.of().isEmpty()
        && phrase.modifiers().isEmpty()
        && phrase.determiner().filter(word -> word.isOneOf("the", "our", "this")).isPresent()
        && (lexicon.isPlace(phrase.noun()) || lexicon.isSystem(phrase.noun()));
  }
}
