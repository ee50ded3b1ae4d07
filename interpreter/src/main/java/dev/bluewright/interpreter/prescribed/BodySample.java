package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntityModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a body that a sample shows is taken.
 *
 * @param entity of which records are made or changed with it
 */
record BodySample(EntityModel entity) {

  /** Whether each member is a value that a caller gives of a record. */
  boolean isTaken(Map<?, ?> members) {
    return members.entrySet().stream()
        .allMatch(
            member ->
                isTaken(SuccessFrame.camel(String.valueOf(member.getKey())), member.getValue()));
  }

  /** A relation is given by its id, or as a record, and by no other value under its own name. */
  private boolean isTaken(String name, @Nullable Object value) {
    boolean record = value instanceof Map || value instanceof List;
    return ListFields.findExactly(entity, name).isPresent()
        || (SuccessFrame.isMember(entity, name) && (record || entity.findRelation(name).isEmpty()));
  }
}
