package dev.bluewright.workbench.pipeline;

import dev.bluewright.blueprint.Assumption;
import dev.bluewright.blueprint.Database;
import dev.bluewright.interpreter.Interpretation;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.database.ExternalDatabase;
import java.util.List;

/** Which database a system is built for, when the person also gives one that runs. Stateless. */
public final class DatabaseChoice {
  private static final String ABOUT = "system.database";

  private DatabaseChoice() {}

  /**
   * The interpretation, for the database that was given.
   *
   * @throws WorkbenchException exit code 2, the description asks for another one
   */
  public static Interpretation fitted(Interpretation interpretation, ExternalDatabase given) {
    Database asked = interpretation.blueprint().system().database();
    if (given.serves(asked)) {
      return interpretation;
    }
    if (interpretation.assumptions().stream().noneMatch(DatabaseChoice::isAboutIt)) {
      throw new WorkbenchException(
          ExitCode.FINDINGS,
          "The description asks for %s, and --database-url names a %s database. Change one of them."
              .formatted(asked.label(), given.kind().label()));
    }
    return built(interpretation, given.kind());
  }

  private static Interpretation built(Interpretation interpretation, Database database) {
    Assumption chosen = new Assumption(ABOUT, database.label(), "--database-url names one");
    List<Assumption> assumptions =
        interpretation.assumptions().stream()
            .map(assumption -> isAboutIt(assumption) ? chosen : assumption)
            .toList();
    return new Interpretation(
        interpretation.blueprint().onDatabase(database, assumptions),
        interpretation.requirements(),
        assumptions,
        interpretation.findings(),
        interpretation.provenance());
  }

  private static boolean isAboutIt(Assumption assumption) {
    return assumption.about().equals(ABOUT);
  }
}
