package dev.bluewright.generator.java;

import dev.bluewright.generator.text.Template;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java source file: its package, the imports that it turned out to need, and its body.
 *
 * <p>Thread safety: confined to the thread that builds it.
 */
public final class JavaFile {
  private static final String SOURCE =
      """
      package «package»;

      «imports»

      «body»\
      """;

  private final String packageName;
  private final Set<String> staticImports = new TreeSet<>();
  private final Set<String> imports = new TreeSet<>();

  /** An empty file of a package. */
  public JavaFile(String packageName) {
    this.packageName = packageName;
  }

  /** Imports types by their full names. */
  public JavaFile using(String... types) {
    imports.addAll(Set.of(types));
    return this;
  }

  /** Imports static members by their full names. */
  public JavaFile usingStatic(String... members) {
    staticImports.addAll(Set.of(members));
    return this;
  }

  /** The source with a body, which ends with a line break. */
  public String text(String body) {
    var paragraphs =
        Stream.of(lines("import static ", staticImports), lines("import ", imports))
            .filter(paragraph -> !paragraph.isEmpty())
            .collect(Collectors.joining("\n\n"));
    return Template.of(SOURCE)
        .with("package", packageName)
        .with("imports", paragraphs)
        .with("body", body)
        .text();
  }

  private static String lines(String keyword, Set<String> names) {
    return names.stream().map(name -> keyword + name + ";").collect(Collectors.joining("\n"));
  }
}
