package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Custom;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Returns all plots as a JSON array": as lists are answered unless another form is prescribed. */
public final class ArrayRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:as|in|in the form of) (?:an? )?(?:json )?(?:array|list)(?: of (?:json )?objects)?");

  @Override
  public String name() {
    return "array";
  }

  @Override
  public List<String> keys() {
    return List.of(" array", " list");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .all(
            WAY,
            found ->
                Stream.of(
                    new Fact.Prescribed(
                        new Prescription.Usual(Custom.ARRAY, Optional.empty()), found.span())));
  }
}
