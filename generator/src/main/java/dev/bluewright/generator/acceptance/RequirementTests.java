package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.Requirement;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which requirements have a test, what it is called, and what it tries. */
public final class RequirementTests {
  private static final int LONGEST_NAME = 60;

  private final Map<Requirement, Collection<TestMethod>> methods;

  private RequirementTests(Map<Requirement, Collection<TestMethod>> methods) {
    this.methods = methods;
  }

  /** The requirements of which at least one part can be tested. */
  public static RequirementTests of(SystemPlan system) {
    var cast = Cast.of(system);
    var methods = new LinkedHashMap<Requirement, Collection<TestMethod>>();
    system.blueprint().requirements().stream()
        .filter(requirement -> requirement.status() == Requirement.Status.MET)
        .forEach(requirement -> methods.put(requirement, TestMethods.of(cast, requirement)));
    methods.values().removeIf(Collection::isEmpty);
    return new RequirementTests(methods);
  }

  /** The tests of each requirement that has any. */
  Map<Requirement, Collection<TestMethod>> methods() {
    return methods;
  }

  /** Class of a requirement's test, when it has one. */
  public Optional<String> findName(Requirement requirement) {
    return methods.containsKey(requirement) ? Optional.of(name(requirement)) : Optional.empty();
  }

  /** {@code R1AddNewTasksTest}: the id, then as many whole words as fit. */
  static String name(Requirement requirement) {
    var name = new StringBuilder(Words.of(requirement.id()).pascal());
    var ascii = requirement.text().replaceAll("['’]", "").replaceAll("[^A-Za-z0-9]+", " ");
    for (var word : Words.of(ascii).words().stream().map(List::of).map(Words::new).toList()) {
      if (name.length() + word.pascal().length() > LONGEST_NAME) {
        break;
      }
      name.append(word.pascal());
    }
    return name + "Test";
  }

  /** The text in one line. */
  static String title(Requirement requirement) {
    return requirement.id()
        + ": "
        + requirement.text().lines().map(String::strip).collect(Collectors.joining(" "));
  }
}
