package dev.bluewright.http;

import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.json.RowWriter;
import dev.bluewright.http.shape.Content;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Row;
import java.util.Map;

/**
 * The records that the address of a call names, to which those of the call belong.
 *
 * @param found by the name of the relation that leads to each
 */
record Owners(Map<String, Owner> found) {
  /** Where an address names none. */
  static final Owners NONE = new Owners(Map.of());

  /** One of them. */
  record Owner(Entity<?> entity, Row row) {}

  /** Writes a value of one of them. */
  void write(Content.Of value, JsonBytes json) {
    Owner owner = found.get(value.relation());
    if (owner == null) {
      json.nothing();
    } else {
      RowWriter.field(owner.entity(), owner.row(), value.field(), json);
    }
  }
}
