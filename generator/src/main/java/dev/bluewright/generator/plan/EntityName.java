package dev.bluewright.generator.plan;

import dev.bluewright.blueprint.EntityModel.Identity;
import dev.bluewright.blueprint.FieldType;

/**
 * What the files of other entities need to know of an entity.
 *
 * @param name name in the blueprint
 * @param className class of its records
 * @param path its REST collection, without a slash
 * @param table its table
 * @param identity how its ids are made
 */
public record EntityName(
    String name, String className, String path, String table, Identity identity) {

  /** What an id of the entity holds. */
  public FieldType idType() {
    return identity.type();
  }
}
