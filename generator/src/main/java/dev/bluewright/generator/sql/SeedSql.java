package dev.bluewright.generator.sql;

import dev.bluewright.blueprint.EntityModel.Identity;
import dev.bluewright.generator.GeneratorException;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityName;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/** The statements that add the records of one entity that are there from the start. */
final class SeedSql {
  private final SystemPlan system;
  private final Dialect dialect;
  private final EntityPlan entity;
  private final SqlValues values;

  SeedSql(SystemPlan system, Dialect dialect, EntityPlan entity) {
    this.system = system;
    this.dialect = dialect;
    this.entity = entity;
    this.values = new SqlValues(dialect);
  }

  /** The statement that adds one of them, by its place from 0. */
  String insert(int at) {
    var columns = new ArrayList<String>();
    var given = new ArrayList<String>();
    for (var column : entity.stored()) {
      value(column, at)
          .ifPresent(
              value -> {
                columns.add(dialect.quoted(column.sqlName()));
                given.add(value);
              });
    }
    return "INSERT INTO %s (%s)\n  VALUES (%s);"
        .formatted(
            dialect.quoted(entity.names().table()),
            String.join(", ", columns),
            String.join(", ", given));
  }

  private Optional<String> value(ColumnPlan column, int at) {
    var record = entity.model().seed().get(at);
    return switch (column.origin()) {
      case Origin.Id() -> Optional.of(id(entity.names(), at));
      case Origin.Field(), Origin.Moved(_), Origin.Withheld() -> given(column, record);
      case Origin.Reference(var relation, var target) ->
          Optional.ofNullable(record.get(relation.name()))
              .map(value -> id(target, place(target, value)));
      case Origin.OfTrait() -> Optional.of(column.name().equals("version") ? "1" : dialect.now());
      case Origin.Computed(_), Origin.Generated(_), Origin.Reported() -> Optional.empty();
    };
  }

  private Optional<String> given(ColumnPlan column, Map<String, String> record) {
    return Optional.ofNullable(record.get(column.name()))
        .or(column::defaultValue)
        .map(text -> values.of(column.type(), text));
  }

  /** Ids are the same wherever the migration runs, and come before every later one. */
  private String id(EntityName of, int at) {
    return of.identity() == Identity.SEQUENCE
        ? String.valueOf(at + 1)
        : values.of(of.idType(), "00000000-0000-7000-8000-%012x".formatted(at + 1));
  }

  private int place(EntityName target, String first) {
    var records = system.entity(target.name()).model().seed();
    for (int at = 0; at < records.size(); at++) {
      if (records.get(at).values().stream().findFirst().filter(first::equals).isPresent()) {
        return at;
      }
    }
    throw new GeneratorException(target.name() + " has no record " + first + " from the start");
  }
}
