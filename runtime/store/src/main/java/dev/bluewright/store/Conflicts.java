package dev.bluewright.store;

import dev.bluewright.store.Outcome.Conflict;
import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Clear;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.Insert;
import dev.bluewright.store.StoreOperation.Pair;
import dev.bluewright.store.StoreOperation.Restore;
import dev.bluewright.store.StoreOperation.Update;
import dev.bluewright.store.StoreOperation.Write;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which columns a write that was alone in its transaction is in conflict about. */
final class Conflicts {
  private final StoreSql sql;

  Conflicts(StoreSql sql) {
    this.sql = sql;
  }

  /**
   * Whether the write's own key, or a value made for it, was taken meanwhile by another process.
   */
  static boolean again(Write write, SQLException e, Fault fault) {
    boolean key =
        write instanceof Insert insert && insert.key != null && names(e, "bluewright_idem");
    return key || made(write).anyMatch(entity -> generatedWasTaken(entity, e, fault));
  }

  /** The entities of which the write makes rows. */
  private static Stream<Entity<?>> made(Write write) {
    Stream<Entity<?>> own = write instanceof Insert ? Stream.of(write.entity()) : Stream.of();
    Stream<Entity<?>> given =
        attached(write).children().keySet().stream().map(each -> each.target().get());
    Set<Entity<?>> following = new LinkedHashSet<>();
    follow(write.entity(), following);
    return Stream.of(own, given, following.stream()).flatMap(each -> each);
  }

  /** The entities to whose rows something is done once something is done with one of an entity. */
  private static void follow(Entity<?> entity, Set<Entity<?>> all) {
    for (Effect effect : entity.effects()) {
      Entity<?> other = effect.other(entity);
      if (all.add(other)) {
        follow(other, all);
      }
    }
  }

  /** Whether a value that was made for a row of the entity was taken meanwhile. */
  static boolean generatedWasTaken(Entity<?> entity, SQLException e, Fault fault) {
    return fault == Fault.UNIQUE
        && field(entity, e, "uq")
            .filter(column -> column.role() == Column.Role.GENERATED)
            .isPresent();
  }

  Outcome unique(Write write, SQLException e) {
    Entity<?> entity = write.entity();
    if (entity.uniqueEitherWay().stream().anyMatch(ends -> names(e, constraint(entity, ends)))) {
      return new Conflict(Conflict.Kind.TIED, List.of(Names.words(entity.name())));
    }
    List<String> together = together(entity, e);
    return new Conflict(
        Conflict.Kind.UNIQUE, together.isEmpty() ? fields(write, e, "uq") : together);
  }

  Outcome reference(Session session, Write write, SQLException e) {
    if (write instanceof Delete delete) {
      List<String> places = new Referring(sql).to(session, delete.entity(), delete.id);
      return new Conflict(Conflict.Kind.REFERENCED, places);
    }
    if (write instanceof Clear) {
      return new Conflict(Conflict.Kind.REFERENCED, List.of());
    }
    if (write instanceof Restore) {
      return RestoreBatch.alone();
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
      case Act _, Delete _, Pair _, Clear _, Restore _ -> Attachments.NONE;
    };
  }

  /** Columns of the row, or {@code items.code} of a row attached to it. */
  private static List<String> fields(Write write, SQLException e, String prefix) {
    Optional<String> own = field(write.entity(), e, prefix).map(Column::jsonName);
    return own.map(List::of).orElseGet(() -> attachedField(write, e, prefix));
  }

  private static List<String> attachedField(Write write, SQLException e, String prefix) {
    return attached(write).children().keySet().stream()
        .flatMap(
            relation ->
                field(relation.target().get(), e, prefix)
                    .map(column -> relation.name() + "." + column.jsonName())
                    .stream())
        .toList();
  }

  /** PostgreSQL and MariaDB name the constraint, SQLite the column. */
  private static Optional<Column> field(Entity<?> entity, SQLException e, String prefix) {
    String table = entity.table();
    return entity.stored().stream()
        .filter(column -> column.role() != Column.Role.TENANT) // it is in front of each
        .filter(
            column ->
                names(e, Names.constraint(prefix, table, column.sqlName()))
                    || names(e, table + "." + column.sqlName()))
        .max(Comparator.comparingInt(column -> column.sqlName().length()));
  }

  /** Columns that are unique together; SQLite names them all. */
  private static List<String> together(Entity<?> entity, SQLException e) {
    String table = entity.table();
    return entity.uniqueTogether().stream()
        .filter(
            columns ->
                names(e, constraint(entity, columns))
                    || names(e, joined(columns, table + ".", ", ")))
        .max(Comparator.comparingInt(List::size))
        .map(columns -> columns.stream().map(Column::jsonName).toList())
        .orElse(List.of());
  }

  private static String constraint(Entity<?> entity, List<Column> columns) {
    return Names.constraint("uq", entity.table(), joined(columns, "", "_"));
  }

  private static String joined(List<Column> columns, String prefix, String between) {
    return columns.stream()
        .map(column -> prefix + column.sqlName())
        .collect(Collectors.joining(between));
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
