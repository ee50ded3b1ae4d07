package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A message that tells others what happened to a record.
 *
 * @param name PascalCase
 * @param on what makes it happen, such as {@code Task.complete}
 * @param carries fields of the record that it holds; all where none is named
 */
public record EventModel(String name, String on, List<String> carries) {
  public EventModel {
    requireNonNull(name, "name");
    requireNonNull(on, "on");
    carries = List.copyOf(carries);
  }
}
