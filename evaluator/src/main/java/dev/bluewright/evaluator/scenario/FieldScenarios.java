package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A value is kept, and what does not fit it is refused. Stateless. */
final class FieldScenarios {
  private FieldScenarios() {}

  static List<Scenario> of(World world, Claim.OfField claim) {
    var field = claim.field();
    if (world.isPeople(claim.entity())
        && ComputedScenarios.counted(world, claim.entity(), field).isEmpty()) {
      return PeopleScenarios.ofField(world, claim);
    }
    if (field.type() instanceof FieldType.File file) {
      return FileScenarios.of(world, claim, file);
    }
    if (!field.isGiven()) {
      return ComputedScenarios.of(world, claim);
    }
    var all = new ArrayList<Scenario>();
    all.add(kept(world, claim));
    if (field.rules().unique()) {
      all.add(UniqueScenarios.ofField(world, claim));
    }
    all.addAll(bounds(world, claim));
    if (isSaid(world, claim)) {
      all.addAll(usual(world, claim));
    }
    return all;
  }

  /** Whether the text says it itself; what was assumed is not held against the system. */
  private static boolean isSaid(World world, Claim.OfField claim) {
    var name = claim.entity().name() + "." + claim.field().name();
    return world.reading().assumptions().stream()
        .noneMatch(each -> each.about().equals(name) && !each.says().equals("optional"));
  }

  private static Scenario kept(World world, Claim.OfField claim) {
    var entity = claim.entity();
    var field = claim.field();
    return Scenario.positive(
        claim.key(),
        field.name() + " of " + entity.name() + " is kept",
        stage -> {
          var made = world.records().needed(stage, entity, Wish.FULL);
          var sent = made.sent().get(world.surface().member(entity, field.name()));
          if (sent == null) {
            throw new Unplayable(field.name() + " is for others to write.");
          }
          var shown = new Expected(world).shown(stage, made, made.exchange());
          new Expected(world).holds(stage, entity, shown, field.name(), sent);
        });
  }

  /** The value that a record has unless another is given. */
  static List<Scenario> usual(World world, Claim.OfField claim) {
    var field = claim.field();
    return field.defaultValue().filter(_ -> !field.defaultsToPresent()).stream()
        .map(
            value ->
                Scenario.positive(
                    claim.key(),
                    field.name() + " is " + value + " unless it is given",
                    stage -> begins(world, stage, claim.entity(), field, value)))
        .toList();
  }

  private static void begins(
      World world, Stage stage, EntityModel entity, FieldModel field, String value) {
    var made = world.records().needed(stage, entity, Wish.LEAST.leavingOut(field.name()));
    var shown = new Expected(world).shown(stage, made, made.exchange());
    new Expected(world).holds(stage, entity, shown, field.name(), literal(field, value));
  }

  /** A default as JSON. */
  static JsonNode literal(FieldModel field, String value) {
    return switch (field.type()) {
      case FieldType.Truth _ -> Values.JSON.booleanNode(Boolean.parseBoolean(value));
      case FieldType.Whole _, FieldType.Decimal _, FieldType.Money _ ->
          Values.JSON.numberNode(new BigDecimal(value));
      case FieldType.Text _, FieldType.LongText _, FieldType.Email _, FieldType.Url _ ->
          Values.JSON.stringNode(value);
      case FieldType.Date _, FieldType.Time _, FieldType.DateTime _, FieldType.Uuid _ ->
          Values.JSON.stringNode(value);
      case FieldType.Enumeration _, FieldType.Json _, FieldType.File _ ->
          Values.JSON.stringNode(value);
    };
  }

  private static List<Scenario> bounds(World world, Claim.OfField claim) {
    var all = new ArrayList<Scenario>();
    for (var bound : Bound.of(claim.field())) {
      if ((!bound.fits() || !isState(claim)) && (!bound.isOfKind() || isSaid(world, claim))) {
        all.add(bound(world, claim, bound));
      }
    }
    return all;
  }

  /** Whether actions move the value, so that a new record may not have each. */
  private static boolean isState(Claim.OfField claim) {
    return claim.entity().actions().stream()
        .anyMatch(action -> action.set().containsKey(claim.field().name()));
  }

  private static Scenario bound(World world, Claim.OfField claim, Bound bound) {
    var entity = claim.entity();
    var field = claim.field().name();
    var title = "%s of %s may be %s".formatted(field, entity.name(), bound.what());
    return Scenario.boundary(
        claim.key(),
        bound.fits() ? title : title.replace(" may be ", " may not be "),
        stage ->
            attempt(world, stage, entity, Wish.LEAST.with(field, bound.value()), bound.fits()));
  }

  private static void attempt(
      World world, Stage stage, EntityModel entity, Wish wish, boolean fits) {
    var records = world.records();
    if (!fits) {
      records.needed(stage, entity, Wish.LEAST);
    }
    var draft = records.draft(stage, entity, wish);
    var exchange = fits ? records.accepted(stage, draft) : stage.send(draft);
    stage.expectStatus(exchange, fits ? "2xx" : Expected.REFUSED);
  }
}
