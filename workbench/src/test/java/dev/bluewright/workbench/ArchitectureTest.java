package dev.bluewright.workbench;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the direction of dependencies that ARCHITECTURE.md draws. */
final class ArchitectureTest {
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          entry("harness", Set.of()),
          entry("cel", Set.of()),
          entry("store", Set.of("harness", "cel")),
          entry("http", Set.of("store", "harness")),
          entry("accounts", Set.of("http", "store", "harness")),
          entry("blueprint", Set.of()),
          entry("interpreter", Set.of("blueprint")),
          entry("expression", Set.of("blueprint")),
          entry("validator", Set.of("blueprint", "expression", "cel")),
          entry("generator", Set.of("blueprint", "expression")),
          entry("evaluator", Set.of("blueprint")),
          entry(
              "workbench",
              Set.of(
                  "blueprint", "interpreter", "validator", "generator", "evaluator", "harness")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPaths(
              List.of(
                      "runtime/harness",
                      "runtime/cel",
                      "runtime/store",
                      "runtime/http",
                      "runtime/accounts",
                      "blueprint",
                      "expression",
                      "interpreter",
                      "validator",
                      "generator",
                      "evaluator",
                      "workbench")
                  .stream()
                  .map(module -> Home.folder().resolve(module).resolve("target/classes"))
                  .filter(Files::isDirectory)
                  .toArray(Path[]::new));

  @Test
  void everyModuleKnowsOnlyWhatItMay() {
    List<String> violations =
        CLASSES.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(ArchitectureTest::forbidden)
            .map(Dependency::getDescription)
            .toList();

    assertThat(violations).isEmpty();
  }

  @Test
  void seesEveryModule() {
    Set<String> seen =
        CLASSES.stream().map(type -> module(type.getPackageName())).collect(Collectors.toSet());

    assertThat(seen).containsAll(MAY_KNOW.keySet());
  }

  @Test
  void noModuleHasACycleBetweenItsPackages() {
    for (String module : List.of("workbench", "generator", "evaluator")) {
      slices()
          .matching("dev.bluewright." + module + ".(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  private static boolean forbidden(Dependency dependency) {
    String from = module(dependency.getOriginClass().getPackageName());
    String to = module(dependency.getTargetClass().getPackageName());
    return !to.isEmpty() && !from.equals(to) && !MAY_KNOW.getOrDefault(from, Set.of()).contains(to);
  }

  private static String module(String packageName) {
    String[] parts = packageName.split("\\.", -1);
    return parts.length > 2 && packageName.startsWith("dev.bluewright.") ? parts[2] : "";
  }
}
