package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How a sample's values are moved so that they keep to the checks of the entity. */
final class CheckedSamples {
  private final EntityPlan entity;
  private final Map<String, Long> steps = new HashMap<>();
  private boolean inFuture;

  private CheckedSamples(EntityPlan entity) {
    this.entity = entity;
  }

  /** None where a check is more than a sample can be known to keep to. */
  static Optional<CheckedSamples> of(EntityPlan entity) {
    var samples = new CheckedSamples(entity);
    if (samples.overlap()) {
      return Optional.empty();
    }
    for (var rule : entity.model().rules()) {
      var reckoned = entity.findReckoned(rule.name());
      boolean kept = reckoned.isPresent() && CountLimit.of(reckoned.get()).isPresent();
      if (!kept
          && rule instanceof RuleModel.Check(_, var expression, _, _)
          && !samples.keep(expression)) {
        return Optional.empty();
      }
    }
    return Optional.of(samples);
  }

  /** Times of day that no two records share end with the day. */
  private boolean overlap() {
    return entity.model().noOverlap().stream()
        .anyMatch(
            span ->
                span.of().isEmpty() && entity.member(span.from()).type() instanceof FieldType.Time);
  }

  /** Whether no two samples may hold the field's time at once. */
  private boolean isApart(ColumnPlan column) {
    return entity.model().noOverlap().stream()
        .anyMatch(span -> span.from().equals(column.name()) || span.to().equals(column.name()));
  }

  private boolean keep(String expression) {
    return Comparison.all(expression).stream()
        .flatMap(java.util.List::stream)
        .map(this::keep)
        .reduce(Boolean::logicalAnd)
        .orElse(false);
  }

  private boolean keep(Comparison comparison) {
    var left = entity.findColumn(comparison.left()).filter(CheckedSamples::moves);
    if (left.isEmpty() || !comparison.wantsMore()) {
      return false;
    }
    var name = comparison.left();
    if (comparison.withThePresent()) {
      inFuture = isDated(left.get());
      return inFuture;
    }
    if (comparison.number().isPresent()) {
      steps.merge(name, above(comparison.number().get()), Math::max);
      return true;
    }
    var right = entity.findColumn(comparison.right());
    steps.merge(name, steps.getOrDefault(comparison.right(), 0L) + 1, Math::max);
    return right.isPresent() && right.get().type().getClass() == left.get().type().getClass();
  }

  /** Samples are at least 1 before they are moved. */
  private static long above(BigDecimal number) {
    return number.signum() <= 0 ? 0 : number.setScale(0, RoundingMode.CEILING).longValue();
  }

  private static boolean moves(ColumnPlan column) {
    boolean free = column.rules().max().isEmpty() && column.rules().pattern().isEmpty();
    return switch (column.type()) {
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money() -> free;
      case FieldType.Date(), FieldType.DateTime(), FieldType.Time() -> true;
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() -> false;
      case FieldType.Truth(),
          FieldType.Uuid(),
          FieldType.Enumeration(_),
          FieldType.Json(),
          FieldType.File(_, _) ->
          false;
    };
  }

  private static boolean isDated(ColumnPlan column) {
    return column.type() instanceof FieldType.Date || column.type() instanceof FieldType.DateTime;
  }

  /** Each sample comes after the one before has ended. */
  private String apart(ColumnPlan column, String value) {
    long most = steps.values().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
    if (!isApart(column)) {
      return value;
    }
    return switch (column.type()) {
      case FieldType.Date() -> value.replace("(number)", "(" + most + " * number)");
      case FieldType.DateTime() -> value.replace("(number)", "(" + 3600 * most + " * number)");
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() -> value;
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money(), FieldType.Uuid() -> value;
      case FieldType.Truth(),
          FieldType.Enumeration(_),
          FieldType.Json(),
          FieldType.File(_, _),
          FieldType.Time() ->
          value;
    };
  }

  /** A value's expression, moved. */
  String moved(ColumnPlan column, String value) {
    var dated = apart(column, inFuture ? value.replace("2026", "2100") : value);
    long step = steps.getOrDefault(column.name(), 0L);
    if (step == 0) {
      return dated;
    }
    return switch (column.type()) {
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money() ->
          value + " + " + step + "L";
      case FieldType.Date() -> dated.replace("number)", "number + " + step + ")");
      case FieldType.DateTime(), FieldType.Time() ->
          dated.replace("number)", "number + " + 3600 * step + ")");
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() -> value;
      case FieldType.Truth(),
          FieldType.Uuid(),
          FieldType.Enumeration(_),
          FieldType.Json(),
          FieldType.File(_, _) ->
          value;
    };
  }
}
