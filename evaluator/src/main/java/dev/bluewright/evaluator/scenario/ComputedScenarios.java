package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.evaluator.verdict.Check;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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
      case FieldSource.Given _, FieldSource.Withheld _, FieldSource.Made _ ->
          List.of(shown(world, claim));
    };
  }

  private static List<Scenario> counted(World world, Claim.OfField claim, String expression) {
    var relation = COUNT.matcher(expression).replaceFirst("$1");
    var counted = counted(world, claim.entity(), claim.field());
    var tie = counted.flatMap(each -> TieScenarios.counting(world, each));
    return tie.map(each -> TieScenarios.counted(world, claim.key(), each))
        .or(
            () ->
                counted.map(
                    each ->
                        List.of(
                            Scenario.positive(
                                claim.key(),
                                claim.field().name() + " counts the " + relation,
                                stage -> counts(world, stage, claim, each)))))
        .orElseGet(() -> List.of(shown(world, claim)));
  }

  /** The records that a field counts, all of them; empty where it counts none like that. */
  static Optional<Counted> counted(World world, EntityModel entity, FieldModel field) {
    return field
        .findExpression()
        .map(text -> COUNT.matcher(text.strip()))
        .filter(Matcher::matches)
        .flatMap(count -> Counted.of(world.reading(), entity, count.group(1)));
  }

  private static void counts(World world, Stage stage, Claim.OfField claim, Counted counted) {
    var parent = world.records().needed(stage, claim.entity(), Wish.LEAST);
    expect(world, stage, claim, parent, 0);
    var wish =
        counted.isOfOwner()
            ? Wish.LEAST.by(parent.by())
            : Wish.LEAST.below(counted.back().name(), parent);
    for (var i = 1; i <= 2; i++) {
      world.records().needed(stage, counted.entity(), wish);
      expect(world, stage, claim, parent, i);
    }
  }

  private static void expect(
      World world, Stage stage, Claim.OfField claim, Made parent, int count) {
    var shown = world.records().shown(stage, parent);
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
