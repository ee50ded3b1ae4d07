package dev.bluewright.store;

import dev.bluewright.store.Outcome.Conflict;
import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Pair;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.StoreOperation.Write;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
    if (write instanceof Delete delete) {
      List<String> places = new Referring(sql).to(session, delete.entity(), delete.id);
      return new Conflict(Conflict.Kind.REFERENCED, places);
    }
    Attachments attached = attached(write);
    List<String> fields = attached.isEmpty() ? fields(write, e, "fk") : List.of();
    List<String> places = fields.isEmpty() ? Dangling.in(sql, session, write) : fields;
    boolean replacing = places.isEmpty() && !attached.isEmpty();
    return new Conflict(
        replacing ? Conflict.Kind.REFERENCED : Conflict.Kind.NO_SUCH_REFERENCE, places);
  }

  private static Attachments attached(Write write) {
    return switch (write) {
      case Insert insert -> insert.attached;
      case Update update -> update.attached;
      case Act _, Delete _, Pair _ -> Attachments.NONE;
    };
  }

  /** Columns of the row, or {@code items.code} of a row attached to it. */
  private static List<String> fields(Write write, SQLException e, String prefix) {
    Optional<String> own = field(write.entity(), e, prefix);
    return own.map(List::of).orElseGet(() -> attachedField(write, e, prefix));
  }

  private static List<String> attachedField(Write write, SQLException e, String prefix) {
    return attached(write).children().keySet().stream()
        .flatMap(
            relation ->
                field(relation.target().get(), e, prefix)
                    .map(name -> relation.name() + "." + name)
                    .stream())
        .toList();
  }

  /** PostgreSQL and MariaDB name the constraint, SQLite the column. */
  private static Optional<String> field(Entity<?> entity, SQLException e, String prefix) {
    String table = entity.table();
    return entity.columns().stream()
        .filter(
            column ->
                names(e, Names.constraint(prefix, table, column.sqlName()))
                    || names(e, table + "." + column.sqlName()))
        .max(Comparator.comparingInt(column -> column.sqlName().length()))
        .map(Column::name);
  }

  private static boolean names(SQLException e, String name) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && cause.getMessage().contains(name)) {
        return true;
      }
    }
    return false;
  }
}
