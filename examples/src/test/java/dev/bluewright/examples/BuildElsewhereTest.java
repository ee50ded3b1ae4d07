package dev.bluewright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.generator.project.ProjectWriter;
import dev.bluewright.generator.project.RuntimeRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A generated project needs nothing of this repository: it builds and tests in any folder. */
final class BuildElsewhereTest {
  private static final Path RUNTIME =
      GoldenProjects.EXAMPLES.resolveSibling("workbench/target/dist/runtime");

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("dev.bluewright.examples.GoldenProjects#names")
  void buildsAndTestsWithTheJarsThatItCarries(String name) throws Exception {
    var project = folder.resolve(name);
    var written =
        ProjectWriter.write(
            GoldenProjects.generated(name), project, RuntimeRepository.inFolder(RUNTIME));
    assertThat(written.findings()).isEmpty();

    var log = build(project);

    assertThat(log).contains("BUILD SUCCESS").containsPattern("Tests run: [1-9]\\d*, Failures: 0");
    assertThat(jars(project.resolve("target/lib"))).isNotEmpty();
    assertThat(jars(project.resolve(".bluewright")))
        .containsAll(jars(project.resolve("target/lib")));
    assertThat(project.resolve("target/" + name + ".jar")).isRegularFile();
  }

  private static String build(Path project) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(project.resolve("mvnw").toString(), "--batch-mode", "verify")
            .directory(project.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
    var process = builder.start();
    process.getOutputStream().close();
    var log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(log).isZero();
    return log;
  }

  /** Name and hash of each of the runtime's jars below a folder. */
  private static List<String> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("bluewright-.*\\.jar"))
          .map(file -> file.getFileName() + " " + hash(file))
          .sorted()
          .toList();
    }
  }

  private static int hash(Path file) {
    try {
      return Arrays.hashCode(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
