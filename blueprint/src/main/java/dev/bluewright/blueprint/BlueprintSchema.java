package dev.bluewright.blueprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema (draft 2020-12) with which an editor completes and checks a blueprint.
 *
 * <p>Thread safety: immutable.
 */
public final class BlueprintSchema {
  /** Name of the published file. */
  public static final String FILE_NAME = "blueprint-5.2.schema.json";

  private BlueprintSchema() {}

  /** The schema as JSON. */
  public static String json() {
    return resource(FILE_NAME);
  }

  /** The schema as its model and the catalog make it; the published file holds the same. */
  static String generated() {
    return Json.text(SchemaModel.root());
  }

  private static String resource(String name) {
    try (var in = BlueprintSchema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new BlueprintException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
