package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;

/** "There are a bed, a plot and a visit entity": kinds of things that are kept. */
public final class ThereAreRule implements WordingRule {
  private static final String ITEM = "(?:an? |the )?[a-z]+(?: (?!and |or )[a-z]+)?";
  private static final Pattern WAY =
      Pattern.compile(
          "there (?:can be|could be|are|is|will be|should be|must be) (?<list>"
              + ITEM
              + "(?:(?: ,)?(?: and| or| ,)? "
              + ITEM
              + "){0,7}?) (?:entity|entities|models?)(?= ?(?:[.,;)]|$))");
  private static final Pattern JOINED = Pattern.compile("(?: ,)? (?:and|or) | , ");

  @Override
  public String name() {
    return "there-are";
  }

  @Override
  public List<String> keys() {
    return List.of("there ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .all(
            WAY,
            found ->
                JOINED
                    .splitAsStream(found.text("list").orElse(""))
                    .flatMap(item -> Wording.noun(item, lexicon).stream())
                    .filter(
                        noun -> !lexicon.isGeneric(noun.head()) && Things.isThing(noun, lexicon))
                    .map(noun -> new Fact.EntityNamed(noun, found.span())));
  }
}
