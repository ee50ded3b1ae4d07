package dev.bluewright.http;

import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.json.RowWriter;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Relation;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.ReadById;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows the targets of relations within the rows, {@code "author": {…}} behind {@code authorId}.
 *
 * <p>All targets are asked for before the first is awaited, so the store reads them together.
 */
final class Expansion {
  private final RowWriter writer;
  private final List<Relation.BelongsTo> relations;
  private final Operations operations;

  Expansion(RowWriter writer, List<Relation.BelongsTo> relations, Operations operations) {
    this.writer = writer;
    this.relations = relations;
    this.operations = operations;
  }

  JsonBytes document(Row row) {
    var json = new JsonBytes(512);
    write(row, read(List.of(row)), json);
    return json;
  }

  JsonBytes array(List<Row> rows) {
    var targets = read(rows);
    var json = new JsonBytes(2 + rows.size() * 512).raw('[');
    for (Row row : rows) {
      write(row, targets, json);
      json.raw(',');
    }
    return (rows.isEmpty() ? json : json.back()).raw(']');
  }

  private void write(Row row, List<Map<Object, Row>> targets, JsonBytes json) {
    writer.write(row, json);
    json.back();
    for (int at = 0; at < relations.size(); at++) {
      Relation.BelongsTo relation = relations.get(at);
      json.raw(RowWriter.member(',', relation.name()));
      Row target = find(targets.get(at), row.get(relation.column().index()));
      if (target == null) {
        json.nothing();
      } else {
        new RowWriter(relation.target().get()).write(target, json);
      }
    }
    json.raw('}');
  }

  private static @Nullable Row find(Map<Object, Row> targets, @Nullable Object id) {
    return id == null ? null : targets.get(id);
  }

  private List<Map<Object, Row>> read(List<Row> rows) {
    List<Map<Object, ReadById>> sent = relations.stream().map(each -> send(each, rows)).toList();
    return sent.stream().map(Expansion::await).toList();
  }

  private Map<Object, ReadById> send(Relation.BelongsTo relation, List<Row> rows) {
    Map<Object, ReadById> reads = new LinkedHashMap<>();
    for (Row row : rows) {
      Object id = row.get(relation.column().index());
      if (id != null) {
        reads.computeIfAbsent(
            id, key -> operations.send(new ReadById(relation.target().get(), key)));
      }
    }
    return reads;
  }

  private static Map<Object, Row> await(Map<Object, ReadById> reads) {
    Map<Object, Row> found = new HashMap<>();
    reads.forEach(
        (id, read) -> {
          switch (read.await()) {
            case Outcome.Found(var row) -> found.put(id, row);
            case Outcome.Missing() -> {} // deleted since; shown as null
            case Outcome other -> throw Operations.refusal(other);
          }
        });
    return found;
  }
}
