package dev.bluewright.workbench.tier;

import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import java.util.List;

/** Code that somebody wrote by hand, broken in each of the usual ways. */
final class CodeFaults {
  private static final String REJECTION = "import dev.bluewright.http.Rejection;\n";
  private static final String METHOD = "@Override\n  public void hooks(Hooks<Chore> on) {";
  private static final String FIRST = "    on.create(\n";

  private static final String SEATS =
      """
      schemaVersion: 5.2.0
      system: {name: room-api, database: sqlite}
      entities:
        Room:
          fields: {seats: integer = 0}
          actions:
            furnish: {takes: {chairs: {type: integer, min: 1}}, set: {seats: seats + chairs}}
      """;

  private CodeFaults() {}

  static List<Fault> all() {
    return List.of(
        broken("a type of the runtime is not imported", "missing-import", REJECTION, ""),
        broken(
            "a type of the JDK is not imported",
            "missing-import",
            "chore.title().isBlank()",
            "chore.title().length() > BigDecimal.TEN.intValue()"),
        broken(
            "nothing is left of an import that moved",
            "stale-import",
            "http.Rejection",
            "store.Rejection"),
        broken(
            "something is imported that is gone",
            "stale-import",
            REJECTION,
            REJECTION + "import app.chorelistapi.gone.Helper;\n"),
        fault("the method of the interface is missing", "hooks-of-behavior", withoutHooks()),
        broken(
            "the method takes something else",
            "hooks-of-behavior",
            "hooks(Hooks<Chore> on)",
            "hooks(Object on)"),
        broken("the method is not public", "hooks-of-behavior", "public void", "void"),
        broken(
            "the method is static",
            "hooks-of-behavior",
            METHOD,
            "public static void hooks(Hooks<Chore> on) {"),
        broken("the method's name is misspelled", "hooks-of-behavior", "void hooks", "void hoks"),
        broken(
            "the method gives something",
            "hooks-of-behavior",
            "public void hooks",
            "public int hooks"),
        broken(
            "it is the behaviour of another type",
            "entity-of-behavior",
            "Behavior<Chore>",
            "Behavior<Task>"),
        broken(
            "it is in another package",
            "package-of-folder",
            "package app.chorelistapi",
            "package app.chores"),
        broken(
            "it asks for a value by a name that is misspelled",
            "near-member",
            "chore.title()",
            "chore.titel()"),
        broken("a semicolon is missing", "", "return chore;", "return chore"),
        broken("a hook gives something else", "", "return chore;", "return \"chore\";"),
        broken("a hook gives nothing", "", "return chore;", ""),
        broken(
            "it throws what must be caught",
            "",
            FIRST,
            "    if (on.hashCode() == 0) {\n      throw new java.io.IOException();\n    }\n"
                + FIRST),
        broken(
            "it uses a type that nobody knows", "", FIRST, "    Ledger ledger = null;\n" + FIRST),
        broken("it calls a hook that there is not", "", "on.create(", "on.insert("),
        fault(
            "a class stands twice",
            "",
            Sound.chores()
                .with(
                    "src/main/java/app/chorelistapi/Copy.java",
                    "package app.chorelistapi;\n\nfinal class ChoreBehavior {}\n")),
        fault(
            "a generated class was edited and does not compile",
            "generated-anew",
            Sound.generated(Sound.chores(), "/Chore.java", "public record", "public recrd")),
        contract("a generated record takes less than the blueprint says", "text(80)", "text(79)"),
        contract("a generated record takes more than the blueprint says", "text(80)", "text(81)"),
        Fault.of(
            "a generated action takes more than the blueprint says",
            Level.COMPONENT,
            "CMP-005",
            "generated-anew",
            Sound.generated(
                Candidate.of("blueprint.yaml", SEATS),
                "/Room.java",
                "integer().range(1L, null)",
                "integer()")),
        input("a hook fails where a value is missing", "chore.description().isBlank();"),
        input(
            "a hook never ends on a text that is long",
            "while (chore.title().length() > 70) {\n          Thread.onSpinWait();\n        }"),
        hooks("a hook is for an action that there is not", "on.action(\"vanish\", (a, b) -> b);"),
        hooks("registering hooks fails", "throw new IllegalStateException(\"no\");"),
        hooks("registering hooks never ends", "while (true) {\n      Thread.onSpinWait();\n    }"));
  }

  private static Candidate withoutHooks() {
    var text = Sound.chores().files().values().stream().filter(each -> each.contains(METHOD));
    var method = text.findFirst().orElseThrow();
    return Sound.code(method.substring(method.indexOf("  @Override")), "}\n");
  }

  private static Fault contract(String what, String text, String other) {
    return Fault.of(
        what,
        Level.COMPONENT,
        Problem.CONTRACT.id(),
        "generated-anew",
        Sound.generated(Sound.chores(), "/Chore.java", text, other));
  }

  private static Fault input(String what, String statement) {
    return Fault.of(
        what,
        Level.COMPONENT,
        Problem.INPUT.id(),
        "",
        Sound.code("chore -> {\n", "chore -> {\n            " + statement + "\n"));
  }

  private static Fault hooks(String what, String body) {
    var end = "    if (on != null) {\n      " + body + "\n    }\n";
    return Fault.of(what, Level.COMPONENT, Problem.HOOKS.id(), "", Sound.code(FIRST, end + FIRST));
  }

  private static Fault broken(String what, String healed, String text, String other) {
    return fault(what, healed, Sound.code(text, other));
  }

  private static Fault fault(String what, String healed, Candidate seeded) {
    return Fault.of(what, Level.COMPONENT, Problem.NOT_COMPILED.id(), healed, seeded);
  }
}
