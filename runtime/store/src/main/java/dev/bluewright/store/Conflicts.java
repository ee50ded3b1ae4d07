package dev.bluewright.store;

import dev.bluewright.store.Outcome.Conflict;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.StoreOperation.Write;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which columns a write that was alone in its transaction is in conflict about. */
final class Conflicts {
  private final StoreSql sql;

  Conflicts(StoreSql sql) {
    this.sql = sql;
  }

  /** Whether the write's own idempotency key was taken meanwhile, by another process. */
  static boolean keyWasTaken(Write write, SQLException e) {
    return write instanceof Insert insert && insert.key != null && names(e, "bluewright_idem");
  }

  Outcome unique(Write write, SQLException e) {
    return new Conflict(Conflict.Kind.UNIQUE, fields(write, e, "uq"));
  }

  Outcome reference(Session session, Write write, SQLException e) {
    if (write instanceof Delete) {
      return new Conflict(Conflict.Kind.REFERENCED, List.of());
    }
    List<String> fields = fields(write, e, "fk");
    return new Conflict(
        Conflict.Kind.NO_SUCH_REFERENCE, fields.isEmpty() ? dangling(session, write) : fields);
  }

  /** PostgreSQL and MariaDB name the constraint, SQLite the column. */
  private static List<String> fields(Write write, SQLException e, String prefix) {
    String table = write.entity().table();
    Optional<Column> found =
        write.entity().columns().stream()
            .filter(
                column ->
                    names(e, Names.constraint(prefix, table, column.sqlName()))
                        || names(e, table + "." + column.sqlName()))
            .max(Comparator.comparingInt(column -> column.sqlName().length()));
    return found.map(column -> List.of(column.name())).orElse(List.of());
  }

  private static boolean names(SQLException e, String name) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && cause.getMessage().contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** SQLite does not say which reference it misses, so they are looked up. */
  private List<String> dangling(Session session, Write write) {
    List<String> fields = new ArrayList<>();
    for (Column column : write.entity().columns()) {
      if (column.type() instanceof ColumnType.Reference(var target)) {
        Object value = written(write, column);
        if (value != null && !exists(session, target.get(), value)) {
          fields.add(column.name());
        }
      }
    }
    return fields;
  }

  private static @Nullable Object written(Write write, Column column) {
    return switch (write) {
      case Insert insert -> insert.row.get(column.index());
      case Update update -> update.change.get(column);
      case StoreOperation.Act _, Delete _ -> null;
    };
  }

  private boolean exists(Session session, Entity<?> target, Object id) {
    try {
      return !sql.holds(target)
          || !sql.dialect().select(session, sql.of(target), List.of(id), false).isEmpty();
    } catch (SQLException e) {
      return true;
    }
  }
}
