package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.Requirement;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which requirements have a test, and what it is called. */
public final class RequirementTests {
  private static final int LONGEST_NAME = 60;

  private RequirementTests() {}

  /** The requirements of which at least one part can be tested. */
  public static List<Requirement> tested(SystemPlan system) {
    return system.blueprint().requirements().stream()
        .filter(requirement -> isTested(system, requirement))
        .toList();
  }

  private static boolean isTested(SystemPlan system, Requirement requirement) {
    return requirement.status() == Requirement.Status.MET
        && !TestMethods.of(system, requirement).isEmpty();
  }

  /** Class of a requirement's test, when it has one. */
  public static Optional<String> findName(SystemPlan system, Requirement requirement) {
    return isTested(system, requirement) ? Optional.of(name(requirement)) : Optional.empty();
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
