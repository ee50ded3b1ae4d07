package dev.bluewright.validator.heal;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.BlueprintEditor;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Reading;
import dev.bluewright.validator.heal.Healing.Sureness;
import dev.bluewright.validator.tier.Candidate;
import java.util.Optional;

/**
 * Heals one kind of finding by changing the model; the text stays as it is written elsewhere.
 *
 * @param code the kind, by its stable name
 * @param rule the rule's name
 * @param why one sentence
 */
public record ModelHealer(String code, String rule, Sureness sureness, String why, Way way)
    implements Healer {

  /** Heals what a check of the blueprint finds. */
  ModelHealer(Code code, String rule, Sureness sureness, String why, Way way) {
    this(code.id(), rule, sureness, why, way);
  }

  /** How the model changes; nothing where the finding has another reason. */
  @FunctionalInterface
  public interface Way {
    /** The healed model. */
    Optional<Blueprint> heal(Blueprint blueprint, Part part);
  }

  @Override
  public Optional<Healing> heal(Candidate candidate, Finding finding) {
    if (!finding.code().equals(code)) {
      return Optional.empty();
    }
    var reading = candidate.reading();
    return reading
        .blueprint()
        .flatMap(blueprint -> healed(blueprint, reading, finding))
        .map(wanted -> BlueprintEditor.edit(candidate.text(), wanted))
        .map(after -> new Healing(rule, candidate.blueprint(), after, why, sureness));
  }

  private Optional<Blueprint> healed(Blueprint blueprint, Reading reading, Finding finding) {
    return reading
        .places()
        .at(finding.place().line(), finding.place().column())
        .flatMap(path -> way.heal(blueprint, Part.of(path)));
  }
}
