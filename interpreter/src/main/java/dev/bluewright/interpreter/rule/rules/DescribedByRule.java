package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/** "A bed is described by its size, soil and label": values of a thing. */
public final class DescribedByRule implements WordingRule {
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:an? |each |every |all )?(?<thing>"
                  + Wording.NAME
                  + ") (?:is|are|can be|should be|must be|will be)"
                  + " (?:described|characteri[sz]ed|specified|represented|defined)"
                  + " (?:by|with|through)(?:"
                  + " (?:its|their|the|these|following|attributes|properties|fields))*(?: :)?"));

  @Override
  public String name() {
    return "described-by";
  }

  @Override
  public List<String> keys() {
    return List.of("described", "characteri", "specified", "represented", "defined");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .first(
            WAYS,
            found ->
                found
                    .noun("thing", lexicon)
                    .filter(
                        thing -> Things.isThing(thing, lexicon) || lexicon.isActor(thing.text()))
                    .map(thing -> facts(thing, found.span(), statement, lexicon)))
        .orElse(List.of());
  }

  private static List<Fact> facts(Noun thing, Span lead, Statement statement, Lexicon lexicon) {
    var items =
        TokenList.of(
            statement.tokens().stream()
                .filter(token -> token.span().start() >= lead.end() && !token.isOneOf("."))
                .toList());
    var names = items.stream().flatMap(item -> item.noun().stream()).toList();
    if (names.size() < Math.max(2, items.size())
        || names.stream().noneMatch(lexicon.fieldTypes()::isFieldName)) {
      return List.of();
    }
    return ListedValues.of(thing, lead, items);
  }
}
