package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A value of a field by which a comparison does not hold.
 *
 * @param field its name
 * @param value one that breaks it
 * @param right a value by which it holds, where one is known
 */
record Comparison(String field, JsonNode value, Optional<JsonNode> right) {

  Wish in(Wish wish) {
    return wish.with(field, value);
  }

  /** A record by which nothing is broken. */
  Wish without(Wish wish) {
    return right.map(each -> wish.with(field, each)).orElse(wish);
  }

  /** A value that breaks a comparison; none where it is of another kind. */
  static Optional<Comparison> broken(EntityModel entity, String left, String sign, String right) {
    var field = entity.findField(left);
    var other = entity.findField(right);
    if (field.isPresent() && right.matches("-?\\d+(\\.\\d+)?")) {
      return number(field.get(), sign, new BigDecimal(right));
    }
    if (field.isPresent() && List.of("now()", "today()").contains(right)) {
      return Optional.of(present(entity, field.get(), sign));
    }
    return field.isPresent() && other.isPresent()
        ? fields(entity, field.get(), sign, other.get())
        : Optional.empty();
  }

  private static Optional<Comparison> number(FieldModel field, String sign, BigDecimal bound) {
    var step = field.type() instanceof FieldType.Whole ? BigDecimal.ONE : new BigDecimal("0.01");
    var wrong =
        switch (sign) {
          case ">" -> bound;
          case ">=" -> bound.subtract(step);
          case "<" -> bound;
          default -> bound.add(step);
        };
    var fits = sign.startsWith(">") ? bound.add(step) : bound.subtract(step);
    return Optional.of(
        new Comparison(
            field.name(),
            Values.JSON.numberNode(wrong),
            Optional.of(Values.JSON.numberNode(fits))));
  }

  private static Comparison present(EntityModel entity, FieldModel field, String sign) {
    var coming = Values.of(entity, field, Values.Taste.COMING);
    var gone = Values.of(entity, field, Values.Taste.GONE);
    return sign.startsWith(">")
        ? new Comparison(field.name(), gone, Optional.of(coming))
        : new Comparison(field.name(), coming, Optional.of(gone));
  }

  /** The first is put far on the wrong side of whatever the second may be. */
  private static Optional<Comparison> fields(
      EntityModel entity, FieldModel field, String sign, FieldModel other) {
    return switch (field.type()) {
      case FieldType.Date(), FieldType.DateTime() ->
          Optional.of(far(entity, field, sign.startsWith(">")));
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money() ->
          numbers(field, sign, other);
      case FieldType.Text _, FieldType.LongText _, FieldType.Email _, FieldType.Url _ ->
          Optional.empty();
      case FieldType.Truth _, FieldType.Time _, FieldType.Uuid _ -> Optional.empty();
      case FieldType.Enumeration _, FieldType.Json _, FieldType.File _ -> Optional.empty();
    };
  }

  private static Comparison far(EntityModel entity, FieldModel field, boolean early) {
    var text = Values.of(entity, field, Values.Taste.COMING).asString();
    var year = early ? "1999" : "2099";
    return new Comparison(
        field.name(), Values.JSON.stringNode(year + text.substring(4)), Optional.empty());
  }

  private static Optional<Comparison> numbers(FieldModel field, String sign, FieldModel other) {
    var wrong =
        sign.startsWith(">")
            ? field.rules().min().orElse(BigDecimal.ZERO)
            : field.rules().max().orElse(new BigDecimal("999999"));
    return other.rules().min().filter(least -> least.compareTo(wrong) < 0).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Comparison(field.name(), Values.JSON.numberNode(wrong), Optional.empty()));
  }
}
