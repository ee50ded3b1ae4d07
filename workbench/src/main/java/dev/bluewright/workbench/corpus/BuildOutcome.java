package dev.bluewright.workbench.corpus;

/**
 * What became of building the system of a brief.
 *
 * @param state how far it came
 * @param tests how many acceptance tests ran
 * @param note what is wrong, in one line; empty where nothing is
 */
public record BuildOutcome(State state, int tests, String note) {

  /** How far a system came. */
  public enum State {
    /** It runs, and its acceptance tests pass. */
    PASSES("passes"),
    /** It runs, and some of its acceptance tests fail. */
    FAILS("fails"),
    /** Its code does not compile, or its build broke. */
    BREAKS("breaks"),
    /** The blueprint has findings, so nothing is generated. */
    REFUSED("refused"),
    /** Its build took longer than it may. */
    LATE("too long"),
    /** The brief names nothing that could be kept. */
    NOTHING("nothing"),
    /** It is not its turn yet. */
    OPEN("not yet");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The word that is printed. */
    public String label() {
      return label;
    }
  }

  static BuildOutcome of(State state, String note) {
    return new BuildOutcome(state, 0, note);
  }

  /** The column of a table. */
  public String text() {
    var counted = tests == 0 ? state.label() : state.label() + " (" + tests + ")";
    return note.isEmpty() ? counted : counted + ": " + note;
  }
}
