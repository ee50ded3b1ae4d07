package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "Similar to plots, sheds have a name": what follows says all that is asked. */
public final class LikenessRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:^|(?<=: ))(?:similar to|just like) (?:an? |the )?[a-z]+(?: [a-z]+)? ,(?= (?:an? |the"
              + " |each |every )?[a-z]+(?: [a-z]+)? (?:will |should |must |can |also"
              + " )*(?:have|has|contain|contains)\\b)");

  @Override
  public String name() {
    return "likeness";
  }

  @Override
  public List<String> keys() {
    return List.of("similar", "just like");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    statement.wording().each(WAY, found -> facts.add(new Fact.Framing(found.span())));
    return facts;
  }
}
