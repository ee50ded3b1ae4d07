package dev.bluewright.generator.docs;

import dev.bluewright.blueprint.Database;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.acceptance.RequirementTests;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Resources;
import dev.bluewright.generator.text.Template;
import java.util.List;
import java.util.stream.Collectors;

/** What the system does, sentence by sentence, and how to build, test and run it. */
public final class ReadmeRule implements ProjectRule {
  @Override
  public List<ProjectFile> files(SystemPlan system) {
    var server = Server.of(system);
    var tests = RequirementTests.of(system);
    var text =
        Template.of(Resources.text("docs/README.md"))
            .with("system", system.name())
            .with("description", description(system))
            .with("port", String.valueOf(system.port().orElse(SystemPlan.STANDARD_PORT)))
            .with("tests", server.tests())
            .with("run", server.run())
            .with("migrates", server.migrates())
            .with("url", server.url())
            .with("variables", SignInSection.variables(system))
            .with("signIn", SignInSection.of(system))
            .with("ports", PortSection.of(system))
            .with(
                "requirements",
                system.blueprint().requirements().stream()
                    .map(each -> row(system, tests, each))
                    .toList())
            .with("assumptions", assumptions(system))
            .text();
    return List.of(ProjectFile.generated("README.md", text));
  }

  /** What differs by database. */
  private record Server(String tests, String run, String migrates, String url) {
    static Server of(SystemPlan system) {
      var jar = "java @deploy/jvm.options -jar target/" + system.name() + ".jar";
      var name = system.name().replace('-', '_');
      return switch (system.database()) {
        case SQLITE ->
            new Server(
                "The tests run on a SQLite file of their own.",
                jar,
                "opens its database",
                "a JDBC URL, or `sqlite:path`; `jdbc:sqlite:data/"
                    + system.name()
                    + ".db` unless set");
        case POSTGRESQL -> of(system.database(), "PostgreSQL", "postgresql", 5432, name, jar);
        case MYSQL -> of(system.database(), "MariaDB", "mysql", 3306, name, jar);
        case MARIADB -> of(system.database(), "MariaDB", "mariadb", 3306, name, jar);
      };
    }

    private static Server of(
        Database database, String server, String scheme, int port, String name, String jar) {
      var url = scheme + "://user:password@localhost:" + port + "/" + name;
      return new Server(
          "The tests start a " + server + " of their own.",
          "DATABASE_URL=" + url + " " + jar,
          "migrates the database",
          "a JDBC URL, or `" + database.label() + "://user:password@host:port/name`; must be set");
    }
  }

  private static List<String> description(SystemPlan system) {
    return system
        .blueprint()
        .description()
        .orElse(system.name())
        .strip()
        .lines()
        .map(line -> ("> " + line).stripTrailing())
        .toList();
  }

  private static String row(SystemPlan system, RequirementTests tests, Requirement requirement) {
    var met =
        requirement.met().stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "));
    var fate =
        requirement.status() == Requirement.Status.MET
            ? met
            : requirement.status().label() + requirement.why().map(why -> ": " + why).orElse("");
    var test =
        tests
            .findName(requirement)
            .map(name -> "[" + name + "](" + system.testFile(name) + ")")
            .orElse("none");
    return "| %s | %s | %s | %s |"
        .formatted(requirement.id(), cell(requirement.text()), cell(fate), test);
  }

  private static String assumptions(SystemPlan system) {
    var assumptions = system.blueprint().assumptions();
    return assumptions.isEmpty()
        ? ""
        : assumptions.stream()
            .map(each -> "- `%s`: %s (%s)".formatted(each.about(), each.says(), each.because()))
            .collect(
                Collectors.joining(
                    "\n", "Assumed, because the description does not say:\n\n", "\n\n"));
  }

  private static String cell(String text) {
    return text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
  }
}
