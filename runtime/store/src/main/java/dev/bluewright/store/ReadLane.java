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
    super("read", options, link, meters);
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
    Object answer = Retries.reading(link, sql.dialect(), session -> rows(session, entity, wanted));
    if (answer instanceof Outcome trouble) {
      wanted.values().forEach(read -> complete(read, trouble));
      return;
    }
    int id = entity.id().index();
    for (Object row : (List<?>) answer) {
      Row found = (Row) row;
      answer(entity.access(), wanted.remove(found.get(id)), found);
    }
    wanted.values().forEach(read -> complete(read, new Outcome.Missing()));
  }

  private List<Row> rows(Session session, Entity<?> entity, Map<Object, ReadById> wanted)
      throws SQLException {
    return sql.dialect().select(session, sql.of(entity), wanted.keySet(), false);
  }

  /** All reads of one row: it is not there for those whose viewers may not read it. */
  private static void answer(Access access, @Nullable ReadById first, Row row) {
    Outcome found = new Outcome.Found(row);
    if (access.open()) {
      complete(first, found);
      return;
    }
    Outcome missing = new Outcome.Missing();
    for (StoreOperation read = first; read != null; ) {
      StoreOperation following = read.next;
      read.complete(access.reaches("read", read.viewer(), row) ? found : missing);
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
