package dev.bluewright.workbench.tier;

import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import dev.bluewright.workbench.database.ExternalDatabase;
import dev.bluewright.workbench.pipeline.Port;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Databases that run already and are of no use.
 *
 * @param small the address of one that allows few connections
 * @param filled that of one with tables
 * @param leaving that of one that is gone before the system starts
 * @param leave lets it go
 */
record DatabaseFaults(String small, String filled, String leaving, Runnable leave) {
  List<Fault> all() {
    return List.of(
        at("the pool is larger than the database allows", Level.MACHINE, "MAC-006", small),
        at("the database has tables", Level.MACHINE, "MAC-010", filled),
        at("the database is gone meanwhile", Level.INTEGRATION, "MAC-005", leaving)
            .meanwhile(
                new Meanwhile(
                    () -> {
                      leave.run();
                      return () -> {};
                    })));
  }

  static Candidate chores() {
    return Sound.blueprint(Sound.chores(), "database: sqlite", "database: postgresql");
  }

  private static Fault at(String what, Level level, String code, String url) {
    return Fault.of(what, level, code, "", chores()).asked(runtime -> request(url, runtime));
  }

  static ValidationRequest request(String url, Path runtime) {
    return new ValidationRequest(
        Level.INTEGRATION, 3, runtime, new Port(0), Optional.of(ExternalDatabase.named(url)));
  }
}
