package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.regex.Pattern;

/** "PlotRented: a plot was rented": an event that others are told of. */
public final class DomainEventRule implements Rule {
  private static final Pattern EVENT = Pattern.compile("(?:\\p{Lu}\\p{Ll}+){2,}");
  private static final Pattern PAST =
      Pattern.compile(".*(?:ed|Made|Sent|Paid|Sold|Left|Lost|Begun|Set|Met|Built|Warning)");

  @Override
  public String name() {
    return "domain-event";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    if (tokens.isEmpty()) {
      return List.of();
    }
    var first = tokens.getFirst();
    var alone = tokens.size() == 1 || tokens.get(1).isOneOf(":", "-", "–", "—", "(");
    return alone && EVENT.matcher(first.text()).matches() && PAST.matcher(first.text()).matches()
        ? List.of(new Fact.Unsupported(lexicon.unsupported().why("events"), statement.span()))
        : List.of();
  }
}
