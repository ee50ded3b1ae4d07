package dev.bluewright.store;

import java.util.HashMap;
import java.util.Map;

/** How the names of one entity are written in JSON. */
final class Shown {
  private final Map<String, String> given = new HashMap<>();
  private boolean snake;

  void snakeCase() {
    snake = true;
  }

  void put(String name, String jsonName) {
    given.put(name, jsonName);
  }

  String of(String name) {
    String jsonName = given.get(name);
    if (jsonName != null) {
      return jsonName;
    }
    return snake ? Names.snakeCase(name) : name;
  }
}
