package dev.bluewright.validator.heal;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.tier.Candidate;
import java.util.Optional;

/** A rule that puts one kind of finding right. It changes nothing that is not broken. */
@FunctionalInterface
public interface Healer {
  /** What to write instead, where the rule knows it. */
  Optional<Healing> heal(Candidate candidate, Finding finding);
}
