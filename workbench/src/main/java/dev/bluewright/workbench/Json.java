package dev.bluewright.workbench;

import tools.jackson.databind.json.JsonMapper;

/** The one JSON document that a command prints with {@code --json}. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** The JSON text of records, maps and lists. */
  public static String text(Object value) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
  }
}
