package dev.bluewright.generator.plan;

import dev.bluewright.generator.naming.Words;

/**
 * The records of another entity that refer to one of this: {@code /authors/{id}/books}.
 *
 * @param name name of the relation
 * @param target the other entity
 * @param inverse name of the other entity's relation that leads back
 */
public record CollectionPlan(String name, EntityName target, String inverse) {

  /** Last part of the path. */
  public String path() {
    return Words.of(name).kebab();
  }
}
