package dev.bluewright.validator.heal.code;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.heal.Healer;
import dev.bluewright.validator.heal.Healing;
import dev.bluewright.validator.heal.Healing.Sureness;
import dev.bluewright.validator.tier.Candidate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code OrderBehavior} is the behaviour of {@code Order}, and of no other entity. */
final class EntityOfBehavior implements Healer {
  private static final Pattern FILE = Pattern.compile(".*/([A-Z]\\w*)Behavior[.]java");

  @Override
  public Optional<Healing> heal(Candidate candidate, Finding finding) {
    return CompileError.is(finding)
        ? candidate.files().entrySet().stream()
            .flatMap(file -> healed(candidate, finding, file).stream())
            .findFirst()
        : Optional.empty();
  }

  private static Optional<Healing> healed(
      Candidate candidate, Finding finding, Map.Entry<String, String> file) {
    var name = FILE.matcher(file.getKey());
    return name.matches()
            && isEntity(candidate, name.group(1))
            && isAbout(finding, file.getKey(), name.group(1))
        ? JavaFile.parse(file.getValue())
            .flatMap(java -> ofEntity(java, name.group(1)))
            .map(
                after ->
                    new Healing(
                        "entity-of-behavior",
                        file.getKey(),
                        after,
                        "The class is named after " + name.group(1) + ", whose behaviour it is.",
                        Sureness.CERTAIN))
        : Optional.empty();
  }

  /** Whether a finding is in the file, or where the behaviour is given to its entity. */
  private static boolean isAbout(Finding finding, String file, String entity) {
    return finding.place().file().equals(file)
        || finding.place().sourceLine().contains("new " + entity + "Behavior(");
  }

  private static boolean isEntity(Candidate candidate, String name) {
    return candidate.reading().blueprint().flatMap(each -> each.findEntity(name)).isPresent();
  }

  private static Optional<String> ofEntity(JavaFile java, String entity) {
    return java.behavior()
        .flatMap(JavaFile.Behavior::entity)
        .filter(type -> !type.getNameAsString().equals(entity))
        .map(
            type ->
                java.text()
                    .replaceAll(
                        "\\b(Behavior|Hooks)<" + type.getNameAsString() + ">",
                        "$1<" + entity + ">"));
  }
}
