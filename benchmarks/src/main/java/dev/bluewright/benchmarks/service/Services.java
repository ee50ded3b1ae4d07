package dev.bluewright.benchmarks.service;

import dev.bluewright.benchmarks.database.Ports;
import dev.bluewright.benchmarks.process.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How each service is started. All run on the JDK of this program with the same collector.
 *
 * <p>Thread safety: one thread at a time.
 */
public final class Services {
  private static final String COLLECTOR = "-XX:+UseSerialGC";

  private final Path repository;
  private final Path work;
  private final Libraries libraries;

  /**
   * Services of this checkout.
   *
   * @param work an existing folder for projects, jars and logs
   */
  public Services(Path work) {
    this.repository = Repository.root();
    this.work = work.toAbsolutePath();
    this.libraries = Libraries.ofThisProgram();
  }

  /** The task service, generated and compiled anew. */
  public Service.Launch generated(DatabaseKind database, Map<String, String> environment)
      throws IOException, InterruptedException {
    var classPath = libraries.service(database);
    var output = work.resolve("generated-" + database);
    var project = output.resolve("project");
    new Projects(repository).task(database, project);
    return generated("generated service", project, classPath, environment);
  }

  /** The service of a blueprint named task-api, generated and compiled anew. */
  public Service.Launch generated(String name, String blueprint, Map<String, String> environment)
      throws IOException, InterruptedException {
    var project = work.resolve(name.replaceAll("\\W+", "-")).resolve("project");
    Projects.write(blueprint, project);
    return generated(name, project, libraries.service(DatabaseKind.POSTGRESQL), environment);
  }

  private Service.Launch generated(
      String name, Path project, String classPath, Map<String, String> environment)
      throws IOException, InterruptedException {
    var jar = ServiceJar.build(project, classPath, project.resolveSibling("built"));
    var command =
        List.of(
            java(),
            "@" + project.resolve("deploy/jvm.options"),
            "-cp",
            jar + ":" + classPath,
            "app.taskapi.TaskApiSystem");
    return launch(name, command, environment, "/health/ready");
  }

  /** The same web server, answering from memory. */
  public Service.Launch memory(Map<String, String> environment) throws IOException {
    return peer("web server from memory", "MemoryPeer", environment);
  }

  /** The same web server, one JDBC statement a request. */
  public Service.Launch jdbc(Map<String, String> environment) throws IOException {
    return peer("one JDBC statement a request", "JdbcPeer", environment);
  }

  /** The same web server on SQLite, one durable commit an insert. */
  public Service.Launch sqlite(Map<String, String> environment) throws IOException {
    return peer("one commit a request", "SqlitePeer", environment);
  }

  /** Spring Boot with Spring Data JPA. */
  public Service.Launch spring(Map<String, String> environment) throws IOException {
    var jar = repository.resolve("benchmarks/spring-boot-jpa/target/spring-boot-jpa.jar");
    var command = List.of(java(), COLLECTOR, "-jar", jar.toString());
    return launch("Spring Boot + JPA", command, environment, "/tasks?limit=1");
  }

  private Service.Launch peer(String name, String main, Map<String, String> environment)
      throws IOException {
    var command =
        List.of(
            java(), COLLECTOR, "-cp", libraries.all(), "dev.bluewright.benchmarks.peer." + main);
    return launch(name, command, environment, "/tasks?limit=1");
  }

  private Service.Launch launch(
      String name, List<String> command, Map<String, String> environment, String readyPath)
      throws IOException {
    var port = Ports.free();
    var variables = new HashMap<>(environment);
    variables.put("PORT", String.valueOf(port));
    var log = work.resolve(name.replaceAll("\\W+", "-") + ".log");
    return new Service.Launch(name, command, variables, port, readyPath, log);
  }

  private static String java() {
    return ServiceJar.tool("java");
  }
}
