package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.AnswerPart;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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

  /** "Error responses have a JSON body with an "error" field": whichever they are. */
  private static final Pattern OF_ALL =
      Pattern.compile(
          "(?i)^(?:(?:all |any |the )?(?:errors?|error responses?|error messages?|failures?)"
              + "(?: should| must| will| shall| are to)?(?: always)?(?: have| has| contains?| contain| are| is"
              + "| be| returns?| return| includes?| include| come)?"
              + "|(?:return|send|report|answer with|respond with)(?: all| any)? errors)"
              + "(?: (?:returned|sent|reported|given|shown|formatted|shaped|back))*(?: as| in| with)?"
              + "(?: an?| the)?(?: json)?(?: body| object| objects| response| responses)?"
              + " (?:with|containing|that (?:contains?|has|have)|which (?:contains?|has|have)|having|under)"
              + " (?:an? |the )?[\"“'`]?(?<member>error|message|msg|detail|reason)[\"”'`]?"
              + " (?:field|key|property|member|attribute)\\.?$");

  @Override
  public String name() {
    return "error-member";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var prose = statement.sentence().prose();
    var parts =
        AnswerPart.of(statement.tokens(), prose).stream()
            .filter(part -> part.status() >= FIRST_ERROR)
            .toList();
    var described = DESCRIBED.matcher(prose.text());
    if (described.find()) {
      var span = prose.place(described.start(), described.end());
      return parts.stream()
          .map(part -> fact(part.status(), described.group("member"), ANY, span))
          .toList();
    }
    var all = OF_ALL.matcher(prose.text());
    if (all.find()) {
      return List.of(fact(FIRST_ERROR, all.group("member"), ANY, statement.span()));
    }
    var said = SAID.matcher(prose.text());
    return said.find()
        ? parts.stream().flatMap(part -> said(part, said.group("member")).stream()).toList()
        : List.of();
  }

  private static Optional<Fact> said(AnswerPart part, String member) {
    return part.message().map(words -> fact(part.status(), member, words, part.number().span()));
  }

  private static Fact fact(int status, String member, String words, Span span) {
    return new Fact.Prescribed(
        new Prescription.Sample(false, Optional.of(status), Map.of(member, words)), span);
  }
}
