package dev.bluewright.evaluator.exchange;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What must not be kept: passwords, tokens and keys, whoever they belong to. Each is shown as its
 * number instead, so that what was the same is still the same, and what differed still differs: a
 * check with the secrets taken out says of such exchanges what it said of those that happened.
 *
 * <p>Thread safety: safe.
 */
public final class Secrets {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST = 2_000;
  private static final int FIRST_MARK = 0xF0000; // a plane for private use
  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"");
  private static final Pattern SCALAR = Pattern.compile(LITERAL + "|[^\\s,:\\[\\]{}\"]++");

  /** The longest first, for one may begin with another. */
  private final Map<String, Secret> known =
      new TreeMap<>(
          Comparator.comparingInt(String::length)
              .reversed()
              .thenComparing(Comparator.naturalOrder()));

  /** In all the ways in which it may be written, and what stands for it until all are found. */
  private record Secret(List<String> spellings, String mark) {}

  /** Keeps a text out of all exchanges. */
  public synchronized void add(String secret) {
    if (!secret.isBlank()) {
      var mark = Character.toString(FIRST_MARK + known.size());
      known.computeIfAbsent(secret, text -> new Secret(Spellings.of(text), mark));
    }
  }

  /** Learns what a request or an answer says; whether there was room for all of it. */
  synchronized boolean learn(List<String> secrets) {
    for (var secret : secrets) {
      if (known.size() >= MOST && !known.containsKey(secret)) {
        return false;
      }
      add(secret);
    }
    return true;
  }

  Exchange without(Exchange exchange) {
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
        new Call(
            call.method(), without(call.target()), callHeaders, call.body().map(this::withoutIn)),
        new Answer(answer.status(), answerHeaders, withoutIn(answer.body())));
  }

  /** A value without secrets. */
  public JsonNode without(JsonNode value) {
    return JSON.readTree(withoutIn(value.toString()));
  }

  /** Words without secrets. */
  public synchronized String without(String words) {
    return isFree(words) ? words : shown(marked(words));
  }

  /** A body without secrets, however it escapes them; JSON stays JSON. */
  public synchronized String withoutIn(String text) {
    if (text.indexOf('\\') < 0 && isFree(text)) {
      return text;
    }
    return shown(
        isJson(text)
            ? replaced(SCALAR, text, this::scalar)
            : marked(replaced(LITERAL, text, this::scalar)));
  }

  private boolean isFree(String text) {
    return known.values().stream()
        .flatMap(secret -> secret.spellings().stream())
        .noneMatch(text::contains);
  }

  private static boolean isJson(String text) {
    try {
      return !JSON.readTree(text).isMissingNode();
    } catch (JacksonException e) {
      return false;
    }
  }

  private static String replaced(
      Pattern pattern, String text, java.util.function.UnaryOperator<String> other) {
    return pattern
        .matcher(text)
        .replaceAll((MatchResult each) -> Matcher.quoteReplacement(other.apply(each.group())));
  }

  /** A text, a number or a word of JSON, as it was unless a secret is in it, or in JSON in it. */
  private String scalar(String written) {
    var text = decoded(written);
    var marked = marked(replaced(LITERAL, text, this::scalar));
    return marked.equals(text) ? written : JSON.writeValueAsString(marked);
  }

  private static String decoded(String written) {
    try {
      return written.startsWith("\"") ? JSON.readValue(written, String.class) : written;
    } catch (JacksonException e) {
      return written.substring(1, written.length() - 1);
    }
  }

  private String marked(String text) {
    var left = text;
    for (var secret : known.values()) {
      for (var spelling : secret.spellings()) {
        left = left.replace(spelling, secret.mark());
      }
    }
    return left;
  }

  private String shown(String marked) {
    var text = new StringBuilder();
    var last = FIRST_MARK + known.size();
    marked
        .codePoints()
        .forEach(
            point -> {
              if (point >= FIRST_MARK && point < last) {
                text.append("(secret-").append(point - FIRST_MARK + 1).append(')');
              } else {
                text.appendCodePoint(point);
              }
            });
    return text.toString();
  }
}
