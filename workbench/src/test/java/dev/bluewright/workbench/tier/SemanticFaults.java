package dev.bluewright.workbench.tier;

import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import java.util.List;

/** Systems that run, and quietly do not do what their text says. */
final class SemanticFaults {
  private static final String TICKETS =
      """
      # Help desk

      - A ticket has a subject and a status: open or closed.
      - New tickets are open.
      - Close a ticket.
      - A closed ticket can be reopened.
      """;

  private static final String REFUSED =
      """
      schemaVersion: 5.2.0
      system: {name: loan-api, database: sqlite}
      entities:
        Loan:
          fields: {state: "enum(asked, refused) = asked"%s}
          actions:
            refuse: {takes: {reason: text}, from: {state: asked}, set: {state: refused}}
      """;

  private SemanticFaults() {}

  static List<Fault> all() {
    var chores = Sound.chores();
    var toys = Sound.described("toys");
    var withoutDueDate = Sound.blueprint(chores, "      dueDate: date?\n", "");
    var withoutAction =
        Sound.blueprint(chores, "    actions:\n      markDone: {set: {done: true}}\n", "");
    var withoutLimit =
        Sound.blueprint(
            toys,
            """
                rules:
                  mostLoans:
                    check: "count(loans, !returned) <= 3"
                    message: A family has at most 3 loans.
            """
                .indent(0),
            "");
    return List.of(
        lacking("a value is not there", "SEM-001", unclaimed(withoutDueDate, "Chore.dueDate")),
        lacking("an action is not there", "SEM-001", unclaimed(withoutAction, "Chore.markDone")),
        lacking(
            "a limit is not there", "SEM-001", unclaimed(withoutLimit, "Family.rules.mostLoans")),
        Fault.of(
            "a value is claimed that is not there",
            Level.COMPONENT,
            "BLU-205",
            "promised-part",
            withoutDueDate),
        Fault.of(
            "an action is claimed that is not there",
            Level.COMPONENT,
            "BLU-205",
            "promised-part",
            withoutAction),
        Fault.of(
            "an action takes what it does nothing with",
            Level.SEMANTIC,
            "SEM-016",
            "taken-is-kept",
            Candidate.of("blueprint.yaml", REFUSED.formatted(""))),
        Fault.of(
            "an action takes what would not fit where it belongs",
            Level.SEMANTIC,
            "SEM-016",
            "",
            Candidate.of("blueprint.yaml", REFUSED.formatted(", reason: integer?"))),
        Fault.of(
            "no action leads out of a state, though one should",
            Level.SEMANTIC,
            "SEM-018",
            "way-out",
            Sound.blueprint(
                Sound.read(TICKETS),
                "reopen: {from: {status: closed}",
                "reopen: {from: {status: open}")),
        wrong(
            "an action does nothing",
            Sound.code(
                "    on.create(\n",
                "    on.action(\"markDone\", (before, after) -> before);\n    on.create(\n")),
        wrong(
            "a change changes nothing",
            Sound.code(
                "    on.create(\n", "    on.update((before, after) -> before);\n    on.create(\n")),
        wrong(
            "a filter finds any other",
            Sound.blueprint(
                chores,
                "entities:",
                "api: {parameters: {Chore.priority: \"priority[ne]\"}}\nentities:")),
        wrong(
            "a limit does not hold",
            Sound.blueprint(toys, "count(loans, !returned) <= 3", "count(loans) <= 90")),
        wrong("a range does not hold", Sound.blueprint(toys, "max: 18", "max: 19")),
        wrong("a value is not unique", Sound.blueprint(toys, "        unique: true\n", "")),
        Fault.of(
            "all data is lost at a restart",
            Level.SEMANTIC,
            "SEM-002",
            "generated-anew",
            Sound.generated(
                chores,
                "ChoreListApiSystem.java",
                "harness(settings).run();",
                "new java.io.File(\"data/chore-list-api.db\").delete();\n"
                    + "    harness(settings).run();")));
  }

  /** A candidate in which no requirement claims a part. */
  private static Candidate unclaimed(Candidate candidate, String part) {
    return candidate.with(
        candidate.blueprint(),
        candidate
            .text()
            .replace("met: [" + part + ", ", "met: [")
            .replace(", " + part, "")
            .replace("met: [" + part + "]", "met: [system]"));
  }

  private static Fault lacking(String what, String code, Candidate seeded) {
    return Fault.of(what, Level.SEMANTIC, code, "promised-part", seeded);
  }

  private static Fault wrong(String what, Candidate seeded) {
    return Fault.of(what, Level.SEMANTIC, "SEM-002", "", seeded);
  }
}
