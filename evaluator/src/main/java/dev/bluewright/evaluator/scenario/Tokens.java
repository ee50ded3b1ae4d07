package dev.bluewright.evaluator.scenario;

import dev.bluewright.evaluator.exchange.Answer;
import dev.bluewright.evaluator.match.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What an answer to who signs in gives them to show. Stateless. */
final class Tokens {
  private static final List<String> NAMES =
      List.of("accesstoken", "token", "authtoken", "jwt", "idtoken", "bearer", "sessiontoken");

  private Tokens() {}

  /** The headers of later requests; empty where nothing was given. */
  static Optional<Map<String, String>> headers(Answer answer) {
    return token(answer)
        .map(token -> Map.of("Authorization", "Bearer " + token))
        .or(() -> cookie(answer));
  }

  static Optional<String> token(Answer answer) {
    var json = answer.json();
    return NAMES.stream().flatMap(name -> find(json, name, 0).stream()).findFirst();
  }

  /** A member that holds a token. */
  record Named(String name, String text) {}

  /** The token that gives new ones. */
  static Optional<Named> refresh(Answer answer) {
    var json = answer.json();
    return json.propertyNames().stream()
        .filter(name -> Words.key(name).equals("refreshtoken") && json.path(name).isString())
        .findFirst()
        .map(name -> new Named(name, json.path(name).asString()));
  }

  private static Optional<Map<String, String>> cookie(Answer answer) {
    return answer.header("set-cookie").map(text -> Map.of("Cookie", text.split(";", 2)[0]));
  }

  private static Optional<String> find(JsonNode object, String name, int depth) {
    for (var member : object.propertyNames()) {
      var value = object.path(member);
      if (Words.key(member).equals(name) && value.isString()) {
        return Optional.of(value.asString());
      }
      var below = depth < 3 ? find(value, name, depth + 1) : Optional.<String>empty();
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }
}
