package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.evaluator.verdict.Check;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value that nobody gives is made, and what counts others counts them. Stateless. */
final class ComputedScenarios {
  private static final Pattern COUNT = Pattern.compile("count\\((\\w+)\\)");

  private ComputedScenarios() {}

  static List<Scenario> of(World world, Claim.OfField claim) {
    return switch (claim.field().source()) {
      case FieldSource.Computed(var expression) when COUNT.matcher(expression.strip()).matches() ->
          counted(world, claim, expression.strip());
      case FieldSource.Computed _, FieldSource.Moved _ -> List.of(shown(world, claim));
      case FieldSource.Given _, FieldSource.Made _ -> List.of(shown(world, claim));
    };
  }

  private static List<Scenario> counted(World world, Claim.OfField claim, String expression) {
    var relation = COUNT.matcher(expression).replaceFirst("$1");
    var limit = new Limit(claim.entity(), relation, "", false, "2");
    return LimitScenarios.counted(world.reading(), limit)
        .map(
            counted ->
                List.of(
                    Scenario.positive(
                        claim.key(),
                        claim.field().name() + " counts the " + relation,
                        stage -> counts(world, stage, claim, counted))))
        .orElseGet(() -> List.of(shown(world, claim)));
  }

  private static void counts(
      World world, Stage stage, Claim.OfField claim, LimitScenarios.Counted counted) {
    var parent = world.records().needed(stage, claim.entity(), Wish.LEAST);
    expect(world, stage, claim, parent, 0);
    for (var i = 1; i <= 2; i++) {
      world
          .records()
          .needed(stage, counted.entity(), Wish.LEAST.below(counted.back().name(), parent));
      expect(world, stage, claim, parent, i);
    }
  }

  private static void expect(
      World world, Stage stage, Claim.OfField claim, Made parent, int count) {
    var shown =
        world
            .records()
            .read(stage, parent)
            .orElseThrow(() -> new Unplayable("The system has no way to read one."));
    new Expected(world)
        .holds(stage, claim.entity(), shown, claim.field().name(), Values.JSON.numberNode(count));
  }

  private static Scenario shown(World world, Claim.OfField claim) {
    var entity = claim.entity();
    return Scenario.positive(
        claim.key(),
        claim.field().name() + " of " + entity.name() + " is shown without being given",
        stage -> {
          var made = world.records().needed(stage, entity, Wish.FULL);
          var shown = new Expected(world).shown(stage, made, made.exchange());
          var pointer = world.records().pointer(entity, shown, claim.field().name());
          stage.expect(
              isMissingWithout(claim)
                  .<Check>map(_ -> new Check.Status(shown.number(), List.of("200", "201")))
                  .orElse(new Check.Present(shown.number(), pointer)));
        });
  }

  /** An average or a greatest of nothing is nothing. */
  private static Optional<String> isMissingWithout(Claim.OfField claim) {
    return claim
        .field()
        .findExpression()
        .filter(text -> !text.strip().matches("count\\(.*\\)|sum\\(.*\\)"));
  }
}
