package dev.bluewright.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * The statements about deleted rows.
 *
 * <p>Thread safety: immutable.
 */
final class BinSql {
  /** Which deletion a row went with; no column of an entity is named so. */
  static final String DELETION = "deletion__id";

  /** How many of the rows of a deletion went before, so that they can come back in order. */
  static final String STEP = "deletion__step";

  private final StoreSql sql;
  private final Dialect dialect;

  BinSql(StoreSql sql) {
    this.sql = sql;
    dialect = sql.dialect();
  }

  /** Marks: when, the deletion, the step, then the id. */
  String keep(Bin bin) {
    String columns = sql.of(bin.source()).columns();
    return "INSERT INTO %s (%s, %s, %s, %s) SELECT %s, ?, ?, ? FROM %s WHERE %s = ?"
        .formatted(
            table(bin),
            columns,
            name(bin.deletedAt()),
            quoted(DELETION),
            quoted(STEP),
            columns,
            sql.of(bin.source()).table(),
            name(bin.source().id()));
  }

  /** Marks: the deletion, then the id of the row on one side of the pairs. */
  String keepPairs(KeptLink link, String side) {
    return "INSERT INTO %s (%s, %s) SELECT %s, ? FROM %s WHERE %s = ?"
        .formatted(
            quoted(link.kept()),
            sides(link),
            quoted(DELETION),
            sides(link),
            quoted(link.crossing().table()),
            quoted(side));
  }

  /** Marks: the row, what it was joined to, the deletion. */
  String keepLink(KeptLink link) {
    return "INSERT INTO %s (%s, %s) VALUES (?, ?, ?)"
        .formatted(quoted(link.kept()), sides(link), quoted(DELETION));
  }

  private String sides(KeptLink link) {
    return quoted(link.crossing().from()) + ", " + quoted(link.crossing().to());
  }

  /** The deletion that a row went with. Marks: the id. */
  String deletionOf(Bin bin) {
    return "SELECT %s FROM %s WHERE %s = ?"
        .formatted(quoted(DELETION), table(bin), name(bin.source().id()));
  }

  /** The steps of a deletion, then the ids of its rows. Marks: the deletion. */
  String gone(Bin bin) {
    return "SELECT %s, %s FROM %s WHERE %s = ?"
        .formatted(name(bin.source().id()), quoted(STEP), table(bin), quoted(DELETION));
  }

  /** Marks: the deletion, then the step. */
  String putBack(Bin bin) {
    String columns = sql.of(bin.source()).columns();
    return "INSERT INTO %s (%s) SELECT %s FROM %s WHERE %s = ? AND %s = ?"
        .formatted(
            sql.of(bin.source()).table(),
            columns,
            columns,
            table(bin),
            quoted(DELETION),
            quoted(STEP));
  }

  /** The pairs of a deletion of which both rows are there. Marks: the deletion. */
  String pairs(KeptLink link) {
    Crossing crossing = link.crossing();
    return """
        SELECT kept.%1$s, kept.%2$s FROM %3$s kept
        JOIN %4$s one ON one.%5$s = kept.%1$s JOIN %6$s other ON other.%7$s = kept.%2$s
        WHERE kept.%8$s = ?"""
        .formatted(
            quoted(crossing.from()),
            quoted(crossing.to()),
            quoted(link.kept()),
            quoted(link.from().table()),
            name(link.from().id()),
            quoted(link.to().table()),
            name(link.to().id()),
            quoted(DELETION));
  }

  /** Pairs with a row that is still deleted wait for that one. Marks: the deletion, twice. */
  String handOver(KeptLink link, String side, Bin waiting) {
    String found =
        "FROM %s waiting WHERE waiting.%s = %s.%s"
            .formatted(
                table(waiting), name(waiting.source().id()), quoted(link.kept()), quoted(side));
    return """
        UPDATE %1$s SET %2$s = (SELECT waiting.%2$s %3$s)
        WHERE %2$s = ? AND EXISTS (SELECT 1 %3$s AND waiting.%2$s <> ?)"""
        .formatted(quoted(link.kept()), quoted(DELETION), found);
  }

  /** What a deletion leaves of a table. Marks: the deletion. */
  String erase(String table) {
    return "DELETE FROM %s WHERE %s = ?".formatted(quoted(table), quoted(DELETION));
  }

  /** The deletions of the kept rows that refer to some of so many. */
  String deletionsReferring(Bin bin, Column reference, int marks) {
    return "SELECT DISTINCT %s FROM %s WHERE %s IN (%s)"
        .formatted(quoted(DELETION), table(bin), name(reference), EntitySql.marks(marks));
  }

  /** Empties references of kept rows to some of so many. */
  String clear(Bin bin, Column reference, int marks) {
    return "UPDATE %1$s SET %2$s = NULL WHERE %2$s IN (%3$s)"
        .formatted(table(bin), name(reference), EntitySql.marks(marks));
  }

  private String table(Bin bin) {
    return quoted(bin.rows().table());
  }

  private String name(Column column) {
    return quoted(column.sqlName());
  }

  private String quoted(String name) {
    return dialect.quote(name);
  }

  /** The tables that hold something of a deletion. */
  List<String> tables() {
    return Stream.concat(
            sql.bins().all().stream().map(bin -> bin.rows().table()),
            sql.bins().links().stream().map(KeptLink::kept))
        .toList();
  }
}
