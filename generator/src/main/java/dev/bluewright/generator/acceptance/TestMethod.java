package dev.bluewright.generator.acceptance;

import java.util.List;
import java.util.Set;

/**
 * A test of one part of a requirement.
 *
 * @param name states a fact
 * @param body statements
 * @param imports full names of the types that it uses
 * @param thrown what it may throw, empty for nothing
 */
record TestMethod(String name, List<String> body, Set<String> imports, String thrown) {
  TestMethod {
    body = List.copyOf(body);
    imports = Set.copyOf(imports);
  }

  TestMethod(String name, List<String> body, String... imports) {
    this(name, body, Set.copyOf(List.of(imports)), "");
  }

  /** As {@link #withMaps(String, List)}, of these statements. */
  static TestMethod withMaps(String name, String... lines) {
    return withMaps(name, List.of(lines));
  }

  /** A test that imports {@code Map} where its statements make one. */
  static TestMethod withMaps(String name, List<String> body) {
    return body.stream().anyMatch(line -> line.contains("Map."))
        ? new TestMethod(name, body, "java.util.Map")
        : new TestMethod(name, body);
  }
}
