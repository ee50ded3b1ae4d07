package dev.bluewright.workbench.doctor;

import dev.bluewright.workbench.database.Folders;
import dev.bluewright.workbench.database.LocalDatabase;
import dev.bluewright.workbench.database.PostgresServer;
import dev.bluewright.workbench.pipeline.DiskSpace;
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
    return List.of(
        jdk(),
        compiler(),
        shell(),
        disk(place),
        writable("folder", place, "use --dir"),
        writable("cache", LocalDatabase.cache(), "database servers are unpacked there"),
        servers(),
        port());
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
    long free = DiskSpace.mebibytes(folder);
    boolean enough = free >= DISK_MEBIBYTES;
    return new Check(
        "disk",
        enough,
        free
            + " MiB free in "
            + folder
            + (enough ? "" : "; a database needs " + DISK_MEBIBYTES + " MiB"));
  }

  private static Check shell() {
    boolean there = Files.isExecutable(Path.of("/bin/sh"));
    return new Check(
        "shell", there, there ? "/bin/sh" : "/bin/sh is not there; it stops what run has started");
  }

  private static Check writable(String about, Path folder, String otherwise) {
    boolean writable = Folders.canBeWritten(folder);
    return new Check(
        about,
        writable,
        folder + (writable ? " can be written" : " cannot be written; " + otherwise));
  }

  private static Check servers() {
    boolean allowed = PostgresServer.allowed();
    return new Check(
        "PostgreSQL",
        allowed,
        allowed
            ? "may be run by this account"
            : "refuses to run as root, and neither unshare -U nor setpriv is allowed; run Bluewright"
                + " as another user, or use --database-url");
  }

  private static Check port() {
    try (ServerSocket socket = new ServerSocket(PORT, 1, InetAddress.getLoopbackAddress())) {
      return new Check("port", true, socket.getLocalPort() + " is free");
    } catch (IOException inUse) {
      return new Check("port", false, PORT + " is in use; give another with --port");
    }
  }
}
