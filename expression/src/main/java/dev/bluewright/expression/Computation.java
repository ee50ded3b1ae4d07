package dev.bluewright.expression;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.FieldTypes;
import dev.bluewright.blueprint.InverseRelations;

/**
 * What a computed field is computed of, or why it cannot be.
 *
 * <p>Thread safety: immutable.
 */
public sealed interface Computation {

  /**
   * It can be computed.
   *
   * @param expression what it is computed of
   * @param mayBeMissing whether a record may be without it
   */
  record Possible(Expression expression, boolean mayBeMissing) implements Computation {}

  /**
   * It cannot.
   *
   * @param why half a sentence
   */
  record Impossible(String why) implements Computation {}

  /**
   * Reads the expression of a field whose source is {@link FieldSource.Computed} or {@link
   * FieldSource.Moved}.
   */
  static Computation of(Blueprint blueprint, EntityModel entity, FieldModel field) {
    try {
      var whole = InverseRelations.complete(blueprint);
      var typed = new Computations(whole).of(whole.findEntity(entity.name()).orElseThrow(), field);
      return misfit(field, typed)
          .<Computation>map(Impossible::new)
          .orElseGet(() -> new Possible(typed.expression(), typed.mayBeMissing()));
    } catch (Misread wrong) {
      return new Impossible(wrong.sentence());
    }
  }

  private static java.util.Optional<String> misfit(FieldModel field, Typed typed) {
    var type = field.type();
    var name = FieldTypes.text(type);
    if (field.source() instanceof FieldSource.Moved
        && (typed.mayBeMissing() || !ValueKind.of(type).isNumber())) {
      return java.util.Optional.of(
          "only a number is moved, and only by a number that is always there");
    }
    if (!typed.kind().fits(type)) {
      return java.util.Optional.of(
          "the expression gives " + typed.kind().words() + ", which no " + name + " can hold");
    }
    if (type instanceof FieldType.Enumeration(var values)
        && !values.containsAll(typed.labels().orElse(java.util.List.of("\n")))) {
      return java.util.Optional.of("the expression can give texts that " + name + " does not have");
    }
    return java.util.Optional.empty();
  }
}
