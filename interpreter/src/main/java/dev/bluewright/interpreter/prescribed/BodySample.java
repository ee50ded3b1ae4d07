package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntityModel;
import java.util.Map;

/**
 * Whether a body that a sample shows is taken.
 *
 * @param entity of which records are made or changed with it
 */
record BodySample(EntityModel entity) {

  /** Whether each member is a value that a caller gives of a record. */
  boolean isTaken(Map<?, ?> members) {
    return members.keySet().stream()
        .map(name -> SuccessFrame.camel(String.valueOf(name)))
        .allMatch(
            name ->
                SuccessFrame.isMember(entity, name)
                    || ListFields.findExactly(entity, name).isPresent());
  }
}
