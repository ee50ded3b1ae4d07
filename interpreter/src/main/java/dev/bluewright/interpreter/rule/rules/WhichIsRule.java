package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Keep track of which plots are dug and which are fallow": each is one or the other. */
public final class WhichIsRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:keeps?[ _]track[ _]of|tracks?|knows?|records?|shows?|sees?|views?|monitors?)"
              + " (?:which|what) (?<noun>"
              + Wording.NAME
              + ") (?:is|are) (?<one>[a-z]+) (?:and|or) (?:(?:which|what)(?: ones)? (?:is|are)"
              + " )?(?<other>[a-z]+)(?= ?(?:[.,;)]|$))");

  /** What a thing is that nobody has: how it begins. */
  private static final Set<String> FREE =
      Set.of("free", "available", "vacant", "empty", "idle", "unoccupied", "open", "unused");

  @Override
  public String name() {
    return "which-is";
  }

  @Override
  public List<String> keys() {
    return List.of("which ", "what ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .all(
            WAY,
            found ->
                found.noun("noun", lexicon).stream()
                    .map(
                        noun ->
                            new ValueFact.Choices(
                                noun, Optional.empty(), states(found), found.span())));
  }

  /** Both states, and first the one in which a thing begins. */
  private static List<String> states(Wording.Found found) {
    return Stream.of("one", "other")
        .flatMap(group -> found.text(group).stream())
        .sorted(Comparator.comparing(state -> !FREE.contains(state)))
        .toList();
  }
}
