package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.fact.Prescription.Within;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "GET /runners/{id}/laps returns the runner object with a "laps" array of all the laps": an answer
 * shows whom records belong to, and them within it.
 */
public final class AnswerWithinRule implements WordingRule {
  private static final String ANSWER =
      "^(?:you can (?:send|make) )?(?:an? |the )?(?:[a-z'-]+ ){0,6}?(?:(?:get|post) )?/[^ ]+"
          + "(?: with (?:the )?form[- ]data [a-z_]+)? (?:, )?(?:and )?(?:(?:it|which|that) )?"
          + "(?:will be|is|are|will return|returns?|(?:will )?responds? with|should return|gives?)"
          + " (?:the|an?) (?:json )?(?<owner>"
          + Wording.NAME
          + ") object ";

  private static final String MANY = "[a-z]+(?: (?!added|that|it|of)[a-z]+)?";

  private static final Pattern BESIDE =
      Pattern.compile(ANSWER + "with (?:the|its|an?) (?<of>" + MANY + ") fields? added ?\\.?$");

  private static final Pattern COUNTED =
      Pattern.compile(
          ANSWER
              + "with an? (?:[\"'`] )?(?<member>[a-z_][a-z0-9_]*)(?: [\"'`])? (?:property|field|member|key)"
              + " (?:representing|holding|with|showing|for|that (?:holds|is|tells|shows)) (?:the"
              + " )?(?:total )?(?:number|count) of (?<of>"
              + MANY
              + ")(?: (?:that )?belong(?:s|ing)? to (?:that|the|this) [a-z]+)? ?\\.?$");

  private static final Pattern LISTED =
      Pattern.compile(
          ANSWER
              + "with an? (?:[\"'`] )?(?<member>[a-z_][a-z0-9_]*)(?: [\"'`])? array (?:of|with|holding|containing)"
              + " (?:all )?(?:of )?(?:the |its )?(?<of>"
              + MANY
              + ")(?: added| it has| of (?:that|the|this) [a-z]+)? ?\\.?$");

  @Override
  public String name() {
    return "answer-within";
  }

  @Override
  public List<String> keys() {
    return List.of(" object with ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return Stream.of(
            wording.<Fact>all(BESIDE, found -> told(found, false, statement, lexicon)),
            wording.<Fact>all(COUNTED, found -> told(found, true, statement, lexicon)),
            wording.<Fact>all(LISTED, found -> told(found, false, statement, lexicon)))
        .flatMap(List::stream)
        .toList();
  }

  private static Stream<Fact> told(
      Wording.Found found, boolean counted, Statement statement, Lexicon lexicon) {
    return found.noun("owner", lexicon).stream()
        .flatMap(
            owner ->
                found.noun("of", lexicon).stream()
                    .map(of -> new Within(owner, member(found, statement), counted, of)))
        .map((Prescription said) -> new Fact.Prescribed(said, found.span()));
  }

  /** The name as written, in which case matters. */
  private static Optional<String> member(Wording.Found found, Statement statement) {
    return found
        .text("member")
        .map(
            name ->
                MemberNames.written(found.span("member"), statement).stream()
                    .findFirst()
                    .orElse(name));
  }
}
