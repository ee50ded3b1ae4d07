package dev.bluewright.evaluator.verdict;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One thing that must hold of recorded exchanges. {@code exchange} is the number of the exchange
 * that proves it; places within an answer are JSON pointers, that of a list leads to an array, and
 * those of its members begin at the member.
 *
 * <p>Thread safety: immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Check {
  /** Number of the exchange that proves it; 0 where none was possible. */
  int exchange();

  /**
   * The answer has one of some statuses.
   *
   * @param wanted such as {@code 404} or {@code 2xx}
   */
  record Status(int exchange, List<String> wanted) implements Check {}

  /** The answer holds a value. */
  record Holds(int exchange, String pointer, JsonNode value) implements Check {}

  /** The answer holds something, whatever it is. */
  record Present(int exchange, String pointer) implements Check {}

  /** The answer holds nothing there, or null. */
  record Absent(int exchange, String pointer) implements Check {}

  /** A list has a member with an id. */
  record Listed(int exchange, String list, String idPointer, String id) implements Check {}

  /** A list has no member with an id. */
  record NotListed(int exchange, String list, String idPointer, String id) implements Check {}

  /** In a list one member stands before another. */
  record Before(int exchange, String list, String idPointer, String first, String second)
      implements Check {}

  /** A list has at most so many members. */
  record AtMost(int exchange, String list, int most) implements Check {}

  /** Of some exchanges a number was done, which is not below one bound nor above the other. */
  record Done(int exchange, List<Integer> among, int least, int most) implements Check {}

  /** The answer has a header with a value, whatever parameters follow it. */
  record Header(int exchange, String name, String value) implements Check {}

  /** The answer has words in it. */
  record Mentions(int exchange, String words) implements Check {}

  /** The answer has no words in it, such as a password. */
  record Silent(int exchange, String words) implements Check {}

  /** Exchanges do not show a sign of a weakness. */
  record Unseen(int exchange, Sign sign) implements Check {}

  /** There is no way to try it: it never holds. */
  record NoWay(int exchange, String what) implements Check {}
}
