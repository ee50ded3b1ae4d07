package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;

/** "With their personal details, such as": words for all of the values that are named then. */
public final class SuchDetailsRule implements WordingRule {
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:with |about )?(?:(?:its|their|his|her|the|some|all|other) )?(?:(?:basic|personal|professional|relevant|necessary|important|essential|additional|general|specific|individual|key|(?!optional)[a-z]+al|[a-z]+ic) )?"
                  + "(?:details|information|info|data|properties|attributes)(?: ,)? (?:such as|like|including)(?= )"));

  @Override
  public String name() {
    return "such-details";
  }

  @Override
  public List<String> keys() {
    return List.of("such as", "like ", "including");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().fact(WAYS, found -> new Fact.Framing(found.span()));
  }
}
