package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.interpreter.Interpretation;
import dev.bluewright.interpreter.Interpreter;
import dev.bluewright.validator.Vocabulary;
import dev.bluewright.validator.tier.Candidate;
import java.util.List;
import java.util.Optional;

/**
 * What the description of a blueprint is read as now, beside the blueprint as it stands.
 *
 * @param text the description
 */
record Promise(String text, Interpretation reading, Blueprint blueprint) {

  /** That of a blueprint with a description. */
  static Optional<Promise> of(Candidate candidate) {
    return candidate
        .reading()
        .blueprint()
        .flatMap(
            blueprint ->
                blueprint
                    .description()
                    .map(text -> new Promise(text, new Interpreter().interpret(text), blueprint)));
  }

  /** The sentences that are met by the reading, and that the blueprint does not set aside. */
  List<Requirement> kept() {
    return reading.requirements().stream()
        .filter(each -> each.status() == Requirement.Status.MET)
        .filter(each -> said(each).map(Requirement::status).filter(Promise::setAside).isEmpty())
        .toList();
  }

  private static boolean setAside(Requirement.Status status) {
    return status != Requirement.Status.MET;
  }

  /** The blueprint's own word about a sentence. */
  Optional<Requirement> said(Requirement requirement) {
    return blueprint.requirements().stream()
        .filter(each -> each.text().equals(requirement.text()))
        .findFirst();
  }

  /** What meets a sentence by the reading, and is not in the blueprint. */
  List<String> missing(Requirement requirement) {
    var names = Vocabulary.names(blueprint);
    return requirement.met().stream().filter(part -> !names.contains(part)).toList();
  }
}
