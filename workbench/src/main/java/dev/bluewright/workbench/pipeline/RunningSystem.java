package dev.bluewright.workbench.pipeline;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Database;
import dev.bluewright.generator.plan.Planner;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.workbench.Progress;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.database.ExternalDatabase;
import dev.bluewright.workbench.database.LocalDatabase;
import dev.bluewright.workbench.database.MariaDbServer;
import dev.bluewright.workbench.database.PostgresServer;
import dev.bluewright.workbench.service.ProjectCompiler;
import dev.bluewright.workbench.service.ServiceProcess;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * A generated service and, where it needs one, its database server. The server starts while the
 * service is compiled; both stop together, the service first. Thread safety: {@link #close} may be
 * called by any thread.
 */
public final class RunningSystem implements AutoCloseable {
  /** The folder of a project that mails are kept in unless SMTP_URL names a server. */
  private static final String MAILS = "data/mails";

  private final @Nullable LocalDatabase database;
  private final ServiceProcess service;
  private final Optional<FirstAdmin> admin;
  private final String url;

  private RunningSystem(
      @Nullable LocalDatabase database,
      ServiceProcess service,
      Optional<FirstAdmin> admin,
      String url) {
    this.database = database;
    this.service = service;
    this.admin = admin;
    this.url = url;
  }

  /**
   * What to run.
   *
   * @param blueprint the system
   * @param project its folder
   * @param port where it listens
   * @param external a database that runs already
   */
  public record Recipe(
      Blueprint blueprint, Path project, Port port, Optional<ExternalDatabase> external) {}

  /**
   * Starts a system and waits until it is ready.
   *
   * @throws WorkbenchException exit code 4, a part does not start; nothing is left running then
   */
  public static RunningSystem start(Recipe recipe, Progress progress) {
    return start(recipe, Optional.empty(), progress);
  }

  /**
   * Starts a system whose classes may be there already.
   *
   * @param compiled the folder with its classes; compiled now where there is none
   * @throws WorkbenchException exit code 4, a part does not start; nothing is left running then
   */
  public static RunningSystem start(Recipe recipe, Optional<Path> compiled, Progress progress) {
    CompletableFuture<Optional<LocalDatabase>> starting =
        CompletableFuture.supplyAsync(() -> database(recipe, progress));
    try {
      Path classes = compiled.orElseGet(() -> compiled(recipe, progress));
      LocalDatabase database = joined(starting).orElse(null);
      return started(recipe, classes, database, progress);
    } catch (RuntimeException failure) {
      starting
          .exceptionally(_ -> Optional.empty())
          .thenAccept(server -> server.ifPresent(LocalDatabase::close))
          .join();
      throw failure;
    }
  }

  private static Path compiled(Recipe recipe, Progress progress) {
    return progress.during(
        "compiling", () -> ProjectCompiler.compile(recipe.project(), ProjectBuild.runtime()));
  }

  private static RunningSystem started(
      Recipe recipe, Path classes, @Nullable LocalDatabase database, Progress progress) {
    SystemPlan plan = Planner.plan(recipe.blueprint(), "");
    Optional<FirstAdmin> admin = FirstAdmin.of(recipe.blueprint(), recipe.project());
    Map<String, String> environment = environment(recipe, database);
    admin.ifPresent(first -> environment.putAll(first.environment()));
    ServiceProcess service =
        ServiceProcess.start(
            new ServiceProcess.Recipe(
                recipe.project(),
                classes,
                ProjectBuild.runtime(),
                plan.packageName() + "." + plan.className(),
                environment),
            progress);
    try {
      return new RunningSystem(
          database, service, admin, progress.during("starting the service", service::awaitReady));
    } catch (WorkbenchException failure) {
      service.close();
      throw failure;
    }
  }

  /** The address that the service answers at. */
  public String url() {
    return url;
  }

  /** Its first account, where it has an administrator. */
  public Optional<FirstAdmin> admin() {
    return admin;
  }

  /** Waits for the service's end and gives its exit code. */
  public int awaitEnd() {
    return service.awaitEnd();
  }

  /** Stops all of it, and gives the exit code with which the service ended. */
  public int stop() {
    close();
    return service.awaitEnd();
  }

  @Override
  public void close() {
    service.close();
    if (database != null) {
      database.close();
    }
  }

  private static Optional<LocalDatabase> database(Recipe recipe, Progress progress) {
    if (recipe.external().isPresent()) {
      return Optional.empty();
    }
    Path cache = LocalDatabase.cache();
    Path data = recipe.project().resolve(".bluewright/database");
    return switch (recipe.blueprint().system().database()) {
      case POSTGRESQL -> Optional.of(PostgresServer.start(data, cache, progress));
      case MYSQL -> {
        progress.step("MySQL has no binaries to fetch; MariaDB is started in its place");
        yield Optional.of(MariaDbServer.start(data, cache, progress));
      }
      case MARIADB -> Optional.of(MariaDbServer.start(data, cache, progress));
      case SQLITE -> Optional.empty();
    };
  }

  private static Map<String, String> environment(Recipe recipe, @Nullable LocalDatabase database) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PORT", String.valueOf(recipe.port().number()));
    environment.put("HOST", "127.0.0.1");
    if (database != null) {
      environment.put("DATABASE_URL", database.jdbcUrl());
      environment.put("DATABASE_USER", database.user());
      environment.put("DATABASE_PASSWORD", database.password());
    } else if (recipe.external().isPresent()) {
      environment.put("DATABASE_URL", recipe.external().get().url());
    } else if (recipe.blueprint().system().database() == Database.SQLITE) {
      String name = recipe.blueprint().system().name();
      environment.put("DATABASE_URL", "jdbc:sqlite:data/" + name + ".db");
    }
    if (sendsMails(recipe) && System.getenv("SMTP_URL") == null) {
      environment.put("SMTP_URL", "file:" + MAILS);
    }
    return environment;
  }

  /** Without a mail server mails are kept where whoever tries the system can read them. */
  private static boolean sendsMails(Recipe recipe) {
    return recipe.blueprint().accounts().filter(each -> each.mail().any()).isPresent();
  }

  private static <T> T joined(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof WorkbenchException known) {
        throw known;
      }
      throw failure;
    }
  }
}
