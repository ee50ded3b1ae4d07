package dev.bluewright.examples;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.generator.Generator;
import dev.bluewright.generator.GeneratorOptions;
import dev.bluewright.generator.project.Project;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The committed projects, and what the generator makes of their blueprints. */
final class GoldenProjects {
  static final Path EXAMPLES = Path.of("").toAbsolutePath();

  private GoldenProjects() {}

  static Stream<String> names() {
    return Stream.of(
        "task-api", "library-api", "choir-api", "order-api", "workshop-api", "boat-club-api");
  }

  static Project generated(String name) {
    return ofBlueprint(blueprint(name));
  }

  static String blueprint(String name) {
    return text(EXAMPLES.resolve(name).resolve("blueprint.yaml"));
  }

  /** The project of a blueprint among the tests' resources, on a database. */
  static Project ofResource(String name, String database) throws IOException {
    return ofBlueprint(resource(name, database));
  }

  /** A blueprint among the tests' resources, on a database. */
  static String resource(String name, String database) throws IOException {
    try (InputStream text =
        Objects.requireNonNull(GoldenProjects.class.getResourceAsStream(name))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .replace("database: sqlite", "database: " + database);
    }
  }

  static Project ofBlueprint(String blueprint) {
    var reading = BlueprintReader.read(blueprint);
    if (reading.blueprint().isEmpty()) {
      throw new AssertionError(reading.findings().toString());
    }
    var options = GeneratorOptions.of(blueprint, reading.places());
    var generation = Generator.generate(reading.blueprint().get(), options);
    return generation
        .project()
        .orElseThrow(() -> new AssertionError(generation.findings().toString()));
  }

  /** The text of each committed file; not what building a project leaves behind. */
  static SortedMap<String, String> committed(String name) {
    var folder = EXAMPLES.resolve(name);
    var texts = new TreeMap<String, String>();
    for (var file : files(folder)) {
      var path = folder.relativize(file).toString().replace('\\', '/');
      if (!path.startsWith("target/") && !path.startsWith(".bluewright/repository/")) {
        texts.put(path, text(file));
      }
    }
    return texts;
  }

  private static List<Path> files(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
