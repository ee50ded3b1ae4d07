package dev.bluewright.http;

import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.shape.Frame;
import dev.bluewright.store.Entity;

/**
 * Fills what is shown of an entity, by the entity's own names; without a record, no field has a
 * value.
 */
interface EntityFiller extends Frame.Filler {
  /** The entity that is shown. */
  Entity<?> entity();

  @Override
  default void field(String name, JsonBytes json) {
    json.nothing();
  }

  @Override
  default String one() {
    return Wording.one(entity());
  }

  @Override
  default String many() {
    return Wording.many(entity());
  }
}
