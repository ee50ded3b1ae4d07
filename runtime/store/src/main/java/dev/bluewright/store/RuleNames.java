package dev.bluewright.store;

import dev.bluewright.cel.Compilation.Compiled;
import dev.bluewright.cel.Compilation.Refused;
import dev.bluewright.cel.Evaluation;
import dev.bluewright.cel.Names;
import dev.bluewright.cel.RuleExpression;
import dev.bluewright.cel.ValueType;
import dev.bluewright.store.RuleContext.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What expressions about an entity may name, and where each value is found. */
final class RuleNames {
  private final Map<String, Source> sources = new HashMap<>();
  private final Names.Builder builder = Names.builder();
  private final Names names;

  /** The names for rows of an entity and for the inputs of an action, which go first. */
  RuleNames(Entity<?> entity, List<Column> inputs) {
    for (Column column : entity.columns()) {
      add(column, context -> context.row().get(column.index()));
    }
    for (Column input : inputs) {
      add(input, context -> context.inputs().get(input.index()));
    }
    names = builder.build();
  }

  /** An expression with the sources of its names. */
  record Rule(RuleExpression expression, Map<String, Source> sources) {
    Evaluation evaluate(RuleContext context) {
      return expression.evaluate(name -> value(name, context));
    }

    private @Nullable Object value(String name, RuleContext context) {
      Source source = sources.get(name);
      return source == null ? null : source.value(context);
    }

    /** The first column that the expression reads. */
    String firstName() {
      return expression.names().stream()
          .map(name -> name.split("\\.", 2)[0])
          .findFirst()
          .orElse("");
    }

    boolean looksAround() {
      return expression.names().stream().anyMatch(name -> name.contains("."));
    }
  }

  /**
   * Compiles an expression.
   *
   * @throws StoreException STO-060, it is none
   */
  Rule compile(String text) {
    return switch (names.compile(text)) {
      case Compiled(var expression) -> new Rule(expression, sources);
      case Refused(var reason, _) ->
          throw new StoreException("STO-060", "The expression " + text + " is none: " + reason);
    };
  }

  /** The name of the relation whose ids a column holds. */
  static String relation(Column column) {
    return column.name().replaceAll("Id$", "");
  }

  private void add(Column column, Source source) {
    Optional<ValueType> type = findType(column.type());
    if (type.isEmpty()) {
      return;
    }
    add(column.name(), type.get(), column.optional(), source);
    if (column.type() instanceof ColumnType.Reference(var target)) {
      String relation = relation(column);
      add(relation, type.get(), column.optional(), source);
      neighbours(relation, target.get(), column.optional(), source);
    }
  }

  private void neighbours(String relation, Entity<?> target, boolean optional, Source source) {
    for (Column column : target.columns()) {
      Optional<ValueType> type = findType(column.type());
      if (type.isPresent()) {
        boolean missing = optional || column.optional();
        Source found = context -> value(context, target, source.value(context), column);
        add(relation + "." + column.name(), type.get(), missing, found);
        if (column.type() instanceof ColumnType.Reference) {
          add(relation + "." + relation(column), type.get(), missing, found);
        }
      }
    }
  }

  private static @Nullable Object value(
      RuleContext context, Entity<?> target, @Nullable Object id, Column column) {
    Row row = id == null ? null : context.neighbours().find(target, id);
    return row == null ? null : row.get(column.index());
  }

  private void add(String name, ValueType type, boolean optional, Source source) {
    builder.add(name, type, optional);
    sources.put(name, source);
  }

  private static Optional<ValueType> findType(ColumnType type) {
    return switch (type.resolved()) {
      case ColumnType.Whole(), ColumnType.Sequence() -> Optional.of(ValueType.NUMBER);
      case ColumnType.Decimal(_, _), ColumnType.Money() -> Optional.of(ValueType.NUMBER);
      case ColumnType.Text(_), ColumnType.LongText() -> Optional.of(ValueType.TEXT);
      case ColumnType.Email(), ColumnType.Url() -> Optional.of(ValueType.TEXT);
      case ColumnType.Enumeration(_), ColumnType.Uuid() -> Optional.of(ValueType.TEXT);
      case ColumnType.Truth() -> Optional.of(ValueType.TRUTH);
      case ColumnType.Date(), ColumnType.DateTime() -> Optional.of(ValueType.MOMENT);
      case ColumnType.Time() -> Optional.of(ValueType.SPAN);
      case ColumnType.Json(), ColumnType.File(_, _), ColumnType.Reference(_) -> Optional.empty();
    };
  }
}
