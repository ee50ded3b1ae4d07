package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where events or records go.
 *
 * @param name camelCase
 * @param of the event or entity that is sent
 * @param to address of the far side, such as {@code file:outbox}
 * @param format how they are written: json unless given
 */
public record SinkModel(String name, String of, String to, Optional<String> format) {
  public SinkModel {
    requireNonNull(name, "name");
    requireNonNull(of, "of");
    requireNonNull(to, "to");
  }
}
