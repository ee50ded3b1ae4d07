package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription.StatusOf;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.ShownJson;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "If the plot does not exist, return {"error": "no such plot"}": what an error says, where its
 * status is left to the service.
 */
public final class RefusalShownRule implements Rule {
  private static final String ANSWERED =
      ",? (?:then )?(?:the (?:json )?(?:response|api|server|service|endpoint|result) )?(?:(?:will|should"
          + " |must |shall )?(?: ?(?:be|contain|return|respond with|answer with)|returns|responds"
          + " with|contains|is|answers with)|return|respond with|answer with|send(?: back)?)(?: an?)?"
          + "(?: json)?(?: object| response| error)?:? [`\"']?\\{\\}[`\"']?\\.?$";

  private static final Pattern MISSING =
      Pattern.compile(
          "(?i)^(?:if|when) (?:(?:the|an?|that|such an?) (?<thing>[a-z]+)(?: with (?:the|that|this|an?)(?: given)?"
              + " [a-z]+)? (?:does not exist|doesn't exist|is not found|cannot be found|can't be"
              + " found|was not found)|no (?<none>[a-z]+) (?:is found|exists|was found)(?: with (?:the|that)"
              + " [a-z]+)?)"
              + ANSWERED);

  private static final Pattern INVALID =
      Pattern.compile(
          "(?i)^(?:if|when) (?:(?:you|the (?:user|client|caller))"
              + " (?:pass|give|send|submit|enter|provide)(?:s|es)? an invalid (?<sent>[a-z]+)(?: that (?:doesn['’]t|does"
              + " not|isn['’]t|is not) (?:follow|match|have|in|of) (?:the|an?) [^,]{1,80}?)?|the (?:given"
              + " )?(?<value>[a-z]+) is (?:invalid|not valid))"
              + ANSWERED);

  private static final Set<String> MEMBERS = Set.of("error", "message", "msg", "detail");
  private static final int NOT_FOUND = 404;
  private static final int UNPROCESSABLE = 422;

  @Override
  public String name() {
    return "refusal-shown";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return ShownJson.in(statement)
        .flatMap(shown -> message(shown).flatMap(text -> fact(shown, text, statement)))
        .stream()
        .toList();
  }

  private static Optional<Fact> fact(ShownJson shown, String message, Statement statement) {
    var text = statement.sentence().text();
    var line = text.substring(0, shown.start()) + "{}" + text.substring(shown.end());
    return missing(line, message)
        .or(() -> invalid(line, message))
        .map(what -> new Fact.Prescribed(what, statement.span()));
  }

  private static Optional<StatusOf> missing(String line, String message) {
    return found(MISSING, line, "thing", "none")
        .map(thing -> told("missing", NOT_FOUND, message, thing, Optional.empty()));
  }

  private static Optional<StatusOf> invalid(String line, String message) {
    return found(INVALID, line, "sent", "value")
        .map(value -> told("invalid", UNPROCESSABLE, message, value, Optional.of(value)));
  }

  private static StatusOf told(
      String outcome, int status, String message, Noun noun, Optional<Noun> value) {
    return new StatusOf(
        outcome, status, Optional.of(message), Optional.of(noun), value, false, false);
  }

  private static Optional<Noun> found(Pattern way, String line, String... groups) {
    return way.matcher(line)
        .results()
        .flatMap(found -> Stream.of(groups).flatMap(group -> word(found, group).stream()))
        .findFirst();
  }

  private static Optional<Noun> word(MatchResult found, String group) {
    return Optional.ofNullable(found.group(group)).map(Noun::said);
  }

  /** The text of an object that says what is wrong and nothing else. */
  private static Optional<String> message(ShownJson shown) {
    return shown.value() instanceof Map<?, ?> members && members.size() == 1
        ? members.entrySet().stream()
            .filter(member -> MEMBERS.contains(String.valueOf(member.getKey())))
            .map(Map.Entry::getValue)
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .findFirst()
        : Optional.empty();
  }
}
