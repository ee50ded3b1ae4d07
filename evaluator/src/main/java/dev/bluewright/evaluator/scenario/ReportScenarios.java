package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.AccessModel;
import java.util.ArrayList;
import java.util.List;

/**
 * A report tells what records come to that the scenario made, group by group, and nothing to those
 * who may not know of them. Stateless.
 */
final class ReportScenarios {
  private ReportScenarios() {}

  static List<Scenario> of(World world, Claim.OfReport claim) {
    var name = claim.report().name();
    var all = new ArrayList<Scenario>();
    all.add(
        Scenario.positive(
            claim.key(),
            "\"%s\" tells what %s come to".formatted(name, claim.entity().name()),
            stage -> new ReportPlay(world, stage, claim).told()));
    if (!ReportRecords.conditions(claim.report()).isEmpty()) {
      all.add(
          Scenario.negative(
              claim.key(),
              "\"%s\" leaves out what does not count".formatted(name),
              stage -> new ReportPlay(world, stage, claim).leftOut()));
    }
    claim
        .report()
        .limit()
        .ifPresent(
            most ->
                all.add(
                    Scenario.boundary(
                        claim.key(),
                        "\"%s\" has at most %d groups".formatted(name, most),
                        stage -> new ReportPlay(world, stage, claim).most(most))));
    if (world.cast().isPresent() && !isPublic(claim)) {
      all.add(
          Scenario.negative(
              claim.key(),
              "\"%s\" tells nothing to whoever may not know of it".formatted(name),
              stage -> new ReportPlay(world, stage, claim).closed()));
    }
    return all;
  }

  private static boolean isPublic(Claim.OfReport claim) {
    return claim.report().access().isEmpty()
        && Rights.includeAnyone(World.allowed(claim.entity(), AccessModel.READ));
  }
}
