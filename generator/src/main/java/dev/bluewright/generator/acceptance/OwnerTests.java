package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.Trait;
import dev.bluewright.generator.access.Caller;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.List;
import java.util.Optional;

/** Tests that a record belongs to whoever creates it. */
final class OwnerTests {
  private OwnerTests() {}

  /** Whether a part of an entity is its owner. */
  static boolean areAbout(EntityPlan entity, String part) {
    return entity
        .findOwner()
        .filter(
            column ->
                column.name().equals(part)
                    || column.name().equals(part + "Id")
                    || part.equals(Trait.OWNED.label()))
        .isPresent();
  }

  static List<TestMethod> of(Cast cast, EntityPlan entity) {
    return entity
        .findOwner()
        .filter(_ -> cast.plays(entity, "create", "read"))
        .flatMap(column -> belongs(cast, entity, column))
        .map(List::of)
        .orElse(List.of());
  }

  private static Optional<TestMethod> belongs(Cast cast, EntityPlan entity, ColumnPlan column) {
    return cast.findCreator(entity).isPresent()
            && cast.findCreator(entity).get() instanceof Actor.Of(Caller.Person(_, var label))
        ? Optional.of(belongs(entity, column, Literals.string(label)))
        : Optional.empty();
  }

  private static TestMethod belongs(EntityPlan entity, ColumnPlan column, String role) {
    return new TestMethod(
        "gives" + Code.one(entity) + "ToWhoeverCreatesIt",
        List.of(
            "var created = " + Code.sample(entity) + ".created();",
            "",
            Code.statement(
                "assertThat(created.text(\"" + column.name() + "\"))",
                ".isEqualTo(People.of(" + role + ").id())"),
            Code.readsBack(entity, "created", "created")));
  }
}
