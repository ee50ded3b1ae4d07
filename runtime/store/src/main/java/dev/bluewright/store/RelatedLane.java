package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.ReadRelated;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Answers reads of what rows are related to: all that wait for one relation together. */
final class RelatedLane extends Lane<ReadRelated> {
  private static final int LONGEST_LIST = 512;
  private final StoreSql sql;

  RelatedLane(StoreSql sql, LaneOptions options, Link link, LaneMeters meters) {
    super("related", options, link, meters);
    this.sql = sql;
  }

  /** What reads must have in common to be answered together. */
  private record Kind(Crossing crossing, int most, boolean whole) {
    static Kind of(ReadRelated read) {
      return new Kind(read.crossing, read.most, read.whole);
    }
  }

  /** What was read: target ids by source id, and target rows by their ids. */
  private record Found(Map<Object, List<Object>> ids, Map<Object, Row> rows) {}

  @Override
  void answer(List<ReadRelated> batch, Link link) {
    Map<Kind, List<ReadRelated>> kinds = new LinkedHashMap<>();
    for (ReadRelated read : batch) {
      kinds.computeIfAbsent(Kind.of(read), _ -> new ArrayList<>()).add(read);
    }
    kinds.forEach((kind, reads) -> answer(kind, reads, link));
  }

  private void answer(Kind kind, List<ReadRelated> reads, Link link) {
    Object answer =
        Retries.reading(
            link,
            sql.dialect(),
            session -> found(session, kind, reads.stream().map(read -> read.id).toList()));
    for (ReadRelated read : reads) {
      read.complete(
          answer instanceof Outcome trouble ? trouble : outcome(kind, read.id, (Found) answer));
    }
  }

  private static Outcome outcome(Kind kind, Object id, Found found) {
    List<Object> ids = found.ids.getOrDefault(id, List.of());
    List<Object> first = ids.subList(0, Math.min(ids.size(), kind.most));
    List<Row> rows = new ArrayList<>();
    for (Object target : first) {
      Row row = found.rows.get(target);
      if (row != null) { // else deleted between the two statements
        rows.add(row);
      }
    }
    return new Outcome.Related(List.copyOf(first), rows, ids.size() > kind.most);
  }

  private Found found(Session session, Kind kind, List<Object> sources) throws SQLException {
    Map<Object, List<Object>> ids = new HashMap<>();
    List<Object> distinct = sources.stream().distinct().toList();
    for (int from = 0; from < distinct.size(); from += LONGEST_LIST) {
      int to = Math.min(distinct.size(), from + LONGEST_LIST);
      read(session, kind, distinct.subList(from, to), ids);
    }
    Map<Object, Row> rows = new HashMap<>();
    if (kind.whole && !ids.isEmpty()) {
      Entity<?> target = kind.crossing.target();
      Collection<Object> wanted = ids.values().stream().flatMap(List::stream).distinct().toList();
      for (Row row : sql.dialect().select(session, sql.of(target), wanted, false)) {
        rows.put(Objects.requireNonNull(row.get(target.id().index())), row);
      }
    }
    return new Found(ids, rows);
  }

  /**
   * The first target ids of each source, one more than asked for to know whether there are more.
   */
  private void read(Session session, Kind kind, List<Object> sources, Map<Object, List<Object>> ids)
      throws SQLException {
    Crossing crossing = kind.crossing;
    int size = RowBatches.padded(sources.size());
    PreparedStatement statement = session.prepare(text(crossing, size, kind.most + 1));
    Dialect.Binder binder = sql.dialect().binder(crossing.source().id().type());
    RowBatches.bind(statement, binder, sources, size);
    Dialect.Reader from = sql.dialect().reader(crossing.source().id().type());
    Dialect.Reader to = sql.dialect().reader(crossing.target().id().type());
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        Object source = Objects.requireNonNull(from.read(result, 1));
        ids.computeIfAbsent(source, _ -> new ArrayList<>())
            .add(Objects.requireNonNull(to.read(result, 2)));
      }
    }
  }

  private String text(Crossing crossing, int sources, int most) {
    Dialect dialect = sql.dialect();
    String from = dialect.quote(crossing.from());
    String to = dialect.quote(crossing.to());
    return """
        SELECT f, t FROM (
          SELECT %1$s AS f, %2$s AS t, ROW_NUMBER() OVER (PARTITION BY %1$s ORDER BY %2$s) AS n
          FROM %3$s WHERE %1$s IN (%4$s)
        ) AS x WHERE n <= %5$d ORDER BY f, t"""
        .formatted(from, to, dialect.quote(crossing.table()), EntitySql.marks(sources), most);
  }
}
