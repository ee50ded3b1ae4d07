package dev.bluewright.evaluator.verdict;

import dev.bluewright.evaluator.exchange.Answer;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.openapi.Node;
import dev.bluewright.evaluator.openapi.SchemaCheck;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether recorded exchanges show a sign. A pure function. */
final class SignSeen {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration MARGIN = Duration.ofMillis(20);
  private static final Set<String> COUNTERS =
      Set.of("total", "count", "totalcount", "total_count", "totalelements", "totalitems");
  private static final Pattern VOLATILE =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
              + "|\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d[0-9:.]*(?:Z|[+-]\\d\\d:?\\d\\d)?|\\b\\d{10,19}\\b");

  private SignSeen() {}

  static boolean in(Sign sign, Tape tape) {
    var exchange = tape.at(sign.exchange());
    var answer = exchange.answer();
    return answer.status() != 0
        && switch (sign) {
          case Sign.Answered(_, var statuses) -> CheckFault.hasStatus(statuses, answer.status());
          case Sign.Says(_, var words) -> !words.isBlank() && answer.body().contains(words);
          case Sign.Shows(_, var members) -> answer.isSuccess() && shows(answer.json(), members);
          case Sign.Counts(_) -> answer.isSuccess() && counts(answer);
          case Sign.Lists(_, var more) -> answer.isSuccess() && longest(answer.json()) > more;
          case Sign.Leaks(_, var leak) -> leak.isIn(answer.body());
          case Sign.HasHeader(_, var name, var pattern) -> hasHeader(answer, name, pattern);
          case Sign.LacksHeader(_, var name, var pattern) -> !hasHeader(answer, name, pattern);
          case Sign.Slow(_, var millis) -> exchange.took().toMillis() >= millis;
          case Sign.Slower(_, var slow, var fast) -> isSlower(slow, fast, tape);
          case Sign.Unlike(_, var some, var others, var apart) ->
              isUnlike(some, others, apart, tape);
          case Sign.Obeys(_, var plain, var falsy, var apart) ->
              obeys(exchange, tape.at(plain), tape.at(falsy), apart);
          case Sign.Misfits(_, var pointer, var rule, _) ->
              answer.isSuccess() && misfits(answer.json().at(pointer), rule);
          case Sign.Fetched(_, var visit, var path) -> isFetched(tape.at(visit).answer(), path);
          case Sign.Together(_, var signs) -> signs.stream().allMatch(each -> in(each, tape));
        };
  }

  private static boolean isFetched(Answer visit, String path) {
    return visit.isSuccess() && visit.body().contains(path);
  }

  private static boolean misfits(JsonNode value, JsonNode rule) {
    Map<?, ?> words = JSON.treeToValue(rule, Map.class);
    return !value.isMissingNode() && !SchemaCheck.misfits(value, new Node(words, words)).isEmpty();
  }

  private static boolean shows(JsonNode value, Map<String, String> members) {
    var here =
        value.isObject()
            && !members.isEmpty()
            && members.entrySet().stream()
                .allMatch(each -> is(value.path(each.getKey()), each.getValue()));
    return here || value.valueStream().anyMatch(below -> shows(below, members));
  }

  private static boolean is(JsonNode value, String wanted) {
    return value.isValueNode() && !value.isNull() && value.asString("").equals(wanted);
  }

  private static boolean counts(Answer answer) {
    return answer.header("x-total-count").filter(text -> text.matches("[1-9]\\d*")).isPresent()
        || answer.json().properties().stream()
            .filter(each -> COUNTERS.contains(each.getKey().toLowerCase(java.util.Locale.ROOT)))
            .anyMatch(each -> each.getValue().asInt(0) > 0);
  }

  private static int longest(JsonNode value) {
    var here = value.isArray() ? value.size() : 0;
    return value.isObject()
        ? value.valueStream().mapToInt(SignSeen::longest).max().orElse(0)
        : here;
  }

  private static boolean hasHeader(Answer answer, String name, String pattern) {
    var wanted = Pattern.compile(pattern);
    return answer.headers().getOrDefault(name, List.of()).stream()
        .anyMatch(value -> wanted.matcher(value).find());
  }

  private static boolean isSlower(List<Integer> slow, List<Integer> fast, Tape tape) {
    if (!areAnswered(slow, tape) || !areAnswered(fast, tape)) {
      return false;
    }
    var quickest = slow.stream().map(each -> tape.at(each).took()).min(Comparator.naturalOrder());
    var slowest = fast.stream().map(each -> tape.at(each).took()).max(Comparator.naturalOrder());
    return quickest.isPresent()
        && slowest.isPresent()
        && quickest.get().compareTo(slowest.get().multipliedBy(2).plus(MARGIN)) > 0;
  }

  private static boolean areAnswered(List<Integer> numbers, Tape tape) {
    return numbers.stream().allMatch(each -> tape.at(each).answer().status() != 0);
  }

  private static boolean isUnlike(
      List<Integer> some, List<Integer> others, List<String> apart, Tape tape) {
    var ones = some.stream().map(each -> essence(tape.at(each), apart)).distinct().toList();
    var twos = others.stream().map(each -> essence(tape.at(each), apart)).distinct().toList();
    return areAnswered(some, tape)
        && areAnswered(others, tape)
        && ones.size() == 1
        && twos.size() == 1
        && !ones.equals(twos);
  }

  private static boolean obeys(
      Exchange truthy, Exchange plain, Exchange falsy, List<String> apart) {
    var nothing = essence(plain, apart);
    return truthy.answer().isSuccess()
        && plain.answer().status() != 0
        && plain.answer().status() < 500
        && nothing.equals(essence(falsy, apart))
        && !nothing.equals(essence(truthy, apart));
  }

  /** Status and body, without what differs from one request to the next. */
  private static String essence(Exchange exchange, List<String> apart) {
    var body = exchange.answer().body();
    for (var words :
        apart.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
      var form = URLEncoder.encode(words, StandardCharsets.UTF_8);
      body =
          body.replace(words, "…")
              .replace(form, "…")
              .replace(form.replace("+", "%20"), "…")
              .replace(words.replace("\\", "\\\\").replace("\"", "\\\""), "…");
    }
    return exchange.answer().status() + " " + VOLATILE.matcher(body).replaceAll("…");
  }
}
