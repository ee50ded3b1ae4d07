package dev.bluewright.workbench.tier;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.generator.Generation;
import dev.bluewright.generator.Generator;
import dev.bluewright.generator.GeneratorOptions;
import dev.bluewright.generator.project.Project;
import dev.bluewright.generator.project.ProjectWriter;
import dev.bluewright.generator.project.RuntimeRepository;
import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.database.ExternalDatabase;
import dev.bluewright.workbench.database.Folders;
import dev.bluewright.workbench.pipeline.Port;
import dev.bluewright.workbench.pipeline.RunningSystem;
import dev.bluewright.workbench.service.NotReadyException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder in which candidates are tried: generated, overlaid with what a person wrote, compiled,
 * and run. Thread safety: one thread.
 */
final class Trial implements AutoCloseable {
  private final ValidationRequest request;
  private @Nullable Path folder;
  private @Nullable Candidate tried;
  private @Nullable Path classes;
  private @Nullable PrintStream log;
  private boolean filled;

  Trial(ValidationRequest request) {
    this.request = request;
  }

  /** What the generator makes of a candidate's blueprint, which has been read without errors. */
  static Generation generated(Candidate candidate) {
    var reading = candidate.reading();
    return Generator.generate(
        reading.blueprint().orElseThrow(), GeneratorOptions.of(candidate.text(), reading.places()));
  }

  /**
   * Writes a candidate's project, in place of the one before.
   *
   * @return what keeps it from being written
   */
  List<Finding> write(Candidate candidate, Project project) {
    tried = null;
    classes = null;
    try {
      Folders.delete(project());
      var writing =
          ProjectWriter.write(project, project(), RuntimeRepository.inFolder(request.runtime()));
      for (var file : overlay(candidate).entrySet()) {
        var path = project().resolve(file.getKey());
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, file.getValue());
      }
      tried = candidate;
      return writing.findings();
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "The project cannot be written to be tried: " + failure, failure);
    }
  }

  /** The files of a candidate beside its blueprint. */
  static Map<String, String> overlay(Candidate candidate) {
    var files = new TreeMap<>(candidate.files());
    files.remove(candidate.blueprint());
    return files;
  }

  /** The folder of the project. */
  Path project() {
    if (folder == null) {
      folder = made();
    }
    return folder.resolve("project");
  }

  private static Path made() {
    try {
      return Files.createTempDirectory("bluewright-trial");
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "No folder can be made to try the system in: " + failure, failure);
    }
  }

  ValidationRequest request() {
    return request;
  }

  /** Remembers where the classes of the project are. */
  void compiled(Path into) {
    classes = into;
  }

  /**
   * Starts the system that was compiled, on a database without records.
   *
   * @throws WorkbenchException it does not start, or a database that runs already is not empty
   */
  RunningSystem start(Blueprint blueprint) {
    Folders.delete(project().resolve("data"));
    Folders.delete(project().resolve(".bluewright/database"));
    request.database().ifPresent(this::fill);
    return startAgain(blueprint, request.port().number());
  }

  /** From here on, what a database holds is of this trial, for it held nothing before. */
  private void fill(ExternalDatabase database) {
    var tables = database.tables();
    if (!tables.isEmpty()) {
      throw new WorkbenchException(
          ExitCode.MACHINE,
          "Somebody else has made tables in the database meanwhile, such as " + tables.getFirst());
    }
    filled = true;
  }

  /**
   * Empties the database of what the system that was tried has left in it.
   *
   * @throws WorkbenchException it does not answer
   */
  void forget() {
    if (filled) {
      filled = false;
      request.database().ifPresent(ExternalDatabase::empty);
    }
  }

  /** Starts it on the records that are there. */
  RunningSystem startAgain(Blueprint blueprint, int port) {
    if (tried == null || classes == null) {
      throw new IllegalStateException("nothing was compiled");
    }
    return RunningSystem.start(
        new RunningSystem.Recipe(blueprint, project(), new Port(port), request.database()),
        Optional.of(classes),
        new Progress(heard(), false));
  }

  /** The file to which goes what the service says; none where no evidence is kept. */
  Optional<Path> log() {
    return request.evidence().map(_ -> project().resolveSibling("service.log"));
  }

  /** Why a trial failed: the service itself, or what it needs of the machine. */
  static Finding why(Candidate candidate, WorkbenchException failure) {
    var says = String.valueOf(failure.getMessage());
    return failure instanceof NotReadyException
        ? Problem.NOT_STARTED.in(candidate.blueprint(), says, "")
        : MachineTier.machine(
            Problem.GONE, says, "It was there when the machine was looked at; look again.");
  }

  /** Where what the service says is shown; its last words are kept in any case. */
  private PrintStream heard() {
    if (log == null) {
      log = log().map(Trial::appended).orElseGet(Trial::silent);
    }
    return log;
  }

  private static PrintStream appended(Path file) {
    try {
      return new PrintStream(new FileOutputStream(file.toFile(), true), true, UTF_8);
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "What the service says cannot be kept: " + failure, failure);
    }
  }

  private static PrintStream silent() {
    return new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
  }

  @Override
  public void close() {
    try {
      forget();
    } finally {
      if (log != null) {
        log.close();
      }
      if (folder != null) {
        Folders.delete(folder);
      }
    }
  }
}
