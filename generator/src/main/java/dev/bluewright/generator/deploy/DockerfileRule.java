package dev.bluewright.generator.deploy;

import dev.bluewright.blueprint.Database;
import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Template;
import java.util.List;

/** An image that builds the system from its sources and runs it without privileges. */
public final class DockerfileRule implements ProjectRule {
  private static final String DOCKERFILE =
      """
      # From `system` of blueprint.yaml. Build it from the project's folder:
      #   docker build -f deploy/Dockerfile -t «system» .
      FROM eclipse-temurin:25-jdk AS build
      WORKDIR /build
      COPY . .
      RUN ./mvnw --batch-mode -DskipTests package

      FROM eclipse-temurin:25-jre
      RUN groupadd --system app && useradd --system --gid app --home-dir /app app
      WORKDIR /app
      COPY --from=build --chown=app:app /build/target/lib lib
      COPY --from=build --chown=app:app /build/target/«system».jar «system».jar
      COPY --from=build --chown=app:app /build/deploy/jvm.options jvm.options
      RUN mkdir data && chown app:app data
      # A rehearsal of the start, for which no database is needed, makes the cache that speeds it up.
      RUN DATABASE_URL=«rehearsal» PORT=0 java @jvm.options -Dbluewright.rehearsal=true \\
        -XX:AOTCacheOutput=«system».aot -jar «system».jar
      USER app
      ENV HOST=0.0.0.0 PORT=«port»
      EXPOSE «port»
      HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 \\
        CMD ["curl", "--fail", "--silent", "http://localhost:«port»/health/ready"]
      STOPSIGNAL SIGTERM
      ENTRYPOINT ["java", "@jvm.options", "-XX:AOTCache=«system».aot", "-jar", "«system».jar"]
      """;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    var text =
        Template.of(DOCKERFILE)
            .with("system", system.name())
            .with("rehearsal", rehearsal(system.database()))
            .with("port", String.valueOf(system.port().orElse(SystemPlan.STANDARD_PORT)))
            .text();
    return List.of(ProjectFile.generated("deploy/Dockerfile", text));
  }

  /** An address of the right kind where no server is, or a file of its own. */
  private static String rehearsal(Database database) {
    return switch (database) {
      case POSTGRESQL -> "postgresql://rehearsal:none@127.0.0.1:9/rehearsal";
      case MYSQL -> "mysql://rehearsal:none@127.0.0.1:9/rehearsal";
      case MARIADB -> "mariadb://rehearsal:none@127.0.0.1:9/rehearsal";
      case SQLITE -> "jdbc:sqlite:/tmp/rehearsal.db";
    };
  }
}
