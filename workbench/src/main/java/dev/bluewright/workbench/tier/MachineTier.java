package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Database;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import dev.bluewright.validator.tier.Tier;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.database.ExternalDatabase;
import dev.bluewright.workbench.database.Folders;
import dev.bluewright.workbench.database.LocalDatabase;
import dev.bluewright.workbench.database.PostgresServer;
import dev.bluewright.workbench.pipeline.DiskSpace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;

/**
 * What the machine and the blueprint need, before anything is done: all that is missing, at once.
 * What a blueprint needs is known where it can be read; its own faults are those of a later tier.
 */
final class MachineTier implements Tier {
  /** What a trial writes, a server's data aside: jars, classes, logs. */
  private static final long MEBIBYTES = 150;

  private final ValidationRequest request;

  MachineTier(ValidationRequest request) {
    this.request = request;
  }

  @Override
  public Level level() {
    return Level.MACHINE;
  }

  @Override
  public List<Finding> findings(Candidate candidate) {
    var findings = new ArrayList<Finding>();
    if (ToolProvider.getSystemJavaCompiler() == null) {
      findings.add(
          machine(Problem.NO_COMPILER, "This Java has no compiler.", "Install a JDK, not a JRE."));
    }
    folder().ifPresent(findings::add);
    var blueprint = candidate.reading().blueprint();
    if (request.until().compareTo(Level.INTEGRATION) >= 0) {
      port().ifPresent(findings::add);
      blueprint.ifPresent(known -> findings.addAll(database(known)));
      blueprint.flatMap(Blueprint::accounts).ifPresent(known -> findings.addAll(people(known)));
    }
    return findings;
  }

  private static Optional<Finding> folder() {
    var temporary = Path.of(System.getProperty("java.io.tmpdir"));
    if (!Files.isWritable(temporary)) {
      return Optional.of(
          machine(
              Problem.NO_FOLDER,
              "Nothing can be written in " + temporary + ".",
              "Name another with -Djava.io.tmpdir in JAVA_TOOL_OPTIONS."));
    }
    long free = DiskSpace.mebibytes(temporary);
    return free >= MEBIBYTES
        ? Optional.empty()
        : Optional.of(
            machine(
                Problem.DISK,
                "The disk of %s has %d MiB left, and a trial needs %d."
                    .formatted(temporary, free, MEBIBYTES),
                "Free some."));
  }

  private Optional<Finding> port() {
    try {
      request.port().requireFree();
      return Optional.empty();
    } catch (WorkbenchException inUse) {
      return Optional.of(
          machine(
              Problem.PORT,
              "The port " + request.port().number() + " is in use or not allowed.",
              "Give another with --port, or leave it out for any that is free."));
    }
  }

  private List<Finding> database(Blueprint blueprint) {
    var kind = blueprint.system().database();
    if (request.database().isPresent()) {
      return external(request.database().get(), kind);
    }
    if (kind == Database.POSTGRESQL && !PostgresServer.allowed()) {
      return List.of(
          machine(
              Problem.SERVER,
              "PostgreSQL refuses to run as root, and no other account can be taken.",
              "Run as another user, or give a running one with --database-url."));
    }
    var cache = LocalDatabase.cache();
    return kind == Database.SQLITE || Folders.canBeWritten(cache)
        ? List.of()
        : List.of(
            machine(
                Problem.NO_FOLDER,
                "The folder " + cache + " cannot be written; database servers are unpacked there.",
                "Give a running server with --database-url."));
  }

  private static List<Finding> external(ExternalDatabase database, Database kind) {
    if (!database.serves(kind)) {
      return List.of(
          machine(
              Problem.DATABASE,
              "The blueprint is for " + kind.label() + ", and --database-url names another.",
              "Change system.database, or give another --database-url."));
    }
    try {
      var free = database.freeConnections();
      return free.isEmpty() || free.getAsInt() >= RunningNeeds.CONNECTIONS
          ? List.of()
          : List.of(
              machine(
                  Problem.CONNECTIONS,
                  "The database allows %d more connections, and the service takes %d."
                      .formatted(free.getAsInt(), RunningNeeds.CONNECTIONS),
                  "Raise max_connections, or end others that use it."));
    } catch (WorkbenchException refused) {
      return List.of(
          machine(
              Problem.DATABASE,
              String.valueOf(refused.getMessage()).lines().findFirst().orElse(""),
              "Check that it runs, and host, port, name, user and password of --database-url."));
    }
  }

  private static List<Finding> people(AccountsModel accounts) {
    var findings = new ArrayList<Finding>();
    var login = System.getenv("ADMIN_LOGIN");
    var password = System.getenv("ADMIN_PASSWORD");
    if (accounts.admin().isPresent()
        && login != null
        && !login.isBlank()
        && (password == null || password.isBlank())) {
      findings.add(
          machine(
              Problem.SECRET,
              "ADMIN_LOGIN is set, and ADMIN_PASSWORD is not.",
              "Set both, or neither."));
    }
    if (accounts.mail().any() && System.getenv("SMTP_URL") == null) {
      findings.add(
          machine(
              Problem.NO_MAILS,
              "SMTP_URL is not set; the mails of the trial are kept in a folder.",
              "In service it must name a mail server."));
    }
    return findings;
  }

  private static Finding machine(Problem problem, String message, String hint) {
    return problem.in("this machine", message, hint);
  }
}
