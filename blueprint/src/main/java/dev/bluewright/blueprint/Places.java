package dev.bluewright.blueprint;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Where each part of a blueprint stands in its text.
 *
 * @param file name of the file
 * @param byPath place of each part; the path is such as {@code entities.Task.fields.title}
 */
public record Places(String file, Map<String, Place> byPath) {
  public Places {
    byPath = Ordered.copyOf(byPath);
  }

  /** The place of a part, or of the nearest part around it that stands in the text. */
  public Place of(String path) {
    for (var at = path; !at.isEmpty(); at = parent(at)) {
      var place = byPath.get(at);
      if (place != null) {
        return place;
      }
    }
    return Place.ofFile(file);
  }

  /** The innermost part that begins at a line and a column. */
  public Optional<String> at(int line, int column) {
    return byPath.entrySet().stream()
        .filter(each -> each.getValue().line() == line && each.getValue().column() == column)
        .map(Map.Entry::getKey)
        .max(Comparator.comparingInt(String::length));
  }

  private static String parent(String path) {
    int dot = path.lastIndexOf('.');
    return dot < 0 ? "" : path.substring(0, dot);
  }
}
