package dev.bluewright.evaluator.verdict;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What recorded exchanges show where a system has a weakness. Each needs an answer: nothing is seen
 * in silence. {@code exchange} is the number of the exchange that proves it.
 *
 * <p>Thread safety: immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "sign")
public sealed interface Sign {
  /** Number of the exchange that proves it. */
  int exchange();

  /** Numbers of all exchanges that it is read from. */
  default List<Integer> exchanges() {
    return switch (this) {
      case Slower(_, var slow, var fast) -> joined(slow, fast);
      case Unlike(_, var some, var others, _) -> joined(some, others);
      case Obeys(var truthy, var plain, var falsy, _) -> List.of(truthy, plain, falsy);
      case Fetched(var cause, var visit, _) -> List.of(cause, visit);
      case Together(_, var signs) ->
          signs.stream().flatMap(each -> each.exchanges().stream()).toList();
      case Answered _, Says _, Shows _, Counts _, Lists _, Leaks _ -> List.of(exchange());
      case HasHeader _, LacksHeader _, Slow _, Misfits _ -> List.of(exchange());
    };
  }

  private static List<Integer> joined(List<Integer> some, List<Integer> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /**
   * The answer has one of some statuses.
   *
   * @param statuses such as {@code 200} or {@code 2xx}
   */
  record Answered(int exchange, List<String> statuses) implements Sign {}

  /** The answer has words in its body. */
  record Says(int exchange, String words) implements Sign {}

  /** A success whose JSON has an object with these members, somewhere in it. */
  record Shows(int exchange, Map<String, String> members) implements Sign {}

  /** A success whose JSON counts at least one record. */
  record Counts(int exchange) implements Sign {}

  /** A success whose list has more members than this. */
  record Lists(int exchange, int more) implements Sign {}

  /** The answer tells what only the makers of the system should see. */
  record Leaks(int exchange, Leak leak) implements Sign {}

  /** The answer has a header of which a part matches a pattern. */
  record HasHeader(int exchange, String name, String pattern) implements Sign {}

  /** The answer has no header of which a part matches a pattern. */
  record LacksHeader(int exchange, String name, String pattern) implements Sign {}

  /** The answer took so long. */
  record Slow(int exchange, long millis) implements Sign {}

  /** Each of some answers took twice as long as any of others, and 20 ms more. */
  record Slower(int exchange, List<Integer> slow, List<Integer> fast) implements Sign {}

  /**
   * Answers of one group are alike, those of the other too, and one group is unlike the other.
   *
   * @param apart words that differ because the requests do
   */
  record Unlike(int exchange, List<Integer> some, List<Integer> others, List<String> apart)
      implements Sign {}

  /**
   * The answer to a true condition is a success that differs from the answer to a false one, which
   * is that to no condition at all.
   *
   * @param apart words that differ because the requests do
   */
  record Obeys(int exchange, int plain, int falsy, List<String> apart) implements Sign {}

  /**
   * A success of which a value breaks a rule of the system's own document.
   *
   * @param rule as a JSON Schema
   * @param words what is wrong
   */
  record Misfits(int exchange, String pointer, JsonNode rule, String words) implements Sign {}

  /**
   * After this request somebody asked the judge for an address that only this request names.
   *
   * @param visit number of the exchange in which they asked, which the judge answered
   */
  record Fetched(int exchange, int visit, String path) implements Sign {}

  /** All of several signs. */
  record Together(int exchange, List<Sign> signs) implements Sign {}

  /** All of several signs, the last of which proves it. */
  static Sign all(Sign... signs) {
    return new Together(signs[signs.length - 1].exchange(), List.of(signs));
  }

  /** The request was done. */
  static Sign done(int exchange) {
    return new Answered(exchange, List.of("2xx"));
  }
}
