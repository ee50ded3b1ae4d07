package dev.bluewright.http;

import dev.bluewright.http.shape.Content;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request means in conventional terms, and how the answer must look.
 *
 * @param verb the conventional method
 * @param query the query for a list or a record
 * @param given values that the address gives, by column
 * @param owners the records that the address names, to which those of the call belong
 * @param status status of the answer; 0 when it is that of the operation
 * @param form form of the answer; null when it is that of the operation
 */
record Call(
    Entity<?> entity,
    Verb verb,
    Target target,
    String query,
    Map<Column, Object> given,
    Owners owners,
    int status,
    @Nullable Content form) {

  /** The entity of the records that the answer shows. */
  Entity<?> shown() {
    return target instanceof Target.Related(_, var relation) ? relation.target().get() : entity;
  }

  /** The entity whose controller answers: what is created below another record is its own. */
  Entity<?> asked() {
    return verb == Verb.POST ? shown() : entity;
  }

  /** A call of a conventional resource. */
  static Call of(Entity<?> entity, Verb verb, Target target, String query) {
    return new Call(entity, verb, target, query, Map.of(), Owners.NONE, 0, null);
  }
}
