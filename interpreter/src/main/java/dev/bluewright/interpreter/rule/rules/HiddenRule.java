package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "404 if the plot does not belong to the gardener": other people's records are not there. */
public final class HiddenRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:(?:or|and|if|when) )*(?:it |they |the [a-z]+ )?(?:(?:does not|do not|did not|is not|are not|doesnot|isnot) )?"
              + "(?:belongs? to|owned by|the property of) (?:the |an? |another |other |someone )*"
              + "(?:(?:current|logged[- _]in|signed[- _]in|authenticated|requesting|calling|different) )?[a-z]+");

  @Override
  public String name() {
    return "hidden";
  }

  @Override
  public List<String> keys() {
    return List.of("404");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .all(
            WAY,
            found ->
                Stream.of(
                    new AccessFact.AccountAsked(
                        Optional.empty(), AccountDeed.HIDDEN, found.span())));
  }
}
