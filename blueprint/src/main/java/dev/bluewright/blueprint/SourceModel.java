package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where records come from, beside the API.
 *
 * @param name camelCase
 * @param from address of the far side, such as {@code file:inbox}
 * @param into the entity that the records become
 * @param format how they are written: json unless given
 */
public record SourceModel(String name, String from, String into, Optional<String> format) {
  public SourceModel {
    requireNonNull(name, "name");
    requireNonNull(from, "from");
    requireNonNull(into, "into");
  }
}
