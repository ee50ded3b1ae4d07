package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.outline.Prose;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import java.util.List;
import java.util.regex.Pattern;

/** "Garden, Plot, SeedOrder" below the heading "Core entities": kinds of things by their names. */
public final class EntityListRule implements Rule {
  private static final Pattern HEADING =
      Pattern.compile("(?i).*\\b(?:entit(?:y|ies)|(?:data|domain) models?|aggregates?)\\b.*");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}+");
  private static final int FEWEST = 2;

  @Override
  public String name() {
    return "entity-list";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return isList(statement)
        ? TokenList.of(statement.tokens()).stream()
            .<Fact>map(
                item ->
                    new Fact.EntityNamed(
                        new Noun(Naming.split(item.tokens().getFirst(), true)), item.span()))
            .toList()
        : List.of();
  }

  /** Whether a statement does nothing but name kinds of things; they ask for nothing. */
  static boolean isList(Statement statement) {
    if (!isBelowHeading(statement.passage())) {
      return false;
    }
    var items = TokenList.of(statement.tokens());
    return items.size() >= FEWEST
        && items.stream()
            .allMatch(
                item ->
                    item.tokens().size() == 1
                        && item.aside().isEmpty()
                        && NAME.matcher(item.value()).matches());
  }

  private static boolean isBelowHeading(Passage passage) {
    return (passage.kind() == Passage.Kind.BULLET || passage.kind() == Passage.Kind.PARAGRAPH)
        && passage.headings().stream()
            .limit(1)
            .map(Prose::text)
            .anyMatch(EntityListRule::isOfThings);
  }

  private static boolean isOfThings(String heading) {
    return HEADING.matcher(heading).matches();
  }
}
