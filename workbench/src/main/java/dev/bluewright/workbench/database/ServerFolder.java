package dev.bluewright.workbench.database;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The folder where one project's server keeps its data, its log and its secret.
 *
 * @param root the folder; created with access for its owner alone
 */
record ServerFolder(Path root) {

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

  Path secretFile() {
    return root.resolve("password");
  }

  boolean initialized(String marker) {
    return Files.exists(data().resolve(marker));
  }

  /** The generated password; made at the first call. */
  String password() {
    try {
      if (!Files.exists(secretFile())) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.createFile(
            secretFile(),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secretFile(), HexFormat.of().formatHex(random));
      }
      return Files.readString(secretFile()).strip();
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "Cannot keep the database's password in " + root + ": " + failure);
    }
  }

  /** Runs a set-up program to its end, its output going to the log. */
  void runToEnd(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw serverFailed("could not be set up");
      }
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "Cannot run " + command.getFirst() + ": " + failure, failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw serverFailed("was interrupted");
    }
  }

  WorkbenchException serverFailed(String what) {
    return new WorkbenchException(
        ExitCode.MACHINE, "The database server " + what + "; its log is " + log());
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new WorkbenchException(ExitCode.MACHINE, "No free port on loopback: " + failure);
    }
  }
}
