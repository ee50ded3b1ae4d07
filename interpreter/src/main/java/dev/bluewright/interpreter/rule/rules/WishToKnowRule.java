package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;

/** "I want to know who watered a plot": a question that no value of a record answers by itself. */
public final class WishToKnowRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:i|we|users?|they|[a-z]+s?)(?: (?:want|would like|need|should be able|can|wish))?(?: to)?"
              + "(?: be able to| easily| quickly| accurately| better)*"
              + " (?:know|see|understand|find out|learn|determine|verify|be sure|be confident|tell)"
              + "(?: about)? (?:that|if|whether|who|whom|whose|what|which|where|when|how|why)\\b.*");

  @Override
  public String name() {
    return "wish-to-know";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "know", "see", "understand", "find out", "learn", "determine", "verify", "be ", "tell");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    if (WhoDidRule.isAsked(statement, lexicon)
        || DoneByMeRule.isAsked(statement, lexicon)
        || TakenListRule.isAsked(statement)
        || PickedRule.isWhich(statement)
        || VacantRule.isAsked(statement)
        || LeftRule.isAsked(statement)) {
      return List.of();
    }
    return statement
        .wording()
        .fact(
            List.of(WAY),
            _ ->
                new Fact.Untold(
                    "No value of a record that is told of answers this question.",
                    true,
                    statement.span()));
  }
}
