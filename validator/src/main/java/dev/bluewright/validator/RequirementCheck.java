package dev.bluewright.validator;

import dev.bluewright.blueprint.Code;

/** What is said to meet a requirement is there. */
final class RequirementCheck implements Check {
  @Override
  public void check(Subject subject) {
    var known = Vocabulary.names(subject.blueprint());
    for (var requirement : subject.blueprint().requirements()) {
      for (var met : requirement.met()) {
        if (!known.contains(met)) {
          subject.reportNear(
              Code.MET_UNKNOWN,
              "requirements." + requirement.id(),
              met,
              known,
              met,
              requirement.id());
        }
      }
    }
  }
}
