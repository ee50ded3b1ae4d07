package dev.bluewright.workbench.tier;

import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import dev.bluewright.workbench.pipeline.Port;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Systems that do not start, answer or stop as they should, and machines that lack something. */
final class WholeFaults {
  private WholeFaults() {}

  /**
   * What the machine lacks.
   *
   * @param portInUse where somebody listens
   * @param portLeft where nobody listens yet
   */
  static List<Fault> ofTheMachine(int portInUse, int portLeft) {
    return List.of(
        Fault.of("the port is in use", Level.MACHINE, "MAC-004", "", Sound.chores())
            .asked(runtime -> at(portInUse, runtime)),
        Fault.of("the port is taken meanwhile", Level.INTEGRATION, "MAC-004", "", Sound.chores())
            .asked(runtime -> at(portLeft, runtime))
            .meanwhile(
                new Meanwhile(
                    () -> new ServerSocket(portLeft, 1, InetAddress.getLoopbackAddress()))),
        Fault.of(
                "the heap is larger than the machine",
                Level.MACHINE,
                "MAC-016",
                "",
                Sound.generated(Sound.chores(), "jvm.options", "-Xmx128m", "-Xmx900g"))
            .asked(runtime -> at(0, runtime)),
        database(
            "the database does not answer",
            "jdbc:postgresql://127.0.0.1:" + portInUse + "/none",
            DatabaseFaults.chores()),
        database(
            "the database is of another kind",
            "jdbc:postgresql://127.0.0.1:1/none",
            Sound.chores()));
  }

  private static ValidationRequest at(int port, Path runtime) {
    return new ValidationRequest(Level.INTEGRATION, 3, runtime, new Port(port), Optional.empty());
  }

  private static Fault database(String what, String url, Candidate seeded) {
    return Fault.of(what, Level.MACHINE, "MAC-005", "", seeded)
        .asked(runtime -> DatabaseFaults.request(url, runtime));
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
        edited(
            "the heap is smaller than what is needed in sum",
            "INT-006",
            "jvm.options",
            "-Xmx128m",
            "-Xmx64m"),
        edited(
            "a component that somebody added is not well",
            "INT-002",
            "ChoreListApiSystem.java",
            "    return harness;",
            """
                harness.add(
                    new dev.bluewright.harness.HarnessComponent() {
                      @Override
                      public String name() {
                        return "ledger";
                      }

                      @Override
                      public dev.bluewright.harness.Health health() {
                        return dev.bluewright.harness.Health.down("no ledger");
                      }
                    });
                return harness;
            """),
        edited(
            "a stream lets in what nobody handles",
            "INT-007",
            "ChoreListApiSystem.java",
            "    return harness;",
            """
                var out = dev.bluewright.harness.OutputPort.of("out", String.class);
                var in =
                    dev.bluewright.harness.InputPort.each(
                            "in", String.class, _ -> java.util.concurrent.locks.LockSupport.park())
                        .stateful();
                harness.add(
                    new dev.bluewright.harness.HarnessComponent() {
                      @Override
                      public String name() {
                        return "reader";
                      }

                      @Override
                      public java.util.List<dev.bluewright.harness.InputPort<?>> inputs() {
                        return java.util.List.of(in);
                      }
                    });
                harness.add(
                    new dev.bluewright.harness.HarnessComponent() {
                      @Override
                      public String name() {
                        return "writer";
                      }

                      @Override
                      public java.util.List<dev.bluewright.harness.OutputPort<?>> outputs() {
                        return java.util.List.of(out);
                      }

                      @Override
                      public void setup(dev.bluewright.harness.ComponentContext context) {
                        java.util.stream.Stream.of("a", "b", "c").forEach(out::send);
                      }
                    });
                harness.bind(out).to(in);
                return harness;
            """),
        edited("the document is no OpenAPI", "INT-003", "openapi.yaml", "paths:", "paths: ["),
        Fault.of(
            "a migration brings a record that cannot be read",
            Level.INTEGRATION,
            "INT-004",
            "",
            Sound.chores()
                .with(
                    "src/main/resources/db/migration/sqlite/V2__bring.sql",
                    """
                    INSERT INTO chore
                      (id, title, priority, due_date, done, created_at, updated_at, version)
                    VALUES ('0198d1f4-0000-7000-8000-000000000001', 'Sweep', 'low', 'tomorrow', 0,
                      '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', 1);
                    """)),
        edited(
            "the service does not stop",
            "INT-005",
            "ChoreListApiSystem.java",
            "harness(settings).run();",
            "Runtime.getRuntime().addShutdownHook(new Thread(() ->"
                + " Runtime.getRuntime().halt(7)));\n"
                + "    harness(settings).run();"));
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
