package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.heal.Healer;
import dev.bluewright.validator.heal.Healing;
import dev.bluewright.validator.heal.Healing.Sureness;
import dev.bluewright.validator.tier.Candidate;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a generated file again as it is generated, where it was edited and the system fails: the
 * very file where the finding is about it, else the only one that was edited. Where several were,
 * which of them it is, is for a person to find.
 */
final class GeneratedAnew implements Healer {
  @Override
  public Optional<Healing> heal(Candidate candidate, Finding finding) {
    if (!isOfWhole(finding) && !isOfFile(finding)) {
      return Optional.empty();
    }
    var edited = edited(candidate);
    var there = Optional.ofNullable(edited.get(finding.place().file()));
    return there
        .map(text -> healing(finding.place().file(), text))
        .or(
            () ->
                edited.entrySet().stream()
                    .filter(_ -> isOfWhole(finding) && edited.size() == 1)
                    .findFirst()
                    .map(file -> healing(file.getKey(), file.getValue())));
  }

  private static Map<String, String> edited(Candidate candidate) {
    return candidate.reading().blueprint().isEmpty()
        ? Map.of()
        : Trial.generated(candidate)
            .project()
            .map(project -> EditedFiles.of(candidate, project))
            .orElse(Map.of());
  }

  private static boolean isOfFile(Finding finding) {
    return Problem.NOT_COMPILED.is(finding) || Problem.CONTRACT.is(finding);
  }

  private static boolean isOfWhole(Finding finding) {
    return finding.code().startsWith("INT-") || Problem.NOT_DONE.is(finding);
  }

  private static Healing healing(String file, String text) {
    return new Healing(
        "generated-anew",
        file,
        text,
        "The generator owns the file; it was edited, and the system fails with it.",
        Sureness.LIKELY);
  }
}
