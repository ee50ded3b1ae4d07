package dev.bluewright.evaluator.verdict;

import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.load.Load;
import dev.bluewright.evaluator.log.Log;
import dev.bluewright.evaluator.log.LogError;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an evaluation saw, and what it says.
 *
 * <p>Thread safety: immutable.
 *
 * @param about of what, when, with what and where, by name
 * @param text the description
 * @param document what the system served as its OpenAPI document; empty where there was none
 * @param demands the requirements
 * @param played the scenarios
 * @param exchanges all requests and answers
 * @param verdicts one for each requirement
 * @param security what attacks showed, where there were any
 * @param load how much the system bears, where it was loaded
 * @param logs what the judge did, and what the system wrote, as far as it was given
 */
public record Evaluation(
    Map<String, String> about,
    String text,
    String document,
    List<Demand> demands,
    List<Played> played,
    List<Exchange> exchanges,
    List<Verdict> verdicts,
    Optional<Security> security,
    Optional<Load> load,
    List<Log> logs) {
  /** Keeps copies. */
  public Evaluation {
    about = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(about));
    demands = List.copyOf(demands);
    played = List.copyOf(played);
    exchanges = List.copyOf(exchanges);
    verdicts = List.copyOf(verdicts);
    logs = List.copyOf(logs);
  }

  /** The errors that the logs of the system tell of. */
  public List<LogError> logErrors() {
    return logs.stream().flatMap(each -> each.errors().stream()).toList();
  }

  /** How many requirements have a verdict. */
  public long count(Verdict.Kind kind) {
    return verdicts.stream().filter(each -> each.kind() == kind).count();
  }
}
