package dev.bluewright.benchmarks.service;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.generator.Generator;
import dev.bluewright.generator.GeneratorOptions;
import dev.bluewright.generator.project.ProjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The generated projects that are measured. Thread safety: immutable. */
record Projects(Path repository) {
  /** Generates the task service of {@code examples/task-api} for a database, into a folder. */
  void task(DatabaseKind database, Path folder) throws IOException {
    write(
        Files.readString(repository.resolve("examples/task-api/blueprint.yaml"))
            .replace(
                "database: postgresql", "database: " + database.name().toLowerCase(Locale.ROOT)),
        folder);
  }

  /** Generates the project of a blueprint into a folder. */
  static void write(String text, Path folder) throws IOException {
    var reading = BlueprintReader.read(text);
    var blueprint = reading.blueprint().orElseThrow(() -> refused(reading.findings()));
    var generation = Generator.generate(blueprint, GeneratorOptions.of(text, reading.places()));
    var project = generation.project().orElseThrow(() -> refused(generation.findings()));
    ProjectWriter.write(project, folder);
  }

  private static IllegalStateException refused(Object findings) {
    return new IllegalStateException("the task service cannot be generated: " + findings);
  }
}
