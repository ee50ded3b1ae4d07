package dev.bluewright.evaluator.fuzz;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an attack found.
 *
 * @param requests how many were sent
 * @param seed that repeats it
 * @param statuses how often each was answered; closed connections count as 0
 * @param succeeded valid requests with a status below 300, by operation
 * @param faults every wrong answer
 */
public record FuzzReport(
    int requests,
    long seed,
    Map<Integer, Integer> statuses,
    Map<String, Integer> succeeded,
    List<Fault> faults) {

  /**
   * A wrong answer.
   *
   * @param number of the request, from 0
   * @param kind what the request tried
   * @param why what is wrong with the answer
   */
  public record Fault(int number, String kind, String why, String request, String answer) {}

  /** The report as text: counts, then the first faults of each kind. */
  public String text() {
    var text = new StringBuilder();
    text.append(
        "%d requests, seed %d: %d wrong answers\n".formatted(requests, seed, faults.size()));
    text.append("statuses: ").append(statuses).append('\n');
    succeeded.forEach((name, count) -> text.append("  %6d  %s\n".formatted(count, name)));
    faults.stream()
        .collect(Collectors.groupingBy(fault -> fault.kind() + ": " + fault.why()))
        .forEach((about, same) -> text.append(describe(about, same)));
    return text.toString();
  }

  private static String describe(String about, List<Fault> same) {
    var first = same.getFirst();
    return "\n%d × %s\n  request %d: %s\n  answer: %s\n"
        .formatted(
            same.size(), about, first.number(), first.request().strip(), first.answer().strip());
  }
}
