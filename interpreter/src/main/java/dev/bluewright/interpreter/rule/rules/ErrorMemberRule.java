package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.AnswerPart;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** "404 with a JSON object containing an error that says "No such plot"": the form of errors. */
public final class ErrorMemberRule implements Rule {
  private static final int FIRST_ERROR = 400;
  private static final Pattern WAY =
      Pattern.compile(
          "(?i)\\bjson\\b[^.]*?\\b(?:containing|contains|with|including|holding|having)"
              + " (?:an? |the )?[\"“']?(?<member>error|message|msg|detail|reason)[\"”']?"
              + "(?: (?:field|key|property|member|message))?"
              + "(?:,? (?:stating|saying|indicating|reading|of|with(?: the)? value|set to|that (?:says|states|reads)|which (?:says|states|reads)))?:? ?[\"“]");

  @Override
  public String name() {
    return "error-member";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var text = statement.sentence().text();
    return WAY.matcher(text).results().findFirst().map(found -> found.group("member")).stream()
        .flatMap(
            member ->
                AnswerPart.of(statement.tokens(), statement.sentence().prose()).stream()
                    .flatMap(part -> sample(part, member).stream()))
        .toList();
  }

  private static Optional<Fact> sample(AnswerPart part, String member) {
    return part.message()
        .filter(_ -> part.status() >= FIRST_ERROR)
        .map(
            words ->
                new Fact.Prescribed(
                    new Prescription.Sample(
                        false, Optional.of(part.status()), Map.of(member, words)),
                    part.number().span()));
  }
}
