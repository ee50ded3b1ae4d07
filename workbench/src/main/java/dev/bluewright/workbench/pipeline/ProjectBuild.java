package dev.bluewright.workbench.pipeline;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.blueprint.BlueprintWriter;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Reading;
import dev.bluewright.generator.Generation;
import dev.bluewright.generator.Generator;
import dev.bluewright.generator.GeneratorOptions;
import dev.bluewright.generator.project.ProjectWriter;
import dev.bluewright.generator.project.RuntimeRepository;
import dev.bluewright.generator.project.Writing;
import dev.bluewright.validator.Stage;
import dev.bluewright.workbench.Home;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The steps from a blueprint to a project on the disk. Stateless. */
public final class ProjectBuild {
  /** The folder cannot be written, and the disk is full. */
  private static final Set<String> OF_THE_MACHINE = Set.of("GEN-013", "GEN-014");

  private ProjectBuild() {}

  /** Where the jars are that generated systems run with. */
  public static Path runtime() {
    return Home.folder().resolve("workbench/target/dist/runtime");
  }

  /**
   * Validates a blueprint's text.
   *
   * @throws FindingsException it has errors
   */
  public static Reading validated(String file, String yaml) {
    Reading reading = BlueprintReader.read(file, yaml);
    stopAtErrors(Stage.allFindings(reading));
    return reading;
  }

  /**
   * Writes a draft's project.
   *
   * @throws FindingsException it cannot be built, or not be written there
   */
  public static Writing write(Blueprint draft, Path folder) {
    return write("blueprint.yaml", BlueprintWriter.write(draft), folder);
  }

  /**
   * Writes the project of a blueprint's text.
   *
   * @throws FindingsException the text has errors, it cannot be built, or not be written there
   */
  public static Writing write(String file, String yaml, Path folder) {
    Reading reading = validated(file, yaml);
    Generation generation =
        Generator.generate(
            reading.blueprint().orElseThrow(), GeneratorOptions.of(yaml, reading.places()));
    stopAtErrors(generation.findings());
    Writing writing =
        ProjectWriter.write(
            generation.project().orElseThrow(), folder, RuntimeRepository.inFolder(runtime()));
    stopAtTheMachine(writing.findings());
    return writing;
  }

  private static void stopAtTheMachine(List<Finding> findings) {
    if (findings.stream().anyMatch(finding -> OF_THE_MACHINE.contains(finding.code()))) {
      throw FindingsException.ofTheMachine(findings);
    }
    stopAtErrors(findings);
  }

  private static void stopAtErrors(List<Finding> findings) {
    if (findings.stream().anyMatch(Finding::isError)) {
      throw new FindingsException(findings);
    }
  }
}
