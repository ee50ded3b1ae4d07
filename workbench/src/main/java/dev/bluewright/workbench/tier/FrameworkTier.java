package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Database;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.Stage;
import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import dev.bluewright.validator.tier.Tier;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.artifact.TypeNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bluewright itself: the libraries that generated systems run with are there, whole and of one
 * version, and have every type that the code of this system names. What fails here is its own
 * fault.
 */
final class FrameworkTier implements Tier {
  private static final String PREFIX = "bluewright-";
  private static final List<String> OURS = List.of("harness", "cel", "store", "http", "accounts");

  /** What each database needs beside. */
  private static final Map<Database, List<String>> DRIVERS =
      Map.of(
          Database.POSTGRESQL, List.of("postgresql-", "flyway-database-postgresql-"),
          Database.MYSQL, List.of("mariadb-java-client-", "flyway-mysql-"),
          Database.MARIADB, List.of("mariadb-java-client-", "flyway-mysql-"),
          Database.SQLITE, List.of("sqlite-jdbc-"));

  private static final List<String> ALWAYS =
      List.of("flyway-core-", "HikariCP-", "helidon-webserver-", "slf4j-api-");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?(dev[.]bluewright(?:[.][a-z]\\w*)+[.][A-Z]\\w*)");

  private final Path runtime;

  FrameworkTier(Path runtime) {
    this.runtime = runtime;
  }

  @Override
  public Level level() {
    return Level.FRAMEWORK;
  }

  @Override
  public List<Finding> findings(Candidate candidate) {
    var findings = new ArrayList<Finding>();
    var jars = jars();
    needed(candidate.reading().blueprint())
        .filter(name -> jars.stream().noneMatch(jar -> isOf(jar, name)))
        .map(name -> fault(Problem.LIBRARY_MISSING, "No " + name + "*.jar is among them."))
        .forEach(findings::add);
    jars.stream().flatMap(jar -> unreadable(jar).stream()).forEach(findings::add);
    findings.addAll(versions(jars));
    if (findings.isEmpty()) {
      findings.addAll(types(candidate));
    }
    return findings;
  }

  private static Stream<String> needed(Optional<Blueprint> blueprint) {
    var drivers = blueprint.map(known -> DRIVERS.get(known.system().database())).orElse(List.of());
    var mail =
        blueprint
            .flatMap(Blueprint::accounts)
            .filter(accounts -> accounts.mail().any())
            .map(_ -> List.of("smtp-"))
            .orElse(List.of());
    return Stream.of(OURS.stream().map(name -> PREFIX + name + "-").toList(), ALWAYS, drivers, mail)
        .flatMap(List::stream);
  }

  private List<Path> jars() {
    if (!Files.isDirectory(runtime)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(runtime)) {
      return all.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "The folder " + runtime + " cannot be read: " + failure, failure);
    }
  }

  private static boolean isOf(Path jar, String name) {
    return jar.getFileName().toString().matches(Pattern.quote(name) + "\\d.*");
  }

  private Optional<Finding> unreadable(Path jar) {
    try (var opened = new JarFile(jar.toFile())) {
      return opened.stream().findAny().isPresent()
          ? Optional.empty()
          : Optional.of(fault(Problem.LIBRARY_UNREADABLE, jar.getFileName() + " is empty."));
    } catch (IOException broken) {
      return Optional.of(
          fault(
              Problem.LIBRARY_UNREADABLE,
              jar.getFileName() + " cannot be read: " + broken.getMessage()));
    }
  }

  private List<Finding> versions(List<Path> jars) {
    var versions =
        jars.stream()
            .map(jar -> jar.getFileName().toString())
            .filter(name -> OURS.stream().anyMatch(part -> name.startsWith(PREFIX + part + "-")))
            .map(name -> name.replaceAll("^" + PREFIX + "[a-z]+-|[.]jar$", ""))
            .distinct()
            .toList();
    return versions.size() <= 1
        ? List.of()
        : List.of(
            fault(
                Problem.RUNTIME_VERSION,
                "The runtime's parts are of several versions: "
                    + String.join(", ", versions)
                    + "."));
  }

  /** What the generated code names, and the runtime does not have. */
  private List<Finding> types(Candidate candidate) {
    if (Stage.allFindings(candidate.reading()).stream().anyMatch(Finding::isError)) {
      return List.of();
    }
    var there = TypeNames.of(runtime);
    return Trial.generated(candidate).project().stream()
        .flatMap(project -> project.files().values().stream())
        .flatMap(file -> IMPORT.matcher(file.text()).results())
        .map(found -> found.group(1))
        .distinct()
        .filter(name -> !there.of(name.substring(name.lastIndexOf('.') + 1)).contains(name))
        .sorted()
        .map(name -> fault(Problem.TYPE_MISSING, "The runtime lacks " + name + "."))
        .toList();
  }

  private Finding fault(Problem problem, String message) {
    return problem.in(
        runtime.toString(),
        message,
        "This is a fault of Bluewright's own installation: build it anew with ./mvnw package.");
  }
}
