package dev.bluewright.store;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills the generated columns of rows that are about to be inserted, with values that are free as
 * far as the transaction can see. Another process may take one meanwhile: then the database refuses
 * the insert, and it is tried again with other values.
 */
final class GeneratedValues {
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int LAST_NUMBER = 9;
  private static final int SUFFIX = 6;
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Session session;
  private final EntitySql sql;

  GeneratedValues(Session session, EntitySql sql) {
    this.session = session;
    this.sql = sql;
  }

  /** The rows with their generated values. */
  List<Row> fill(List<Row> rows) throws SQLException {
    List<Row> filled = rows;
    for (Column column : sql.entity().columns()) {
      filled =
          switch (sql.entity().findGenerated(column).orElse(null)) {
            case null -> filled;
            case Generated.Numbered _ -> filled; // counted when it is sure to be inserted
            case Generated.Code(int length) -> codes(filled, column, length);
            case Generated.Slug(String of) -> slugs(filled, column, sql.entity().column(of));
          };
    }
    return filled;
  }

  private static List<Row> codes(List<Row> rows, Column column, int length) {
    return rows.stream()
        .map(
            row -> row.get(column.index()) == null ? row.with(column.index(), random(length)) : row)
        .toList();
  }

  private static String random(int length) {
    StringBuilder code = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  private List<Row> slugs(List<Row> rows, Column column, Column of) throws SQLException {
    List<String> bases =
        rows.stream().map(row -> base(row.get(of.index()), length(column))).toList();
    Set<String> taken = taken(column, new LinkedHashSet<>(bases));
    taken.addAll(takenNumbers(column, bases, taken));
    List<Row> filled = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      filled.add(
          row.get(column.index()) == null
              ? row.with(column.index(), free(bases.get(i), taken))
              : row);
    }
    return filled;
  }

  private static int length(Column column) {
    return column.type() instanceof ColumnType.Text(int most) ? most : 255;
  }

  /** What has no Latin letter or digit gets a slug by chance. */
  private static String base(@Nullable Object text, int most) {
    String base = SlugText.of(text == null ? "" : text.toString(), most - SUFFIX);
    return base.isEmpty() ? random(8).toLowerCase(Locale.ROOT) : base;
  }

  /** The numbered slugs of those words that are taken, or that several of the rows have. */
  private Set<String> takenNumbers(Column column, List<String> bases, Set<String> taken)
      throws SQLException {
    Set<String> seen = new HashSet<>();
    Set<String> numbered = new LinkedHashSet<>();
    for (String base : bases) {
      if (!seen.add(base) || taken.contains(base)) {
        for (int number = 2; number <= LAST_NUMBER; number++) {
          numbered.add(base + "-" + number);
        }
      }
    }
    return taken(column, numbered);
  }

  private static String free(String base, Set<String> taken) {
    String slug = base;
    for (int number = 2; !taken.add(slug); number++) {
      slug =
          number <= LAST_NUMBER
              ? base + "-" + number
              : base + "-" + random(SUFFIX - 1).toLowerCase(Locale.ROOT);
    }
    return slug;
  }

  private Set<String> taken(Column column, Collection<String> wanted) throws SQLException {
    Set<String> taken = new HashSet<>();
    for (List<String> part : RowBatches.parts(List.copyOf(wanted), RowBatches.LONGEST_LIST)) {
      addTaken(column, part, taken);
    }
    return taken;
  }

  private void addTaken(Column column, List<String> wanted, Set<String> taken) throws SQLException {
    String name = sql.quoted(column);
    int marks = RowBatches.padded(wanted.size());
    PreparedStatement statement =
        session.prepare(
            "SELECT %s FROM %s WHERE %s IN (%s)%s"
                .formatted(name, sql.table(), name, EntitySql.marks(marks), sql.within(session)));
    sql.bindWithin(session, statement, RowBatches.bind(statement, 1, QuerySql::bindText, wanted));
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        taken.add(result.getString(1));
      }
    }
  }
}
