package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.SpanModel;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.verdict.Check;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Times of one thing do not overlap, and those that only touch do. Stateless. */
final class OverlapScenarios {
  private static final int AT_ONCE = 6;

  private OverlapScenarios() {}

  static List<Scenario> of(World world, Claim.OfOverlap claim) {
    var all = new ArrayList<Scenario>();
    for (var span : claim.entity().noOverlap()) {
      var name = claim.entity().name();
      all.add(
          Scenario.negative(
              claim.key(),
              "a " + name + " that overlaps another is refused, and one that follows it is not",
              stage -> apart(world, stage, claim.entity(), span)));
      all.add(
          Scenario.boundary(
              claim.key(),
              "of many " + name + " for one time at once one is made",
              stage -> together(world, stage, claim.entity(), span)));
    }
    return all;
  }

  private static void apart(World world, Stage stage, EntityModel entity, SpanModel span) {
    var first = world.records().needed(stage, entity, in(entity, span, Wish.LEAST, 10, 14));
    var same = world.records().alike(first, span.of());
    var over = world.records().draft(stage, entity, in(entity, span, same, 12, 16));
    stage.expectStatus(stage.send(over.by(), over.call()), Expected.REFUSED);
    if (!isGiven(entity, span)) {
      return; // what nobody gives has no end that another could begin with
    }
    var next = world.records().draft(stage, entity, in(entity, span, same, 14, 18));
    stage.expectStatus(stage.send(next.by(), next.call()), "2xx");
  }

  private static void together(World world, Stage stage, EntityModel entity, SpanModel span) {
    var first = world.records().needed(stage, entity, in(entity, span, Wish.LEAST, 10, 14));
    var same = world.records().alike(first, span.of());
    var drafts =
        IntStream.range(0, AT_ONCE)
            .mapToObj(_ -> world.records().draft(stage, entity, in(entity, span, same, 30, 34)))
            .toList();
    var all = stage.together(drafts).stream().map(Exchange::number).toList();
    stage.expect(new Check.Done(all.getLast(), all, 1, 1));
  }

  private static boolean isGiven(EntityModel entity, SpanModel span) {
    return Stream.of(span.from(), span.to())
        .allMatch(name -> entity.findField(name).orElseThrow().isGiven());
  }

  private static Wish in(EntityModel entity, SpanModel span, Wish wish, int from, int to) {
    if (!isGiven(entity, span)) {
      return wish;
    }
    return wish.with(span.from(), at(entity, span.from(), from))
        .with(span.to(), at(entity, span.to(), to));
  }

  /** A moment so many hours, or a day so many days, or a time so many quarters of an hour on. */
  private static JsonNode at(EntityModel entity, String name, int units) {
    var field = entity.findField(name).orElseThrow();
    return Values.JSON.stringNode(text(field, units));
  }

  private static String text(FieldModel field, int units) {
    var day = LocalDate.now(ZoneOffset.UTC).plusDays(40);
    return switch (field.type()) {
      case FieldType.Date() -> day.plusDays(units).toString();
      case FieldType.Time() -> "%02d:%02d:00".formatted(units / 4 + 6, units % 4 * 15);
      case FieldType.DateTime() -> day.atStartOfDay().plusHours(units) + ":00Z";
      case FieldType.Text _, FieldType.LongText _, FieldType.Email _, FieldType.Url _ ->
          throw new Unplayable("Its times are texts.");
      case FieldType.Whole _, FieldType.Decimal _, FieldType.Money _ ->
          throw new Unplayable("Its times are numbers.");
      case FieldType.Truth _,
          FieldType.Uuid _,
          FieldType.Enumeration _,
          FieldType.Json _,
          FieldType.File _ ->
          throw new Unplayable("Its times are no times.");
    };
  }
}
