package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** "Know the height of a plant": a value that whoever looks at a record sees. */
public final class ValueSeenRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:know|see|view|find[ _]out|check|determine|look[ _]up|look[ _]at|consult|learn|read|get|retrieve)"
              + " (?:the|an?) (?:current |latest |exact |present )?(?<field>[a-z]+(?: [a-z]+)??) (?:of|for) (?:an? |the |each |every |any |all |that |this |one |my |their |his |her |its |your |our |particular |given |certain |specific )+(?<owner>"
              + Wording.NAME
              + ")(?= ?(?:[.,;]|$))");

  /** "Know when a lesson starts": by the moment that it has. */
  private static final Pattern WHEN =
      Pattern.compile(
          "(?:know|see|view|find[ _]out|check) when (?:an? |the |each |every |any |my |their )+(?<owner>[a-z]+) (?:starts|begins|takes place|happens|is|are|start|begin|happen)(?= ?(?:[.,;]|$))");

  /** Values that come of others, and cannot be given by hand. */
  private static final Set<String> COMPUTED =
      Set.of(
          "total",
          "average",
          "sum",
          "count",
          "balance",
          "amount",
          "progress",
          "age",
          "history",
          "result",
          "rank",
          "cost");

  @Override
  public String name() {
    return "value-seen";
  }

  @Override
  public List<String> keys() {
    return List.of(" of ", " for ", " when ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording
        .first(List.of(WAY), found -> read(found, lexicon))
        .or(() -> wording.first(List.of(WHEN), found -> when(found, lexicon)))
        .stream()
        .toList();
  }

  private static Optional<Fact> when(Wording.Found found, Lexicon lexicon) {
    return owner(found, lexicon)
        .map(
            owner ->
                new Fact.QueryOn(
                    Fact.Query.WITH, Optional.of(owner), List.of(Noun.of("day")), found.span()));
  }

  private static Optional<Noun> owner(Wording.Found found, Lexicon lexicon) {
    return found
        .noun("owner", lexicon)
        .filter(noun -> !lexicon.isActor(noun.text()) && !lexicon.isSystem(noun.head()))
        .filter(lexicon.fieldTypes()::mayBeThing);
  }

  private static Optional<Fact> read(Wording.Found found, Lexicon lexicon) {
    var owner = owner(found, lexicon);
    return field(found, lexicon)
        .filter(field -> owner.isPresent() && isValue(field, lexicon))
        .map(field -> new Fact.QueryOn(Fact.Query.WITH, owner, List.of(field), found.span()));
  }

  /** "Opening hours" are called so however many there are; the hours of a thing are those. */
  private static Optional<Noun> field(Wording.Found found, Lexicon lexicon) {
    return found
        .text("field")
        .map(field -> field.equals("hours") ? "opening hours" : field)
        .filter(lexicon.fieldTypes()::isNamedInPlural)
        .map(Noun::said)
        .or(() -> found.whole("field"));
  }

  private static boolean isValue(Noun field, Lexicon lexicon) {
    return field.words().stream().noneMatch(COMPUTED::contains)
        && !field.equals(Noun.of("number"))
        && !lexicon.isGeneric(field.head());
  }
}
