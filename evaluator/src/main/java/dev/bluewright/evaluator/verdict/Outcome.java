package dev.bluewright.evaluator.verdict;

/**
 * What a scenario showed.
 *
 * @param state whether it holds
 * @param why in one sentence
 * @param proof number of the exchange that shows it; 0 where there is none
 */
public record Outcome(State state, String why, int proof) {
  /** Whether what was tried holds. */
  public enum State {
    /** Every check holds. */
    PASSED,
    /** A check does not hold. */
    FAILED,
    /** It could not be tried. */
    NOT_TRIED
  }

  /** What a scenario showed, by its exchanges alone. A pure function. */
  public static Outcome of(Played played, Tape tape) {
    for (var check : played.checks()) {
      var fault = CheckFault.of(check, tape);
      if (fault.isPresent()) {
        return new Outcome(State.FAILED, fault.get(), check.exchange());
      }
    }
    for (var need : played.needs()) {
      if (!tape.at(need).answer().isSuccess()) {
        var why = "It could not be set up: " + tape.at(need).shown();
        return new Outcome(State.NOT_TRIED, why, need);
      }
    }
    if (played.stopped().isPresent() || played.checks().isEmpty()) {
      return new Outcome(State.NOT_TRIED, played.stopped().orElse("Nothing was checked."), 0);
    }
    var last = played.checks().getLast();
    return new Outcome(State.PASSED, CheckText.of(last), last.exchange());
  }
}
