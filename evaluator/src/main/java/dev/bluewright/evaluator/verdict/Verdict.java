package dev.bluewright.evaluator.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of a requirement on the system.
 *
 * <p>Thread safety: immutable.
 *
 * @param id of the requirement
 * @param text its words
 * @param line where it stands
 * @param kind met, failed or not judged
 * @param why in one sentence
 * @param scenarios what was tried, each with what it showed
 */
public record Verdict(
    String id, String text, int line, Kind kind, String why, List<Shown> scenarios) {

  /** The three verdicts. */
  public enum Kind {
    /** Something was tried for everything that the requirement claims, and all of it holds. */
    MET("met"),
    /** Something that was tried does not hold. */
    FAILED("failed"),
    /** Nothing is said; the reason is. */
    NOT_JUDGED("not judged");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The words that people read. */
    public String label() {
      return label;
    }
  }

  /** A scenario and what it showed. */
  public record Shown(String scenario, String claim, String title, Outcome outcome) {}

  /** Keeps a copy. */
  public Verdict {
    scenarios = List.copyOf(scenarios);
  }

  /** The verdicts on all requirements, by the exchanges alone. A pure function. */
  public static List<Verdict> of(List<Demand> demands, List<Played> played, Tape tape) {
    var byClaim =
        played.stream().map(each -> shown(each, tape)).collect(Collectors.groupingBy(Shown::claim));
    return demands.stream().map(demand -> of(demand, byClaim)).toList();
  }

  private static Shown shown(Played played, Tape tape) {
    return new Shown(played.id(), played.claim(), played.title(), Outcome.of(played, tape));
  }

  private static Verdict of(Demand demand, Map<String, List<Shown>> byClaim) {
    var shown = new ArrayList<Shown>();
    demand.claims().forEach(claim -> shown.addAll(byClaim.getOrDefault(claim, List.of())));
    if (demand.unjudged().isPresent()) {
      return verdict(demand, Kind.NOT_JUDGED, demand.unjudged().get(), List.of());
    }
    var failed = first(shown, Outcome.State.FAILED);
    if (failed.isPresent()) {
      var why = failed.get().title() + ": " + failed.get().outcome().why();
      return verdict(demand, Kind.FAILED, why, shown);
    }
    for (var claim : demand.claims()) {
      var tried = byClaim.getOrDefault(claim, List.of());
      if (first(tried, Outcome.State.PASSED).isEmpty()) {
        return verdict(demand, Kind.NOT_JUDGED, untried(claim, tried), shown);
      }
    }
    var passed = shown.stream().filter(each -> is(each, Outcome.State.PASSED)).count();
    return demand.claims().isEmpty()
        ? verdict(demand, Kind.NOT_JUDGED, "Nothing of it can be seen over HTTP.", shown)
        : verdict(demand, Kind.MET, held(passed), shown);
  }

  private static String held(long passed) {
    return passed == 1 ? "1 scenario holds, none fails." : passed + " scenarios hold, none fails.";
  }

  private static String untried(String claim, List<Shown> tried) {
    return tried.isEmpty()
        ? "The judge has no scenario for " + claim + "."
        : claim + " could not be tried. " + tried.getFirst().outcome().why();
  }

  private static java.util.Optional<Shown> first(List<Shown> shown, Outcome.State state) {
    return shown.stream().filter(each -> is(each, state)).findFirst();
  }

  private static boolean is(Shown shown, Outcome.State state) {
    return shown.outcome().state() == state;
  }

  private static Verdict verdict(Demand demand, Kind kind, String why, List<Shown> shown) {
    return new Verdict(demand.id(), demand.text(), demand.line(), kind, why, shown);
  }
}
