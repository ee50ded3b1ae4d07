package dev.bluewright.evaluator.report;

import dev.bluewright.evaluator.exchange.Exchange;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An exchange in a few lines, for people. Stateless. */
final class ExchangeText {
  private static final int LONGEST = 1_200;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\x80-\\x9f&&[^\\n\\r\\t]]");

  private ExchangeText() {}

  static String of(Exchange exchange) {
    var call = exchange.call();
    var headers =
        call.headers().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> each.getKey() + ": " + cut(each.getValue(), 60) + "\n")
            .collect(Collectors.joining());
    var body = call.body().map(text -> "\n" + cut(text, LONGEST) + "\n").orElse("");
    var answer = exchange.answer();
    var status = answer.status() == 0 ? "no answer" : String.valueOf(answer.status());
    return call.shown()
        + "\n"
        + headers
        + body
        + "\n→ "
        + status
        + " after "
        + exchange.took().toMillis()
        + " ms\n"
        + cut(answer.body(), LONGEST)
        + "\n";
  }

  private static String cut(String text, int longest) {
    var shown = text.length() <= longest ? text : text.substring(0, longest) + " …";
    return UNSEEN.matcher(shown).replaceAll("·");
  }
}
