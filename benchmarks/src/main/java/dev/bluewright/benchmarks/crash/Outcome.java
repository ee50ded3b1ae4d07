package dev.bluewright.benchmarks.crash;

import java.util.List;

/**
 * What a series of kills did.
 *
 * @param kills how often
 * @param confirmed inserts that were answered 201
 * @param open inserts without a 201 at the kill, sent again with the same key
 * @param lost confirmed inserts that the database does not hold
 * @param twice keys that it holds more than once
 * @param wrong answers that are never right
 * @param recovery from the return of what was killed to the next confirmed insert, in ms, of each
 *     kill
 */
public record Outcome(
    int kills,
    int confirmed,
    int open,
    long lost,
    long twice,
    List<String> wrong,
    List<Long> recovery) {

  /** Whether nothing was lost, doubled or answered wrongly. */
  public boolean isRight() {
    return lost == 0 && twice == 0 && wrong.isEmpty();
  }

  /** What was killed, and the rest of a row of the table under {@link #HEADER}. */
  public String row(String what) {
    return "| %s | %d | %d | %d | %d | %d | %d | %d |"
        .formatted(
            what,
            kills,
            confirmed,
            open,
            lost,
            twice,
            wrong.size(),
            recovery.stream().mapToLong(Long::longValue).max().orElse(0));
  }

  /** The head of a table of outcomes. */
  public static final String HEADER =
      """
      | killed | times | answered 201 | open, sent again | lost | twice | wrong answers | longest recovery, ms |
      |---|---:|---:|---:|---:|---:|---:|---:|""";
}
