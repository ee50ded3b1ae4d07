package dev.bluewright.generator.project;

/**
 * One file of a generated project.
 *
 * <p>Thread safety: immutable.
 *
 * @param path path relative to the project's folder, with {@code /} between names
 * @param text content; lines end with {@code \n}
 * @param kind who owns the file from now on
 */
public record ProjectFile(String path, String text, Kind kind) {

  /** Who owns a file. */
  public enum Kind {
    /** The generator: regenerating replaces it. */
    GENERATED,
    /** The generator, and it may be executed. */
    EXECUTABLE,
    /** The person: written once, never touched again. */
    YOURS
  }

  /** A file that regenerating replaces. */
  public static ProjectFile generated(String path, String text) {
    return new ProjectFile(path, text, Kind.GENERATED);
  }

  /** A script that regenerating replaces. */
  public static ProjectFile executable(String path, String text) {
    return new ProjectFile(path, text, Kind.EXECUTABLE);
  }

  /** A file that is written once and is the person's from then on. */
  public static ProjectFile yours(String path, String text) {
    return new ProjectFile(path, text, Kind.YOURS);
  }
}
