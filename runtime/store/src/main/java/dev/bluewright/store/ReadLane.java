package dev.bluewright.store;

import dev.bluewright.store.StoreOperation.ReadById;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers reads by id: all that wait for one entity with one statement. */
final class ReadLane extends Lane<ReadById> {
  private final StoreSql sql;

  ReadLane(StoreSql sql, LaneOptions options, Link link, LaneMeters meters) {
    super("read", sql, options, link, meters);
    this.sql = sql;
  }

  @Override
  void answer(List<ReadById> batch, Link link) {
    List<ReadById> rest = batch;
    while (!rest.isEmpty()) {
      Entity<?> entity = rest.getFirst().entity();
      List<ReadById> others = new ArrayList<>(0);
      Map<Object, ReadById> wanted = HashMap.newHashMap(rest.size());
      for (ReadById read : rest) {
        if (read.entity() == entity) {
          read.next = wanted.put(read.id, read);
        } else {
          others.add(read);
        }
      }
      read(entity, wanted, link);
      rest = others;
    }
  }

  private void read(Entity<?> entity, Map<Object, ReadById> wanted, Link link) {
    Object answer = Retries.reading(link, sql.dialect(), session -> found(session, entity, wanted));
    if (answer instanceof Outcome trouble) {
      wanted.values().forEach(read -> complete(read, trouble));
      return;
    }
    int id = entity.id().index();
    Found found = (Found) answer;
    for (Row row : found.rows) {
      answer(entity.access(), wanted.remove(row.get(id)), row, found.reached);
    }
    wanted.values().forEach(read -> complete(read, new Outcome.Missing()));
  }

  /** The rows, and whom they lead to of those who ask for them. */
  private record Found(List<Row> rows, Reached reached) {}

  private Found found(Session session, Entity<?> entity, Map<Object, ReadById> wanted)
      throws SQLException {
    List<Row> rows = sql.dialect().select(session, sql.of(entity), wanted.keySet(), false);
    if (!entity.access().routes().goFar()) {
      return new Found(rows, Reached.NOTHING);
    }
    Reached reached = new Reached();
    for (Row row : rows) {
      StoreOperation read = wanted.get(row.get(entity.id().index()));
      for (; read != null; read = read.next) {
        Reach reach = entity.access().reach("read", read.viewer());
        reached.expect(entity, reach, read.viewer(), row);
      }
    }
    return new Found(rows, reached.read(session, sql.dialect()));
  }

  /** All reads of one row: it is not there for those whose viewers may not read it. */
  private static void answer(Access access, @Nullable ReadById first, Row row, Reached reached) {
    Outcome found = new Outcome.Found(row);
    Outcome missing = new Outcome.Missing();
    for (StoreOperation read = first; read != null; ) {
      StoreOperation following = read.next;
      read.complete(access.reaches("read", read.viewer(), row, reached) ? found : missing);
      read = following;
    }
  }

  /** All reads of one id. */
  private static void complete(@Nullable ReadById first, Outcome outcome) {
    for (StoreOperation read = first; read != null; ) {
      StoreOperation following = read.next;
      read.complete(outcome);
      read = following;
    }
  }
}
