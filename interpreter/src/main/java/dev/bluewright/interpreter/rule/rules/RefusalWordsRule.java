package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.ShownJson;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "If you pass an invalid address, the response will contain {"error": "no address"}": what is said
 * of a value that is not as it must be.
 */
public final class RefusalWordsRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "^(?:if|when) (?:you|the user|a user|the client|a client|someone|the (?:given|posted|submitted))"
              + " (?:(?:pass|passes|send|sends|post|posts|submit|submits|enter|enters|give|gives|provide|provides)"
              + " )?(?:an? )?(?:invalid |malformed )?(?<field>"
              + Wording.NAME
              + "?)(?: (?:that|which) (?:doesnot|does not|isnot|is not|didnot) (?:follow|match|have|be|in|of) (?:the|an?)"
              + " [^,]{1,80}?)?(?: (?:is|are) (?:invalid|not valid|malformed))? , (?:then )?(?:the|your|an?) (?:json"
              + " )?(?:response|answer|result|api|server|body) (?:will contain|contains|should contain|will be|is|should be"
              + "|returns|responds with|should return|must be) \\{.*$");

  @Override
  public String name() {
    return "refusal-words";
  }

  @Override
  public List<String> keys() {
    return List.of("invalid", "malformed", "not valid");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .all(WAY, found -> words(statement).stream().flatMap(words -> said(found, words, lexicon)));
  }

  private static Stream<Fact> said(Wording.Found found, String words, Lexicon lexicon) {
    return found.noun("field", lexicon).stream()
        .map(
            field -> new Fact.Prescribed(new Prescription.RefusedWith(field, words), found.span()));
  }

  /** The words of an error that is shown. */
  private static Optional<String> words(Statement statement) {
    return ShownJson.in(statement)
        .map(ShownJson::value)
        .filter(Map.class::isInstance)
        .<Object>flatMap(json -> Optional.ofNullable(((Map<?, ?>) json).get("error")))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }
}
