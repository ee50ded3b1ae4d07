package dev.bluewright.generator.project;

import dev.bluewright.generator.GeneratorException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The runtime jars that a generated project carries, laid out as a Maven repository under {@code
 * .bluewright/repository}.
 *
 * <p>Each jar brings its own pom, with neither parent nor open versions ({@code
 * META-INF/maven/dev.bluewright/…/pom.xml}); third-party libraries come from wherever Maven looks
 * for them.
 *
 * <p>Thread safety: immutable.
 */
public final class RuntimeRepository {
  /** Where the repository is, in a project's folder. */
  public static final String PATH = ".bluewright/repository";

  /** Names of the artifacts, each a jar; every project carries all of them. */
  public static final List<String> ARTIFACTS =
      List.of(
          "bluewright-harness",
          "bluewright-cel",
          "bluewright-store",
          "bluewright-http",
          "bluewright-accounts");

  private final List<Path> jars;

  private RuntimeRepository(List<Path> jars) {
    this.jars = jars;
  }

  /** A project without runtime jars; somebody else puts them where they belong. */
  public static RuntimeRepository none() {
    return new RuntimeRepository(List.of());
  }

  /**
   * The runtime jars of a folder, whatever else it holds.
   *
   * @throws GeneratorException when one of them is not there
   */
  public static RuntimeRepository inFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return among(files.toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /**
   * The runtime jars of a class path, which is separated as {@code java.class.path} is.
   *
   * @throws GeneratorException when one of them is not there as a jar
   */
  public static RuntimeRepository onClassPath(String classPath) {
    return among(Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList());
  }

  private static RuntimeRepository among(List<Path> candidates) {
    var jars = new ArrayList<Path>();
    for (var artifact : ARTIFACTS) {
      jars.add(
          candidates.stream()
              .filter(path -> isJarOf(artifact, path))
              .findFirst()
              .orElseThrow(() -> new GeneratorException("no runtime jar " + artifact)));
    }
    return new RuntimeRepository(List.copyOf(jars));
  }

  private static boolean isJarOf(String artifact, Path path) {
    var name = String.valueOf(path.getFileName());
    return name.matches(artifact + "-[0-9][^/]*\\.jar")
        && !name.endsWith("-sources.jar")
        && !name.endsWith("-tests.jar")
        && Files.isRegularFile(path);
  }

  /** The jars themselves: what a class path needs to run a project without Maven. */
  public List<Path> jars() {
    return jars;
  }

  /** The content of each file of the repository, by path relative to a project's folder. */
  SortedMap<String, byte[]> files() {
    var files = new TreeMap<String, byte[]>();
    for (var jar : jars) {
      addArtifact(jar, files);
    }
    return Collections.unmodifiableSortedMap(files);
  }

  private static void addArtifact(Path jar, SortedMap<String, byte[]> files) {
    var stem = String.valueOf(jar.getFileName()).replaceAll("\\.jar$", "");
    var artifact =
        ARTIFACTS.stream().filter(name -> stem.startsWith(name + "-")).findFirst().orElseThrow();
    var version = stem.substring(artifact.length() + 1);
    var folder = PATH + "/dev/bluewright/" + artifact + "/" + version + "/";
    try {
      files.put(folder + stem + ".jar", Files.readAllBytes(jar));
      files.put(folder + stem + ".pom", pom(jar, artifact));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the runtime jar " + jar, e);
    }
  }

  private static byte[] pom(Path jar, String artifact) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      var entry = file.getJarEntry("META-INF/maven/dev.bluewright/" + artifact + "/pom.xml");
      if (entry == null) {
        throw new GeneratorException("the runtime jar " + jar + " does not bring its pom");
      }
      try (var stream = file.getInputStream(entry)) {
        return stream.readAllBytes();
      }
    }
  }
}
