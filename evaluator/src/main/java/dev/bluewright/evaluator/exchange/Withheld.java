package dev.bluewright.evaluator.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes secrets out of one exchange that are too many to be known in others: out of the members of
 * JSON that hold them, and with the headers, the queries and the lines in which they are.
 *
 * <p>Thread safety: immutable.
 */
final class Withheld {
  /** What stands for all that are not known. */
  static final String SECRET = "(secret)";

  private final Map<String, String> shown;

  /**
   * Takes out some secrets.
   *
   * @param shown what stands for each of them: its number where it is known, or {@link #SECRET}
   */
  Withheld(Map<String, String> shown) {
    this.shown = Map.copyOf(shown);
  }

  Exchange from(Exchange exchange) {
    return new Exchange(
        exchange.number(),
        exchange.at(),
        exchange.took(),
        from(exchange.call()),
        from(exchange.answer()));
  }

  private Call from(Call call) {
    var headers = new LinkedHashMap<String, String>();
    call.headers().forEach((name, value) -> headers.put(name, header(name, value)));
    return new Call(call.method(), target(call.target()), headers, call.body().map(this::body));
  }

  private Answer from(Answer answer) {
    var headers = new LinkedHashMap<String, List<String>>();
    answer
        .headers()
        .forEach(
            (name, all) ->
                headers.put(name, all.stream().map(each -> header(name, each)).toList()));
    return new Answer(answer.status(), headers, body(answer.body()));
  }

  private String header(String name, String value) {
    return isWithheld(Confided.header(name, value)) ? SECRET : value;
  }

  private String target(String target) {
    var path = target.split("\\?", 2)[0];
    if (isWithheld(Confided.text(path))) {
      return "/" + SECRET;
    }
    return isWithheld(Confided.text(target)) ? path + "?" + SECRET : target;
  }

  private String body(String text) {
    return Confided.isJson(text)
        ? Literals.replaced(Literals.TEXT, text, this::literal)
        : text.lines().map(this::line).collect(Collectors.joining("\n"));
  }

  private String literal(String written) {
    var text = Literals.decoded(written);
    var whole = shown.get(text);
    if (whole != null) {
      return Literals.written(whole);
    }
    return isWithheld(Confided.text(text)) ? Literals.written(SECRET) : written;
  }

  private String line(String line) {
    return isWithheld(Stream.concat(Confided.plain(line), Confided.text(line))) ? SECRET : line;
  }

  private boolean isWithheld(Stream<String> found) {
    return found.anyMatch(each -> SECRET.equals(shown.get(each)));
  }
}
