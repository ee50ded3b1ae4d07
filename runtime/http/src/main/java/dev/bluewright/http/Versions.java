package dev.bluewright.http;

import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.json.JsonMembers;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import dev.bluewright.store.History;
import dev.bluewright.store.HistoryEntry;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Query;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.Query.Sort;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.ReadById;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reckons what a record was after one of its changes: from what it is now, back over the entries of
 * its history. So it can be told of records that are older than their history, too.
 *
 * <p>Thread safety: for one thread and one record.
 */
final class Versions {
  private static final int PAGE = 500;

  private final Entity<?> entity;
  private final History history;
  private final Operations operations;
  private @Nullable Map<String, String> state; // values as JSON by name; null while there is none
  private @Nullable HistoryEntry wanted;
  private @Nullable Map<String, String> then;
  private @Nullable Map<String, String> before;
  private boolean known;

  Versions(Entity<?> entity, History history, Operations operations) {
    this.entity = entity;
    this.history = history;
    this.operations = operations;
  }

  /**
   * The version of the entry with a number as a document.
   *
   * @param about the condition that entries are about the record
   * @param since the entry to compare with; the one before unless given
   * @return empty, there is no such entry
   */
  Optional<JsonBytes> of(Object id, Filter about, long number, OptionalLong since) {
    state = now(id);
    known = since.isEmpty();
    goBack(about, number, since);
    return wanted == null || !known ? Optional.empty() : Optional.of(document());
  }

  private @Nullable Map<String, String> now(Object id) {
    return switch (operations.ask(new ReadById(entity, id))) {
      case Outcome.Found(var row) -> JsonMembers.of(history.told(row));
      case Outcome.Missing() -> null;
      case Outcome other -> throw Refusals.of(other);
    };
  }

  private void goBack(Filter about, long number, OptionalLong since) {
    Column numbers = history.entries().id();
    long oldest = Math.min(number, since.orElse(number));
    Query query =
        new Query(
            List.of(about, Filter.of(numbers, Operator.AT_LEAST, oldest)),
            List.of(new Sort(numbers, true)),
            List.of(),
            PAGE,
            List.of());
    Pages.each(history.entries(), query, operations::ask, row -> undo(row, number, since));
  }

  private void undo(Row row, long number, OptionalLong since) {
    HistoryEntry entry = history.entries().toRecord(row);
    if (since.isPresent() && entry.number() == since.getAsLong()) {
      before = copy(state);
      known = true;
    }
    if (entry.number() == number) {
      wanted = entry;
      then = copy(state);
    }
    state = undone(entry);
    if (entry.number() == number && since.isEmpty()) {
      before = copy(state);
    }
  }

  private @Nullable Map<String, String> undone(HistoryEntry entry) {
    if (entry.before() == null) {
      return null;
    }
    Map<String, String> was = state == null ? new LinkedHashMap<>() : state;
    was.putAll(JsonMembers.of(entry.before()));
    return was;
  }

  private static @Nullable Map<String, String> copy(@Nullable Map<String, String> values) {
    return values == null ? null : new LinkedHashMap<>(values);
  }

  private JsonBytes document() {
    HistoryEntry entry = Objects.requireNonNull(wanted);
    var json = new JsonBytes(512);
    json.raw('{').string("number").raw(':').whole(entry.number());
    json.raw(',').string("operation").raw(':').string(entry.operation());
    json.raw(',').string("at").raw(':').instant(entry.at());
    json.raw(',').string("record").raw(':');
    record(json);
    json.raw(',').string("changes").raw(':').raw('{');
    changes(json);
    return json.raw('}').raw('}');
  }

  private void record(JsonBytes json) {
    if (then == null) {
      json.nothing();
      return;
    }
    json.raw('{');
    boolean first = true;
    for (var value : then.entrySet()) {
      member(first ? json : json.raw(','), value.getKey(), value.getValue());
      first = false;
    }
    json.raw('}');
  }

  private void changes(JsonBytes json) {
    Map<String, String> from = before == null ? Map.of() : before;
    Map<String, String> to = then == null ? Map.of() : then;
    Set<String> names = new LinkedHashSet<>(to.keySet());
    names.addAll(from.keySet());
    boolean first = true;
    for (String name : names) {
      if (!Objects.equals(from.get(name), to.get(name))) {
        (first ? json : json.raw(',')).string(name).raw(':').raw('{');
        member(json, "before", from.getOrDefault(name, "null"));
        member(json.raw(','), "after", to.getOrDefault(name, "null"));
        json.raw('}');
        first = false;
      }
    }
  }

  private static void member(JsonBytes json, String name, String value) {
    json.string(name).raw(':').document(value);
  }
}
