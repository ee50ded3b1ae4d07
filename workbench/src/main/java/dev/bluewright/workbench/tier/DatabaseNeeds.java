package dev.bluewright.workbench.tier;

import static dev.bluewright.workbench.tier.MachineTier.machine;

import dev.bluewright.blueprint.Database;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.database.ExternalDatabase;
import dev.bluewright.workbench.database.Folders;
import dev.bluewright.workbench.database.LocalDatabase;
import dev.bluewright.workbench.database.PostgresServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a system needs of its database before it is started.
 *
 * @param external one that runs already; else one is started
 * @param kind what the blueprint is for
 */
record DatabaseNeeds(Optional<ExternalDatabase> external, Database kind) {

  List<Finding> findings() {
    return external.map(this::running).orElseGet(this::started);
  }

  private List<Finding> started() {
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

  private List<Finding> running(ExternalDatabase database) {
    if (!database.serves(kind)) {
      return List.of(
          machine(
              Problem.DATABASE,
              "The blueprint is for " + kind.label() + ", and --database-url names another.",
              "Change system.database, or give another --database-url."));
    }
    try {
      var findings = new ArrayList<Finding>();
      connections(database).ifPresent(findings::add);
      tables(database).ifPresent(findings::add);
      return findings;
    } catch (WorkbenchException refused) {
      return List.of(
          machine(
              Problem.DATABASE,
              String.valueOf(refused.getMessage()).lines().findFirst().orElse(""),
              "Check that it runs, and host, port, name, user and password of --database-url."));
    }
  }

  private static Optional<Finding> connections(ExternalDatabase database) {
    var free = database.freeConnections();
    return free.isEmpty() || free.getAsInt() >= RunningNeeds.CONNECTIONS
        ? Optional.empty()
        : Optional.of(
            machine(
                Problem.CONNECTIONS,
                "The database allows %d more connections, and the service takes %d."
                    .formatted(free.getAsInt(), RunningNeeds.CONNECTIONS),
                "Raise the limit of the server, the database or the account, or end others that"
                    + " use it."));
  }

  private static Optional<Finding> tables(ExternalDatabase database) {
    var tables = database.tables();
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(
            machine(
                Problem.OTHERS_TABLES,
                "The database has tables already, such as %s; trials fill it, and empty it again."
                    .formatted(tables.getFirst()),
                "Give one that is empty with --database-url, or leave it out."));
  }
}
