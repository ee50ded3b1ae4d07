package dev.bluewright.evaluator.verdict;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What attacks showed.
 *
 * <p>Thread safety: immutable.
 *
 * @param attempts all attacks, with their exchanges
 * @param findings those that got through, the worst first
 * @param tried one row for each weakness that was looked for
 */
public record Security(List<Attempt> attempts, List<Finding> findings, List<Row> tried) {
  /**
   * How often a weakness was looked for.
   *
   * @param operations attacked, with an answer
   * @param through of these, where the attack got through
   * @param untried attacks that could not be made
   * @param why they could not, where none was
   */
  public record Row(Weakness weakness, int operations, int through, int untried, String why) {}

  /** Keeps copies. */
  public Security {
    attempts = List.copyOf(attempts);
    findings = List.copyOf(findings);
    tried = List.copyOf(tried);
  }

  /** What attacks showed, by their exchanges alone. A pure function. */
  public static Security of(List<Attempt> attempts, Tape tape) {
    var findings =
        attempts.stream()
            .filter(each -> state(each, tape) == Outcome.State.FAILED)
            .map(each -> finding(each, tape))
            .sorted(Comparator.comparing((Finding each) -> each.weakness().severity()).reversed())
            .toList();
    var rows =
        Arrays.stream(Weakness.values())
            .filter(kind -> attempts.stream().anyMatch(each -> each.weakness() == kind))
            .map(kind -> row(kind, attempts, tape))
            .toList();
    return new Security(attempts, findings, rows);
  }

  /** How many findings are at least so severe. */
  public long count(Severity least) {
    return findings.stream()
        .filter(each -> each.weakness().severity().compareTo(least) >= 0)
        .count();
  }

  private static Finding finding(Attempt attempt, Tape tape) {
    var played = attempt.played();
    var outcome = Outcome.of(played, tape);
    return new Finding(
        played.id(),
        attempt.weakness(),
        attempt.operation(),
        played.title(),
        outcome.why(),
        outcome.proof());
  }

  private static Row row(Weakness kind, List<Attempt> attempts, Tape tape) {
    var all = attempts.stream().filter(each -> each.weakness() == kind).toList();
    var whys = new LinkedHashSet<String>();
    var states = new EnumMap<Outcome.State, Integer>(Outcome.State.class);
    for (var each : all) {
      var outcome = outcome(each, tape);
      states.merge(outcome.state(), 1, Integer::sum);
      if (outcome.state() == Outcome.State.NOT_TRIED) {
        whys.add(outcome.why());
      }
    }
    var through = states.getOrDefault(Outcome.State.FAILED, 0);
    return new Row(
        kind,
        through + states.getOrDefault(Outcome.State.PASSED, 0),
        through,
        states.getOrDefault(Outcome.State.NOT_TRIED, 0),
        whys.stream().findFirst().orElse(""));
  }

  private static Outcome.State state(Attempt attempt, Tape tape) {
    return outcome(attempt, tape).state();
  }

  /** What is not answered was not held off either. */
  private static Outcome outcome(Attempt attempt, Tape tape) {
    var outcome = Outcome.of(attempt.played(), tape);
    var isAnswered = attempt.played().checks().stream().anyMatch(check -> isAnswered(check, tape));
    return outcome.state() != Outcome.State.PASSED || isAnswered
        ? outcome
        : new Outcome(Outcome.State.NOT_TRIED, "No answer came.", 0);
  }

  /** Whether all was answered that a check asks; the making of a record is not. */
  private static boolean isAnswered(Check check, Tape tape) {
    var asked =
        check instanceof Check.Unseen(_, var sign) ? sign.exchanges() : List.of(check.exchange());
    return asked.stream().allMatch(number -> tape.at(number).answer().status() != 0);
  }
}
