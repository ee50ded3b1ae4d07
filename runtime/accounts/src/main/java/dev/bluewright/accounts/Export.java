package dev.bluewright.accounts;

import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.json.RowWriter;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes what is kept of a person as one JSON object: {@code {"person": {…}, "records": {"orders":
 * […]}, "pairs": {"boats.crew": [ids]}}}.
 *
 * <p>Thread safety: for one thread.
 */
final class Export {
  private final OutputStream out;

  Export(OutputStream out) {
    this.out = out;
  }

  /** Writes all of it, and leaves the stream open. */
  void write(Entity<?> people, Row person, Object id, Belongings belongings) throws IOException {
    try {
      raw("{\"person\":");
      row(new RowWriter(people), person);
      raw(",\"records\":{");
      records(belongings);
      raw("},\"pairs\":{");
      pairs(id, belongings);
      raw("}}");
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  private void records(Belongings belongings) {
    String before = "";
    for (Entity<?> entity : belongings.entities()) {
      raw(before);
      name(entity.path());
      raw("[");
      each(entity, belongings);
      raw("]");
      before = ",";
    }
  }

  private void each(Entity<?> entity, Belongings belongings) {
    var writer = new RowWriter(entity);
    String[] before = {""};
    belongings.each(
        entity,
        row -> {
          raw(before[0]);
          row(writer, row);
          before[0] = ",";
        });
  }

  private void pairs(Object person, Belongings belongings) {
    String before = "";
    for (Belongings.Pairs pairs : belongings.pairs()) {
      raw(before);
      name(pairs.name());
      var json = new JsonBytes(256).raw('[');
      for (Object id : belongings.ids(pairs, person)) {
        var type = pairs.crossing().target().id().type();
        RowWriter.value(type, id, json.size() == 1 ? json : json.raw(','));
      }
      send(json.raw(']'));
      before = ",";
    }
  }

  private void row(RowWriter writer, Row row) {
    var json = new JsonBytes(512);
    writer.write(row, json);
    send(json);
  }

  private void name(String name) {
    send(new JsonBytes(64).string(name).raw(':'));
  }

  private void raw(String json) {
    send(new JsonBytes(json.length() + 1).document(json));
  }

  private void send(JsonBytes json) {
    try {
      out.write(json.array(), 0, json.size());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
