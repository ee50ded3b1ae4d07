package dev.bluewright.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills what the store itself fills in an entity's rows, and brings values to the precision in
 * which every database keeps them, so that a reply needs no reading back.
 *
 * <p>Thread safety: immutable.
 */
final class Stamp {
  private static final int NONE = -1;
  private final int id;
  private final boolean counted;
  private final int createdAt;
  private final int updatedAt;
  private final int version;
  private final int tenant;
  private final List<Column> generated = new ArrayList<>();
  private final List<Column> inexact = new ArrayList<>();

  Stamp(Entity<?> entity) {
    id = entity.id().index();
    counted = entity.id().type() instanceof ColumnType.Sequence;
    createdAt = entity.createdAt().map(Column::index).orElse(NONE);
    updatedAt = entity.updatedAt().map(Column::index).orElse(NONE);
    version = entity.version().map(Column::index).orElse(NONE);
    tenant = entity.access().tenant().map(Column::index).orElse(NONE);
    for (Column column : entity.stored()) {
      if (column.role() == Column.Role.GENERATED) {
        generated.add(column);
      }
      Class<?> type =
          column.spec().type() instanceof ColumnType.Reference
              ? Object.class
              : column.type().javaType();
      if (type == BigDecimal.class || type == Instant.class || type == LocalTime.class) {
        inexact.add(column);
      }
    }
  }

  /** Whether ids are counted. */
  boolean counted() {
    return counted;
  }

  /** Whether the row still needs a counted id. */
  boolean needsNumber(Row row) {
    return counted && row.get(id) == null;
  }

  /** A copy to insert; a null id becomes {@code newId}. */
  Row inserted(Row row, @Nullable Object newId, Instant now) {
    @Nullable Object[] values = row.toArray();
    fill(values, id, newId);
    fill(values, createdAt, now);
    fill(values, updatedAt, now);
    fill(values, version, 1L);
    return exact(values);
  }

  /** A copy to write over {@code before}, which counts as unchanged. */
  Row kept(Row before, Row after) {
    return exact(over(before, after));
  }

  /** A copy to write over {@code before}. */
  Row updated(Row before, Row after, Instant now) {
    @Nullable Object[] values = over(before, after);
    if (updatedAt != NONE) {
      values[updatedAt] = now;
    }
    if (version != NONE) {
      Long old = (Long) before.get(version);
      values[version] = old == null ? 1L : old + 1;
    }
    return exact(values);
  }

  /** What is after it, with what nobody changes. */
  private @Nullable Object[] over(Row before, Row after) {
    @Nullable Object[] values = after.toArray();
    values[id] = before.get(id);
    for (Column column : generated) {
      values[column.index()] = before.get(column.index());
    }
    if (tenant != NONE) {
      values[tenant] = before.get(tenant);
    }
    for (int kept : new int[] {createdAt, updatedAt, version}) {
      if (kept != NONE) {
        values[kept] = before.get(kept);
      }
    }
    return values;
  }

  /** Whether the row has the version that an operation expects, if it expects one. */
  boolean current(Row row, @Nullable Long expected) {
    return expected == null || version == NONE || expected.equals(row.get(version));
  }

  private static void fill(@Nullable Object[] values, int index, @Nullable Object value) {
    if (index != NONE && values[index] == null) {
      values[index] = value;
    }
  }

  private Row exact(@Nullable Object[] values) {
    for (Column column : inexact) {
      values[column.index()] = exact(column.type(), values[column.index()]);
    }
    return Row.of(values);
  }

  private static @Nullable Object exact(ColumnType type, @Nullable Object value) {
    return switch (value) {
      case BigDecimal number when type instanceof ColumnType.Decimal decimal ->
          number.setScale(decimal.scale());
      case BigDecimal number -> number.setScale(4);
      case Instant moment -> moment.truncatedTo(ChronoUnit.MICROS);
      case LocalTime time -> time.truncatedTo(ChronoUnit.MICROS);
      case null, default -> value;
    };
  }
}
