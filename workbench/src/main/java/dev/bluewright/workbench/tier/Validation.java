package dev.bluewright.workbench.tier;

import dev.bluewright.validator.heal.BlueprintHealers;
import dev.bluewright.validator.heal.Healer;
import dev.bluewright.validator.heal.code.CodeHealers;
import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Report;
import dev.bluewright.validator.tier.Tier;
import dev.bluewright.validator.tier.ValidationDrivenOrchestrator;
import dev.bluewright.validator.tier.Watcher;
import dev.bluewright.workbench.artifact.TypeNames;
import java.util.ArrayList;
import java.util.List;

/**
 * All tiers, with everything real that they need: compiler, database, running system. Stateless.
 */
public final class Validation {
  private Validation() {}

  /** Validates a candidate in a folder of its own, which is gone afterwards. */
  public static Report of(Candidate candidate, ValidationRequest request, Watcher watcher) {
    try (var trial = new Trial(request)) {
      return new ValidationDrivenOrchestrator(
              tiers(request, trial), healers(request), request.rounds(), watcher)
          .validate(candidate);
    }
  }

  private static List<Tier> tiers(ValidationRequest request, Trial trial) {
    var machine = new MachineTier(request);
    List<Tier> all =
        List.of(
            machine,
            new FrameworkTier(request.runtime()),
            new ComponentTier(trial),
            new OnSoundMachine(new IntegrationTier(trial), machine, trial),
            new OnSoundMachine(new SemanticTier(trial), machine, trial));
    return all.stream().filter(tier -> tier.level().compareTo(request.until()) <= 0).toList();
  }

  private static List<Healer> healers(ValidationRequest request) {
    var all = new ArrayList<Healer>(List.of(new PromisedPart(), TakenIsKept.HEALER, WayOut.HEALER));
    all.addAll(BlueprintHealers.ALL);
    all.addAll(CodeHealers.all(TypeNames.of(request.runtime())::of));
    all.add(new GeneratedAnew());
    return all;
  }
}
