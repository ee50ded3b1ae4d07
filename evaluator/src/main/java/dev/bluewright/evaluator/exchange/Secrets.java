package dev.bluewright.evaluator.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was given to the evaluation and must not be kept: a password, and the tokens that it opens.
 * What the evaluation makes up itself is kept.
 *
 * <p>Thread safety: safe.
 */
public final class Secrets {
  private final Map<String, String> words = new ConcurrentHashMap<>();

  /** Keeps a text out of all exchanges that follow, and out of those that are kept already. */
  public void add(String secret, String shownAs) {
    if (!secret.isBlank()) {
      words.put(secret, "(" + shownAs + ")");
    }
  }

  Exchange without(Exchange exchange) {
    if (words.isEmpty()) {
      return exchange;
    }
    var call = exchange.call();
    var answer = exchange.answer();
    var callHeaders = new LinkedHashMap<String, String>();
    call.headers().forEach((name, value) -> callHeaders.put(name, without(value)));
    var answerHeaders = new LinkedHashMap<String, List<String>>();
    answer
        .headers()
        .forEach((name, all) -> answerHeaders.put(name, all.stream().map(this::without).toList()));
    return new Exchange(
        exchange.number(),
        exchange.at(),
        exchange.took(),
        new Call(call.method(), call.target(), callHeaders, call.body().map(this::without)),
        new Answer(answer.status(), answerHeaders, without(answer.body())));
  }

  private String without(String text) {
    var left = text;
    for (var word : words.entrySet()) {
      left = left.replace(word.getKey(), word.getValue());
    }
    return left;
  }

  /** Whether a text is one that must not be kept. */
  public boolean holds(String text) {
    return words.containsKey(text);
  }
}
