package dev.bluewright.http;

import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.json.RowWriter;
import dev.bluewright.http.query.Expand;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows rows with what they are related to: {@code "author": {…}} behind {@code authorId}.
 *
 * <p>What all rows are related to is asked for before the first answer is awaited, so the store
 * reads it together: the number of statements does not depend on the number of rows.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Composition {
  private final RowWriter writer;
  private final List<Part> parts;

  /** Shows some parts always, and those that are asked for. */
  Composition(
      RowWriter writer,
      List<Part> always,
      Entity<?> entity,
      List<Expand> expanded,
      Operations operations) {
    this.writer = writer;
    this.parts = new ArrayList<>(always);
    expanded.forEach(expand -> parts.add(Part.of(entity, expand, operations)));
  }

  /** Whether rows are shown with nothing but their own fields. */
  boolean isPlain() {
    return parts.isEmpty();
  }

  /** One row as a document. */
  JsonBytes document(Row row) {
    if (isPlain()) {
      return writer.document(row);
    }
    var json = new JsonBytes(512);
    write(row, read(List.of(row)), json);
    return json;
  }

  /** Many rows as an array. */
  JsonBytes array(List<Row> rows) {
    if (isPlain()) {
      return writer.array(rows);
    }
    var found = read(rows);
    var json = new JsonBytes(2 + rows.size() * 512);
    array(rows, found, json);
    return json;
  }

  /** What was found of each part, in their order. */
  List<Part.Found> read(List<Row> rows) {
    List<Part.Asked> asked = parts.stream().map(part -> part.ask(rows)).toList();
    return asked.stream().map(Part.Asked::found).toList();
  }

  /** Writes many rows. */
  void array(List<Row> rows, List<Part.Found> found, JsonBytes json) {
    json.raw('[');
    for (int at = 0; at < rows.size(); at++) {
      if (at > 0) {
        json.raw(',');
      }
      write(rows.get(at), found, json);
    }
    json.raw(']');
  }

  /** Writes one row. */
  void write(Row row, List<Part.Found> found, JsonBytes json) {
    writer.write(row, json);
    if (!isPlain()) {
      json.back();
      found.forEach(part -> part.write(row, json));
      json.raw('}');
    }
  }
}
