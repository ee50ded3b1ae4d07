package dev.bluewright.interpreter;

import dev.bluewright.blueprint.Assumption;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Requirement;
import java.util.List;

/**
 * What was understood of a description.
 *
 * <p>Thread safety: immutable.
 *
 * @param blueprint the draft; without entities where nothing was understood
 * @param requirements every sentence and bullet with what became of it, in the order of the text
 * @param assumptions what the text does not say and had to be decided
 * @param findings what is wrong with the description; an error means that the blueprint is of no
 *     use
 * @param provenance which words became what
 */
public record Interpretation(
    Blueprint blueprint,
    List<Requirement> requirements,
    List<Assumption> assumptions,
    List<Finding> findings,
    Provenance provenance) {

  /** Keeps copies. */
  public Interpretation {
    requirements = List.copyOf(requirements);
    assumptions = List.copyOf(assumptions);
    findings = List.copyOf(findings);
  }
}
