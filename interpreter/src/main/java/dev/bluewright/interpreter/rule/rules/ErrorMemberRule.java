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
import java.util.stream.Stream;

/** "404 with a JSON object containing an error that says "No such plot"": the form of errors. */
public final class ErrorMemberRule implements Rule {
  private static final int FIRST_ERROR = 400;
  private static final String ANY = "...";
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\bjson\\b[^.]*?\\b(?:containing|contains|with|including|holding|having)"
              + " (?:an? |the )?[\"“']?(?<member>error|message|msg|detail|reason)[\"”']?"
              + "(?: (?:field|key|property|member|message))?"
              + "(?:,? (?:stating|saying|indicating|reading|of|with(?: the)? value|set to|that (?:says|states|reads)|which (?:says|states|reads)))?:? ?[\"“]");

  /** "A JSON object with an "error" field describing the problem": whatever it says. */
  private static final Pattern DESCRIBED =
      Pattern.compile(
          "(?i)\\b(?:containing|contains|with|including|holding|having) (?:an? |the"
              + " )?[\"“']?(?<member>error|message|msg|detail|reason)[\"”']?"
              + " (?:field|key|property|member)"
              + " (?:describing|explaining|(?:that|which) (?:describes|explains|tells))\\b");

  @Override
  public String name() {
    return "error-member";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var text = statement.sentence().text();
    var parts = AnswerPart.of(statement.tokens(), statement.sentence().prose());
    return member(DESCRIBED, text)
        .map(member -> parts.stream().flatMap(part -> sample(part, member, ANY)))
        .or(
            () ->
                member(SAID, text)
                    .map(member -> parts.stream().flatMap(part -> said(part, member).stream())))
        .orElseGet(Stream::empty)
        .toList();
  }

  private static Optional<String> member(Pattern way, String text) {
    return way.matcher(text).results().findFirst().map(found -> found.group("member"));
  }

  private static Optional<Fact> said(AnswerPart part, String member) {
    return part.message().flatMap(words -> sample(part, member, words).findFirst());
  }

  private static Stream<Fact> sample(AnswerPart part, String member, String words) {
    return Stream.of(part)
        .filter(each -> each.status() >= FIRST_ERROR)
        .map(
            each ->
                new Fact.Prescribed(
                    new Prescription.Sample(
                        false, Optional.of(each.status()), Map.of(member, words)),
                    each.number().span()));
  }
}
