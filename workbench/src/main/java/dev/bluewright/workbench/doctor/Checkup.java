package dev.bluewright.workbench.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at the machine, without changing it. */
public final class Checkup {
  private static final int JDK = 25;
  private static final long DISK_MEBIBYTES = 500;
  private static final int PORT = 8080;

  private Checkup() {}

  /**
   * One thing that was looked at.
   *
   * @param about what
   * @param well whether it will do
   * @param says what was seen, and, where it will not do, what to do about it
   */
  public record Check(String about, boolean well, String says) {}

  /** All checks, of this process and a folder that projects are written to. */
  public static List<Check> of(Path folder) {
    Path place = folder.toAbsolutePath();
    return List.of(jdk(), compiler(), disk(place), writable(place), port());
  }

  private static Check jdk() {
    int version = Runtime.version().feature();
    return new Check(
        "JDK", version >= JDK, version + (version >= JDK ? "" : "; install a JDK " + JDK));
  }

  private static Check compiler() {
    boolean there = javax.tools.ToolProvider.getSystemJavaCompiler() != null;
    return new Check(
        "Java compiler", there, there ? "there" : "this is a JRE; install a JDK " + JDK);
  }

  private static Check disk(Path folder) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace() >> 20;
      boolean enough = free >= DISK_MEBIBYTES;
      return new Check(
          "disk",
          enough,
          free
              + " MiB free in "
              + folder
              + (enough ? "" : "; a database needs " + DISK_MEBIBYTES + " MiB"));
    } catch (IOException failure) {
      return new Check("disk", false, "cannot be looked at: " + failure.getMessage());
    }
  }

  private static Check writable(Path folder) {
    boolean writable = Files.isWritable(folder);
    return new Check(
        "folder", writable, folder + (writable ? " can be written" : " is read-only; use --dir"));
  }

  private static Check port() {
    try (ServerSocket socket = new ServerSocket(PORT, 1, InetAddress.getLoopbackAddress())) {
      return new Check("port", true, socket.getLocalPort() + " is free");
    } catch (IOException inUse) {
      return new Check("port", false, PORT + " is in use; give another with --port");
    }
  }
}
