package dev.bluewright.workbench.tier;

import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import dev.bluewright.workbench.database.ExternalDatabase;
import dev.bluewright.workbench.pipeline.Port;
import java.util.List;
import java.util.Optional;

/** Systems that do not start, answer or stop as they should, and machines that lack something. */
final class WholeFaults {
  private WholeFaults() {}

  /** What the machine lacks. */
  static List<Fault> ofTheMachine(int portInUse) {
    return List.of(
        Fault.of("the port is in use", Level.MACHINE, "MAC-004", "", Sound.chores())
            .asked(
                runtime ->
                    new ValidationRequest(
                        Level.INTEGRATION, 3, runtime, new Port(portInUse), Optional.empty())),
        database(
            "the database does not answer",
            "jdbc:postgresql://127.0.0.1:" + portInUse + "/none",
            Sound.blueprint(Sound.chores(), "database: sqlite", "database: postgresql")),
        database(
            "the database is of another kind",
            "jdbc:postgresql://127.0.0.1:1/none",
            Sound.chores()));
  }

  private static Fault database(String what, String url, Candidate seeded) {
    return Fault.of(what, Level.MACHINE, "MAC-005", "", seeded)
        .asked(
            runtime ->
                new ValidationRequest(
                    Level.INTEGRATION,
                    3,
                    runtime,
                    new Port(0),
                    Optional.of(ExternalDatabase.named(url))));
  }

  /** What keeps the whole from running. */
  static List<Fault> ofTheWhole() {
    return List.of(
        edited("a migration lacks a column", "INT-001", "V1__create.sql", "due_date", "due_day"),
        edited("a migration is no SQL", "INT-001", "V1__create.sql", "CREATE TABLE", "MAKE TABLE"),
        edited(
            "the service ends at once",
            "INT-001",
            "ChoreListApiSystem.java",
            "harness(settings).run();",
            "System.exit(3);"),
        edited("the options of Java are wrong", "INT-001", "jvm.options", "-XX:", "-XX:Not"),
        edited("the document is no OpenAPI", "INT-003", "openapi.yaml", "paths:", "paths: ["),
        edited(
            "the service does not stop",
            "INT-005",
            "ChoreListApiSystem.java",
            "harness(settings).run();",
            "Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(7)));\n"
                + "    harness(settings).run();"),
        Fault.of(
            "a hook is for an action that there is not",
            Level.INTEGRATION,
            "INT-001",
            "",
            Sound.code(
                "    on.create(\n",
                "    on.action(\"vanish\", (before, after) -> after);\n    on.create(\n")));
  }

  private static Fault edited(String what, String code, String file, String text, String other) {
    return Fault.of(
        what,
        Level.INTEGRATION,
        code,
        "generated-anew",
        Sound.generated(Sound.chores(), file, text, other));
  }
}
