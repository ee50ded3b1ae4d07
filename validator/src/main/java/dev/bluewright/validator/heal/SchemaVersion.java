package dev.bluewright.validator.heal;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.heal.Healing.Sureness;
import dev.bluewright.validator.tier.Candidate;
import java.util.Optional;

/** Adds the schema version, where a blueprint names none. */
final class SchemaVersion implements Healer {
  @Override
  public Optional<Healing> heal(Candidate candidate, Finding finding) {
    return finding.code().equals(Code.VERSION_MISSING.id())
        ? Optional.of(
            new Healing(
                "schema-version",
                candidate.blueprint(),
                "schemaVersion: " + Blueprint.SCHEMA_VERSION + "\n" + candidate.text(),
                "The text has no version, and this release writes one only.",
                Sureness.LIKELY))
        : Optional.empty();
  }
}
