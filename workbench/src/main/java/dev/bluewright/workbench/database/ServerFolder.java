package dev.bluewright.workbench.database;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.process.SupervisedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder where one project's server keeps its data, its log and its secret.
 *
 * @param root the folder; created with access for its owner alone
 */
record ServerFolder(Path root) {
  private static final Duration SET_UP_LIMIT = Duration.ofMinutes(2);
  private static final int LAST_LINES = 10;

  static ServerFolder at(Path root) {
    try {
      if (!Files.isDirectory(root)) {
        Files.createDirectories(
            root,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      return new ServerFolder(root.toRealPath());
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "Cannot make the folder " + root + " for the database: " + failure);
    }
  }

  Path data() {
    return root.resolve("data");
  }

  Path log() {
    return root.resolve("server.log");
  }

  /** Where the server keeps tables for the length of a statement; made at the first call. */
  Path temporary() {
    try {
      return Files.createDirectories(root.resolve("temporary"));
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "Cannot make a folder in " + root + " for the database: " + failure);
    }
  }

  Path secretFile() {
    return root.resolve("password");
  }

  Path runFile() {
    return root.resolve("server.id");
  }

  /** Whether the data's folder is there; it appears only when it is whole. */
  boolean initialized() {
    return Files.isDirectory(data());
  }

  /** An empty place to set data up in; what an interrupted set-up left there is gone. */
  Path freshDraft() {
    Path draft = root.resolve("data.draft");
    Folders.delete(draft);
    return draft;
  }

  /** Makes a draft that is whole the data. */
  Path adopt(Path draft) {
    try {
      return Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "Cannot move " + draft + " to " + data() + ": " + failure, failure);
    }
  }

  /** The generated password; made at the first call. */
  String password() {
    try {
      if (!Files.exists(secretFile())) {
        writeSecret();
      }
      return Files.readString(secretFile()).strip();
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "Cannot keep the database's password in " + root + ": " + failure);
    }
  }

  private void writeSecret() throws IOException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Path draft = root.resolve("password.draft");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, HexFormat.of().formatHex(random));
    Files.move(draft, secretFile(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Runs a set-up program to its end, its output going to the log. */
  void runToEnd(List<String> command, Map<String, String> environment) {
    try (SupervisedProcess process = SupervisedProcess.start(setUp(command, environment))) {
      if (process.awaitEnd(SET_UP_LIMIT).orElse(1) != 0) {
        throw serverFailed("could not be set up");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw serverFailed("was interrupted");
    }
  }

  private SupervisedProcess.Recipe setUp(List<String> command, Map<String, String> environment) {
    return new SupervisedProcess.Recipe(
        command,
        environment,
        root,
        Optional.of(log()),
        root.resolve("setup.id"),
        SupervisedProcess.StopSignal.TERM,
        Duration.ofSeconds(5));
  }

  /** Whether a program can be run here and says so by exit code 0. */
  static boolean runs(List<String> command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  WorkbenchException serverFailed(String what) {
    return new WorkbenchException(
        ExitCode.MACHINE,
        "The database server " + what + "; its log is " + log() + ", which ends with:\n" + tail());
  }

  private String tail() {
    try (Stream<String> lines = Files.lines(log())) {
      List<String> all = lines.toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - LAST_LINES), all.size()));
    } catch (IOException | UncheckedIOException unreadable) {
      return "(it cannot be read: " + unreadable.getMessage() + ")";
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new WorkbenchException(ExitCode.MACHINE, "No free port on loopback: " + failure);
    }
  }
}
