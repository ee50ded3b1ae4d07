package dev.bluewright.evaluator.scenario;

import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.verdict.Check;
import java.util.List;
import java.util.stream.IntStream;

/** A limit holds for one after the other, and for many at once. Stateless. */
final class LimitScenarios {
  private static final int MOST = 12;
  private static final int MORE = 4;

  private LimitScenarios() {}

  static List<Scenario> of(World world, String key, Limit limit) {
    var counted = Counted.of(world.reading(), limit.entity(), limit.relation());
    return counted
        .map(
            each ->
                List.of(
                    Scenario.boundary(
                        key,
                        "%s has as many %s as it may, and not one more"
                            .formatted(limit.entity().name(), limit.relation()),
                        stage -> oneByOne(world, stage, limit, each)),
                    Scenario.boundary(
                        key,
                        "%s has no more %s than it may when many ask at once"
                            .formatted(limit.entity().name(), limit.relation()),
                        stage -> together(world, stage, limit, each))))
        .orElse(List.of());
  }

  private static Made limited(World world, Stage stage, Limit limit) {
    var field = limit.entity().findField(limit.bound());
    var wish =
        field.isPresent() ? Wish.FULL.with(limit.bound(), Values.JSON.numberNode(2)) : Wish.LEAST;
    return world.records().needed(stage, limit.entity(), wish);
  }

  private static int most(Limit limit) {
    var bound = limit.bound().matches("\\d+") ? Integer.parseInt(limit.bound()) : 2;
    var most = limit.below() ? bound - 1 : bound;
    if (most > MOST
        || (!limit.bound().matches("\\d+") && limit.entity().findField(limit.bound()).isEmpty())) {
      throw new Unplayable("The limit of " + limit.bound() + " is not tried.");
    }
    return most;
  }

  private static Wish wish(Limit limit, Counted counted, Made parent) {
    var wish = Wish.LEAST.below(counted.back().name(), parent);
    return limit.condition().isEmpty()
        ? wish
        : Conditions.in(counted.entity(), limit.condition(), wish)
            .orElseThrow(
                () -> new Unplayable("\"" + limit.condition() + "\" could not be arranged."));
  }

  private static void oneByOne(World world, Stage stage, Limit limit, Counted counted) {
    var most = most(limit);
    var parent = limited(world, stage, limit);
    for (var i = 0; i < most; i++) {
      var draft = world.records().draft(stage, counted.entity(), wish(limit, counted, parent));
      stage.expectStatus(world.records().accepted(stage, draft), "2xx");
    }
    var draft = world.records().draft(stage, counted.entity(), wish(limit, counted, parent));
    stage.expectStatus(stage.send(draft), Expected.REFUSED);
  }

  private static void together(World world, Stage stage, Limit limit, Counted counted) {
    var most = most(limit);
    var parent = limited(world, stage, limit);
    var drafts =
        IntStream.range(0, most + MORE)
            .mapToObj(
                _ -> world.records().draft(stage, counted.entity(), wish(limit, counted, parent)))
            .toList();
    var all = stage.together(drafts).stream().map(Exchange::number).toList();
    stage.expect(new Check.Done(all.getLast(), all, most, most));
  }
}
