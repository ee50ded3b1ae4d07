package dev.bluewright.workbench.pipeline;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.interpreter.Interpretation;
import dev.bluewright.interpreter.Interpreter;
import java.util.List;

/** The first step: from a description to a draft, or to findings. Stateless. */
public final class Understanding {
  private Understanding() {}

  /**
   * Reads a description.
   *
   * @throws FindingsException the text is of no use
   */
  public static Interpretation of(String description) {
    Interpretation interpretation = new Interpreter().interpret(description);
    if (interpretation.findings().stream().anyMatch(Finding::isError)) {
      throw new FindingsException(interpretation.findings());
    }
    return interpretation;
  }

  /**
   * Goes on only when all that was asked of the back end is met, or the person wants a part.
   *
   * @throws NotMetException a requirement is unclear or cannot be built yet
   */
  public static void requireMet(Interpretation interpretation, boolean partial) {
    List<Requirement> open =
        interpretation.requirements().stream().filter(Understanding::open).toList();
    if (!open.isEmpty() && !partial) {
      throw new NotMetException(interpretation, open);
    }
  }

  private static boolean open(Requirement requirement) {
    return switch (requirement.status()) {
      case UNSUPPORTED, UNCLEAR -> true;
      case MET, SET_ASIDE, OPTIONAL -> false;
    };
  }
}
