package dev.bluewright.evaluator.scenario;

import java.util.List;
import java.util.stream.Stream;

/** The scenarios of each claim. Stateless. */
public final class Scenarios {
  private Scenarios() {}

  /** What is tried for a claim; nothing where there is no way to see it over HTTP. */
  public static List<Scenario> of(World world, Claim claim) {
    return switch (claim) {
      case Claim.OfEntity each -> ReadScenarios.of(world, each);
      case Claim.OfOperation each -> ofOperation(world, each);
      case Claim.OfField each -> ofField(world, each);
      case Claim.OfRelation each -> RelationScenarios.of(world, each);
      case Claim.OfAction each -> ActionScenarios.of(world, each);
      case Claim.OfUnique each -> UniqueScenarios.together(world, each);
      case Claim.OfApi each -> ApiScenarios.of(world, each);
      case Claim.OfAccess each -> AccessScenarios.of(world, each);
      case Claim.OfRole each -> RoleScenarios.of(world, each);
      case Claim.OfListBelow each -> ListBelowScenarios.of(world, each);
      case Claim.OfPages each -> PageScenarios.of(world, each);
      case Claim.OfAccounts each -> AccountScenarios.of(world, each);
      case Claim.OfEffect each -> EffectScenarios.of(world, each);
      case Claim.OfRule each -> RuleScenarios.of(world, each);
      case Claim.OfOverlap each -> OverlapScenarios.of(world, each);
      case Claim.OfHistory each -> HistoryScenarios.of(world, each);
      case Claim.OfReport each -> ReportScenarios.of(world, each);
      case Claim.OfSeed each -> SeedScenarios.of(world, each);
      case Claim.Unseen _ -> List.of();
    };
  }

  private static List<Scenario> ofOperation(World world, Claim.OfOperation claim) {
    return switch (claim.operation()) {
      case "create" -> CreateScenarios.of(world, claim);
      case "read" -> ReadScenarios.of(world, claim);
      case "list" -> ListScenarios.of(world, claim);
      case "update" -> UpdateScenarios.of(world, claim);
      case "delete" -> deletes(world, claim);
      default -> List.of();
    };
  }

  private static List<Scenario> deletes(World world, Claim.OfOperation claim) {
    var tie = Tie.of(world, claim.entity());
    return Stream.concat(
            DeleteScenarios.of(world, claim).stream(),
            tie.stream().flatMap(each -> TieScenarios.takenBack(world, claim.key(), each).stream()))
        .toList();
  }

  private static List<Scenario> ofField(World world, Claim.OfField claim) {
    return switch (claim.use()) {
      case KEPT -> FieldScenarios.of(world, claim);
      case USUAL -> world.isPeople(claim.entity()) ? List.of() : FieldScenarios.usual(world, claim);
      case REQUIRED -> RequiredScenarios.of(world, claim);
      case FILTERED -> FilterScenarios.of(world, claim);
      case SORTED -> SortScenarios.of(world, claim);
      case SEARCHED -> SearchScenarios.of(world, claim);
    };
  }
}
