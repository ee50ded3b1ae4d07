package dev.bluewright.store;

import dev.bluewright.store.RelatedSql.Place;
import dev.bluewright.store.StoreOperation.ReadRelated;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers reads of what rows are related to: all that wait for one relation together. Neither the
 * ids nor the number of rows that a viewer may not read are in an answer.
 */
final class RelatedLane extends Lane<ReadRelated> {
  private final StoreSql sql;

  RelatedLane(StoreSql sql, LaneOptions options, Link link, LaneMeters meters) {
    super("related", sql, options, link, meters);
    this.sql = sql;
  }

  /**
   * What reads must have in common to be answered together.
   *
   * @param from which of the rows that are asked about their viewers may read
   * @param to which of the related rows they may read
   * @param tenant whose people they are
   */
  private record Kind(
      Crossing crossing, int most, boolean whole, Reach from, Reach to, @Nullable Object tenant) {
    static Kind of(ReadRelated read) {
      return new Kind(
          read.crossing,
          read.most,
          read.whole,
          Scope.reading(read.crossing.source(), read.viewer()).reach(),
          Scope.reading(read.crossing.target(), read.viewer()).reach(),
          read.viewer().tenant());
    }

    Place place(ReadRelated read) {
      return new Place(read.id, to.all() ? null : read.viewer().id());
    }

    /** Whether there is nothing that both let be seen. */
    boolean none() {
      return from.none() || to.none();
    }
  }

  /**
   * What was read: target ids by what was asked for, target rows by their ids, and the rows that
   * are asked about, with whom they lead to, where not every viewer may read each of them.
   */
  private record Found(
      Map<Place, List<Object>> ids,
      Map<Object, Row> rows,
      Map<Object, Row> sources,
      Reached reached) {
    static final Found NOTHING = new Found(Map.of(), Map.of(), Map.of(), Reached.NOTHING);
  }

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
        kind.none()
            ? Found.NOTHING
            : Retries.reading(link, sql.dialect(), session -> found(session, kind, reads));
    for (ReadRelated read : reads) {
      read.complete(
          answer instanceof Outcome trouble ? trouble : outcome(kind, read, (Found) answer));
    }
  }

  private static Outcome outcome(Kind kind, ReadRelated read, Found found) {
    if (!kind.from.whole() && !mayRead(kind, read, found)) {
      return new Outcome.Related(List.of(), List.of(), false);
    }
    List<Object> ids = found.ids.getOrDefault(kind.place(read), List.of());
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

  private static boolean mayRead(Kind kind, ReadRelated read, Found found) {
    Row source = found.sources.get(read.id);
    return source != null
        && kind.crossing.source().access().takesIn(kind.from, read.viewer(), source, found.reached);
  }

  private Found found(Session session, Kind kind, List<ReadRelated> reads) throws SQLException {
    Crossing crossing = kind.crossing;
    Map<Place, List<Object>> ids = new HashMap<>();
    List<Place> places = reads.stream().map(kind::place).distinct().toList();
    RelatedSql statements = new RelatedSql(sql.dialect(), crossing, kind.most);
    if (kind.to.whole()) {
      statements.readAll(session, places, ids);
    } else if (kind.to.equals(Reach.OWN)) {
      statements.readOwn(session, places, ids);
    } else {
      var scope = new Scope(kind.to, null, kind.tenant);
      new RelatedScopes(sql.dialect(), crossing, scope, kind.most).read(session, places, ids);
    }
    Collection<Object> related = ids.values().stream().flatMap(List::stream).distinct().toList();
    Map<Object, Row> sources =
        kind.from.whole()
            ? Map.of()
            : rows(session, crossing.source(), reads.stream().map(r -> r.id).distinct().toList());
    return new Found(
        ids,
        kind.whole ? rows(session, crossing.target(), related) : Map.of(),
        sources,
        reached(session, kind, reads, sources));
  }

  private Reached reached(
      Session session, Kind kind, List<ReadRelated> reads, Map<Object, Row> sources)
      throws SQLException {
    Reached reached = new Reached();
    for (ReadRelated read : reads) {
      Row source = sources.get(read.id);
      if (source != null) {
        reached.expect(kind.crossing.source(), kind.from, read.viewer(), source);
      }
    }
    return reached.read(session, sql.dialect());
  }

  private Map<Object, Row> rows(Session session, Entity<?> entity, Collection<Object> ids)
      throws SQLException {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<Object, Row> rows = HashMap.newHashMap(ids.size());
    for (Row row : sql.dialect().select(session, sql.of(entity), ids, false)) {
      rows.put(Objects.requireNonNull(row.get(entity.id().index())), row);
    }
    return rows;
  }
}
