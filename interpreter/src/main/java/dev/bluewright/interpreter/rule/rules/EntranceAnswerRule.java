package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.AnswerPart;
import dev.bluewright.interpreter.rule.Entrances;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * "Upon login, a 200 status code is returned with a token": what who signs up or in is answered.
 */
public final class EntranceAnswerRule implements Rule {
  private static final Set<String> TOKENS =
      Set.of(
          "token",
          "jwt",
          "access_token",
          "accesstoken",
          "refresh_token",
          "refreshtoken",
          "auth_token",
          "authtoken",
          "user_id",
          "userid");
  private static final Set<String> PEOPLE = Set.of("user", "profile", "account");
  private static final Set<String> LEADING =
      Set.of("with", "containing", "contains", "including", "includes", "and", ",", "a", "the");

  private final Vocabulary vocabulary = new Vocabulary("common", "members", "entrances");

  @Override
  public String name() {
    return "entrance-answer";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var parts =
        AnswerPart.of(statement.tokens(), statement.sentence().prose()).stream()
            .map(AnswerPart::answer)
            .filter(part -> part.status() < 300 && isKnown(part))
            .toList();
    return parts.isEmpty()
        ? List.of()
        : Entrances.of(statement).stream()
            .flatMap(does -> parts.stream().flatMap(part -> facts(part, does)))
            .toList();
  }

  private boolean isKnown(AnswerPart part) {
    var message = part.message().orElse("");
    return part.tokens().stream()
        .allMatch(
            token ->
                part.isKnown(token, message, vocabulary)
                    || token.isOneOf("cookie")
                    || TOKENS.contains(token.lower()));
  }

  private static Stream<Fact> facts(AnswerPart part, String does) {
    var span = part.whole();
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact.Prescribed(
            new Prescription.StatusOf(
                "success",
                part.status(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false),
            span));
    var shown = shown(part, does);
    if (!shown.isEmpty()) {
      facts.add(
          new Fact.Prescribed(
              new Prescription.Sample(false, Optional.of(part.status()), shown), span));
    }
    return facts.stream();
  }

  private static Map<String, Object> shown(AnswerPart part, String does) {
    var shown = new LinkedHashMap<String, Object>();
    var tokens = part.tokens();
    for (int at = 1; at < tokens.size(); at++) {
      var token = tokens.get(at);
      if (isLed(tokens, at)) {
        member(token, part, does).ifPresent(value -> shown.put(token.text(), value));
      }
    }
    return shown;
  }

  private static boolean isLed(List<Token> tokens, int at) {
    int before = at - 1;
    while (before > 0 && tokens.get(before).isOneOf("\"", "'", "“", "`")) {
      before--;
    }
    return LEADING.contains(tokens.get(before).lower());
  }

  private static Optional<Object> member(Token token, AnswerPart part, String does) {
    var name = token.lower();
    if (TOKENS.contains(name)) {
      return Optional.of("");
    }
    if (PEOPLE.contains(name)) {
      return Optional.of(Map.of());
    }
    return name.equals("message")
        ? Optional.of(part.message().orElse(does.equals("login") ? "Signed in." : "Registered."))
        : Optional.empty();
  }
}
