package dev.bluewright.generator.deploy;

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
      RUN mkdir data && chown app:app data
      USER app
      ENV HOST=0.0.0.0 PORT=«port»
      EXPOSE «port»
      HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 \\
        CMD ["curl", "--fail", "--silent", "http://localhost:«port»/health/ready"]
      STOPSIGNAL SIGTERM
      ENTRYPOINT ["java", "-XX:+UseSerialGC", "-jar", "«system».jar"]
      """;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    var text =
        Template.of(DOCKERFILE)
            .with("system", system.name())
            .with("port", String.valueOf(system.port().orElse(SystemPlan.STANDARD_PORT)))
            .text();
    return List.of(ProjectFile.generated("deploy/Dockerfile", text));
  }
}
