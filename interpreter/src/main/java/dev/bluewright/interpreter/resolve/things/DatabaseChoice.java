package dev.bluewright.interpreter.resolve.things;

import dev.bluewright.blueprint.Database;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;

/** Where records are kept: in the first database that the text names and that is supported. */
public final class DatabaseChoice {
  private DatabaseChoice() {}

  /** The database that the facts ask for, or else SQLite. */
  public static Database of(List<Fact> facts, Workspace work) {
    var named =
        facts.stream()
            .filter(Fact.DatabaseNamed.class::isInstance)
            .map(Fact.DatabaseNamed.class::cast)
            .toList();
    var known =
        named.stream().map(fact -> Database.named(fact.word())).flatMap(Optional::stream).toList();
    if (!known.isEmpty()) {
      var chosen = known.getFirst();
      for (var fact : named) {
        if (Database.named(fact.word()).filter(chosen::equals).isPresent()) {
          work.placed(fact, List.of("system.database"));
        }
      }
      if (known.stream().distinct().count() > 1) {
        work.assume(
            "system.database",
            chosen.label(),
            "the text names several databases, and this one first");
      }
      return chosen;
    }
    var because =
        named.isEmpty()
            ? "the text names no database"
            : "the text names " + named.getFirst().word() + ", which is not supported";
    work.assume("system.database", "sqlite", because);
    return Database.SQLITE;
  }
}
