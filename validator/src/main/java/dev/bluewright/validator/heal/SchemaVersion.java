package dev.bluewright.validator.heal;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Place;
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
                with(candidate.text(), finding.place()),
                "The text has no version, and this release writes one only.",
                Sureness.LIKELY))
        : Optional.empty();
  }

  /** Before the first key, where the finding is; behind comments and the document's mark. */
  private static String with(String text, Place place) {
    int at = TextPart.at(text, place).start();
    var version = "schemaVersion: " + Blueprint.SCHEMA_VERSION;
    return text.startsWith("{", at)
        ? text.substring(0, at + 1) + version + ", " + text.substring(at + 1)
        : text.substring(0, at) + version + "\n" + text.substring(at);
  }
}
