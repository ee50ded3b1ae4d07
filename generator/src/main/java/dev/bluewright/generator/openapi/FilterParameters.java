package dev.bluewright.generator.openapi;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.generator.plan.CollectionPlan.Way;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;

/** The query parameters that choose records by their fields: {@code price[gte]} and its like. */
final class FilterParameters {
  private static final List<String> ORDER = List.of("gt", "gte", "lt", "lte");

  private FilterParameters() {}

  static List<String> of(EntityPlan entity) {
    var lines = of(entity.columns());
    for (var collection : entity.collections()) {
      if (collection.way() instanceof Way.Pairs(var one, _)) {
        var id = PathParts.idSchema(collection.target());
        lines.add(line(one + "Id", id));
        lines.add(oneOf(one + "Id[in]", id));
      }
    }
    return lines;
  }

  static List<String> of(List<ColumnPlan> columns) {
    var lines = new ArrayList<String>();
    for (var column : columns) {
      if (!(column.type() instanceof FieldType.Json) && !column.file()) {
        add(lines, column);
      }
    }
    return lines;
  }

  private static void add(List<String> lines, ColumnPlan column) {
    var schema = FieldSchema.compared(column);
    lines.add(line(column.name(), schema));
    lines.add(line(column.name() + "[ne]", schema));
    lines.add(oneOf(column.name() + "[in]", schema));
    if (isOrdered(column)) {
      ORDER.forEach(operator -> lines.add(line(column.name() + "[" + operator + "]", schema)));
    }
    if (isSearchable(column.type())) {
      lines.add(line(column.name() + "[contains]", "{type: string}"));
      lines.add(line(column.name() + "[startsWith]", "{type: string}"));
    }
    if (column.optional()) {
      lines.add(line(column.name() + "[null]", "{type: boolean}"));
    }
  }

  static String line(String name, String schema) {
    return "- {name: " + Yaml.text(name) + ", in: query, schema: " + schema + "}";
  }

  private static String oneOf(String name, String schema) {
    return "- {name: "
        + Yaml.text(name)
        + ", in: query, style: form, explode: false, schema: {type: array, items: "
        + schema
        + "}}";
  }

  private static boolean isOrdered(ColumnPlan column) {
    return switch (column.type()) {
      case FieldType.Truth(), FieldType.Enumeration(_), FieldType.Json(), FieldType.File(_, _) ->
          false;
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() -> true;
      case FieldType.Whole(), FieldType.Uuid() -> !(column.origin() instanceof Origin.Reference);
      case FieldType.Decimal(_, _), FieldType.Money() -> true;
      case FieldType.Date(), FieldType.Time(), FieldType.DateTime() -> true;
    };
  }

  private static boolean isSearchable(FieldType type) {
    return switch (type) {
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() -> true;
      case FieldType.Enumeration(_) -> true;
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money(), FieldType.Truth() ->
          false;
      case FieldType.Date(), FieldType.Time(), FieldType.DateTime() -> false;
      case FieldType.Uuid(), FieldType.Json(), FieldType.File(_, _) -> false;
    };
  }
}
