package dev.bluewright.evaluator.exchange;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final int MOST_TOLD = 2_000; // by the system
  private static final int MOST_SENT = 2_000; // to it, beyond those
  private static final int FIRST_MARK = 0xF0000; // a plane for private use

  /** The longest first, for one may begin with another. */
  private final Map<String, Secret> known =
      new TreeMap<>(
          Comparator.comparingInt(String::length)
              .reversed()
              .thenComparing(Comparator.naturalOrder()));

  private final Beginnings beginnings = new Beginnings();

  /** In all the ways in which it may be written, and what stands for it until all are found. */
  private record Secret(List<String> spellings, String mark) {}

  /** Keeps a text out of all exchanges. */
  public synchronized void add(String secret) {
    if (!secret.isBlank()) {
      var mark = Character.toString(FIRST_MARK + known.size());
      var made = known.computeIfAbsent(secret, text -> new Secret(Spellings.of(text), mark));
      made.spellings().forEach(beginnings::add);
    }
  }

  /**
   * Learns what an exchange tells. Where there is no room for all of it, nothing else can be known
   * to hold it: the exchange that is returned is without it.
   */
  synchronized Exchange learnt(Exchange exchange) {
    var sent = Confided.in(exchange.call());
    var told = Confided.in(exchange.answer());
    sent.forEach(secret -> learn(secret, MOST_TOLD + MOST_SENT));
    told.forEach(secret -> learn(secret, MOST_TOLD));
    if (Stream.concat(sent.stream(), told.stream()).allMatch(known::containsKey)) {
      return exchange;
    }
    var stand = new HashMap<String, String>();
    sent.forEach(secret -> stand.put(secret, instead(secret)));
    told.forEach(secret -> stand.put(secret, instead(secret)));
    return new Withheld(stand).from(exchange);
  }

  private void learn(String secret, int most) {
    if (known.size() < most) {
      add(secret);
    }
  }

  private String instead(String secret) {
    var found = known.get(secret);
    return found == null ? Withheld.SECRET : shown(found.mark());
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
    return beginnings.mayBeIn(words) ? shown(marked(words)) : words;
  }

  /** A body without secrets, however it escapes them; JSON stays JSON. */
  public synchronized String withoutIn(String text) {
    if (text.indexOf('\\') < 0 && !beginnings.mayBeIn(text)) {
      return text;
    }
    return shown(
        isJson(text)
            ? Literals.replaced(Literals.SCALAR, text, this::scalar)
            : marked(Literals.replaced(Literals.TEXT, text, this::scalar)));
  }

  /** The lines of a log without secrets, those among them that only the log tells of. */
  public String withoutInLog(String text) {
    return text.lines()
        .map(line -> LogSecrets.without(withoutIn(line)) + "\n")
        .collect(Collectors.joining());
  }

  private static boolean isJson(String text) {
    try {
      return !JSON.readTree(text).isMissingNode();
    } catch (JacksonException e) {
      return false;
    }
  }

  /** A text, a number or a word of JSON, as it was unless a secret is in it, or in JSON in it. */
  private String scalar(String written) {
    var text = Literals.decoded(written);
    var marked = marked(Literals.replaced(Literals.TEXT, text, this::scalar));
    return marked.equals(text) ? written : Literals.written(marked);
  }

  private String marked(String text) {
    if (!beginnings.mayBeIn(text)) {
      return text;
    }
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
