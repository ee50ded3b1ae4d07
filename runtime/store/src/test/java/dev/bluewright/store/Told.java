package dev.bluewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Delete;
import dev.bluewright.store.StoreOperation.ReadById;
import dev.bluewright.store.StoreOperation.ReadMany;
import dev.bluewright.store.StoreOperation.Update;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullUnmarked;

/** Reads histories, and holds them against the rows that they are about. */
@NullUnmarked
final class Told {
  private static final int ALL = 10_000;

  private Told() {}

  /** The entries about one row, the oldest first. */
  static List<HistoryEntry> of(RunningStore store, Entity<?> entity, Object id) {
    Column record = entity.history().orElseThrow().record();
    return read(store, entity, List.of(Filter.of(record, Operator.EQUALS, id)));
  }

  /** The entries about all rows, the oldest first. */
  static List<HistoryEntry> all(RunningStore store, Entity<?> entity) {
    return read(store, entity, List.of());
  }

  private static List<HistoryEntry> read(
      RunningStore store, Entity<?> entity, List<Filter> filters) {
    Entity<HistoryEntry> entries = entity.history().orElseThrow().entries();
    Query query = new Query(filters, List.of(), List.of(), ALL, List.of());
    return Viewer.SERVICE.call(() -> store.send(new ReadMany(entries, query)))
            instanceof Outcome.Rows(var rows, _)
        ? rows.stream().map(entries::toRecord).toList()
        : List.of();
  }

  /** What was done to the row that was made with a text. */
  static List<String> about(List<HistoryEntry> entries, String text) {
    Object record =
        entries.stream()
            .filter(each -> each.after() != null && each.after().contains(text))
            .findFirst()
            .orElseThrow()
            .record();
    return entries.stream()
        .filter(each -> each.record().equals(record))
        .map(HistoryEntry::operation)
        .toList();
  }

  /** The members of an object that holds no commas but those between them. */
  static Map<String, String> values(String json) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String member : json.substring(1, json.length() - 1).split(",", -1)) {
      if (!member.isEmpty()) {
        String[] parts = member.split(":", 2);
        values.put(parts[0], parts[1]);
      }
    }
    return values;
  }

  /** Each entry begins where the one before it ends, and the last ends at the row as it is. */
  static void requireWhole(RunningStore store, Entity<?> entity, Object id) {
    Map<String, String> state = new LinkedHashMap<>();
    for (HistoryEntry entry : of(store, entity, id)) {
      if (entry.before() != null) {
        assertThat(state).containsAllEntriesOf(values(entry.before()));
      }
      if (entry.after() == null) {
        state.clear();
      } else {
        state.putAll(values(entry.after()));
      }
    }
    Outcome now = Viewer.SERVICE.call(() -> store.send(new ReadById(entity, id)));
    assertThat(state)
        .isEqualTo(
            now instanceof Outcome.Found(var row)
                ? values(Snapshot.of(Snapshot.columns(entity), row))
                : Map.of());
  }

  /** Something that a client may try with a parcel, which may be refused. */
  static StoreOperation some(Object id, int client, int round) {
    return switch ((client + round) % 5) {
      case 0 -> new Act(Parcel.ENTITY, id, Parcel.ENTITY.actions().get("send"), null, null);
      case 1 -> change(id, "state", "packed");
      case 2 -> change(id, "weight", new BigDecimal(ThreadLocalRandom.current().nextInt(1500)));
      case 3 -> change(id, "label", "label " + (client + round) % 13);
      default ->
          client == 99
              ? new Delete(Parcel.ENTITY, id, null, null)
              : change(id, "fragile", round % 2 == 0);
    };
  }

  private static Update change(Object id, String column, Object value) {
    Change change = Change.of(Parcel.ENTITY).set(Parcel.column(column), value);
    return new Update(Parcel.ENTITY, id, change, null, null);
  }
}
