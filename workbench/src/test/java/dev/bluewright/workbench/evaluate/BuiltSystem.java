package dev.bluewright.workbench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.evaluator.attack.AttackLimits;
import dev.bluewright.evaluator.judge.Extent;
import dev.bluewright.evaluator.judge.OutsideJudge;
import dev.bluewright.evaluator.judge.Target;
import dev.bluewright.evaluator.scenario.Administrator;
import dev.bluewright.evaluator.verdict.Evaluation;
import dev.bluewright.interpreter.Interpretation;
import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.pipeline.Port;
import dev.bluewright.workbench.pipeline.ProjectBuild;
import dev.bluewright.workbench.pipeline.RunningSystem;
import dev.bluewright.workbench.pipeline.Understanding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A system that is generated, edited, compiled, started, and judged by its description. */
final class BuiltSystem implements AutoCloseable {
  private static final Map<String, Interpretation> READINGS = new ConcurrentHashMap<>();

  private final String name;
  private final Path project;
  private final Blueprint blueprint;
  private final Port port;
  private RunningSystem running;

  private BuiltSystem(String name, Path project, Blueprint blueprint) throws IOException {
    this.name = name;
    this.project = project;
    this.blueprint = blueprint;
    this.port = free();
    this.running = started();
  }

  /** A system, with edits of its blueprint and its code. */
  static BuiltSystem of(String name, List<Wrong.Edit> edits, Path project) throws IOException {
    var yaml = resource(name + ".yaml") + "@";
    for (var edit : edits) {
      yaml = edit.file().isEmpty() ? edited(yaml, edit) : yaml;
    }
    var whole = yaml.replaceAll("@$", "");
    ProjectBuild.write("blueprint.yaml", whole, project);
    for (var edit : edits) {
      if (!edit.file().isEmpty()) {
        editFile(project, edit);
      }
    }
    return new BuiltSystem(name, project, BlueprintReader.read(whole).blueprint().orElseThrow());
  }

  private static String edited(String text, Wrong.Edit edit) {
    assertThat(text).as("what is edited is there").contains(edit.from());
    return text.replace(edit.from(), edit.to());
  }

  private static void editFile(Path project, Wrong.Edit edit) throws IOException {
    try (var files = Files.walk(project.resolve("src/main/java"))) {
      var file = files.filter(each -> each.endsWith(edit.file())).findFirst().orElseThrow();
      Files.writeString(file, edited(Files.readString(file), edit));
    }
  }

  private static Port free() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new Port(socket.getLocalPort());
    }
  }

  private RunningSystem started() {
    var silent =
        new Progress(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), false);
    return RunningSystem.start(
        new RunningSystem.Recipe(blueprint, project, port, Optional.empty()), silent);
  }

  private boolean again() {
    running.close();
    running = started();
    return true;
  }

  /** Judges it by its description, with its administrator and over a restart. */
  Evaluation judged() throws IOException {
    return judged(Optional.empty());
  }

  /** Judges it, and attacks it within limits. */
  Evaluation judged(Optional<AttackLimits> limits) throws IOException {
    var text = resource(name + ".md");
    var reading = READINGS.computeIfAbsent(name, _ -> Understanding.of(text));
    var administrator =
        running.admin().map(admin -> new Administrator(admin.login(), admin.password()));
    var target =
        new Target(
            URI.create(running.url()),
            Optional.empty(),
            administrator,
            Optional.of(this::again),
            Optional.empty());
    return OutsideJudge.judge(
        text,
        reading.blueprint().withRequirements(reading.requirements()),
        target,
        new Extent(limits, Optional.empty()),
        _ -> {});
  }

  private static String resource(String file) throws IOException {
    try (InputStream stream = BuiltSystem.class.getResourceAsStream(file)) {
      return new String(
          java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    running.close();
  }
}
