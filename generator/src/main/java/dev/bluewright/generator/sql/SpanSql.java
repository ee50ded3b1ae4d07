package dev.bluewright.generator.sql;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.SpanModel;
import dev.bluewright.generator.naming.SqlNames;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Indexes that find what ends after a record begins, among those of the same thing. */
final class SpanSql {
  private static final int LONGEST_TEXT = 500;
  private final Dialect dialect;
  private final EntityPlan entity;

  SpanSql(Dialect dialect, EntityPlan entity) {
    this.dialect = dialect;
    this.entity = entity;
  }

  List<String> indexes() {
    return entity.model().noOverlap().stream().map(this::index).distinct().toList();
  }

  private String index(SpanModel span) {
    var columns =
        entity
            .keyed(
                Stream.concat(
                        span.of().stream().map(entity::member).filter(SpanSql::isShort),
                        Stream.of(entity.member(span.to()), entity.member(span.from())))
                    .toList())
            .stream()
            .map(ColumnPlan::sqlName)
            .toList();
    var table = entity.names().table();
    return "CREATE INDEX %s ON %s (%s);"
        .formatted(
            dialect.quoted(SqlNames.constraint("ix", table, String.join("_", columns))),
            dialect.quoted(table),
            columns.stream().map(dialect::quoted).collect(Collectors.joining(", ")));
  }

  /** A long text is compared, and not looked for. */
  private static boolean isShort(ColumnPlan column) {
    return !(column.type() instanceof FieldType.Text(int most) && most > LONGEST_TEXT)
        && !(column.type() instanceof FieldType.Url);
  }
}
