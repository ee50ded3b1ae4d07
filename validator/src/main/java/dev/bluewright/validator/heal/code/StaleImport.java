package dev.bluewright.validator.heal.code;

import com.github.javaparser.ast.ImportDeclaration;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.heal.Healer;
import dev.bluewright.validator.heal.Healing;
import dev.bluewright.validator.heal.Healing.Sureness;
import dev.bluewright.validator.tier.Candidate;
import java.util.Optional;

/** Takes an import of what is gone from where it is now, or leaves out one that nothing uses. */
final class StaleImport implements Healer {
  private final TypeIndex types;

  StaleImport(TypeIndex types) {
    this.types = types;
  }

  @Override
  public Optional<Healing> heal(Candidate candidate, Finding finding) {
    return CompileError.of(candidate, finding)
        .filter(CompileError::isOfImport)
        .flatMap(error -> stale(error).flatMap(each -> healed(error, each)));
  }

  private static Optional<ImportDeclaration> stale(CompileError error) {
    return error.java().unit().getImports().stream()
        .filter(each -> !each.isAsterisk() && !each.isStatic())
        .filter(
            each ->
                each.getRange()
                    .filter(range -> range.begin.line == error.finding().place().line())
                    .isPresent())
        .findFirst();
  }

  private Optional<Healing> healed(CompileError error, ImportDeclaration stale) {
    var name = stale.getName().getIdentifier();
    var range = stale.getRange().orElseThrow();
    if (!error.java().uses(name)) {
      return Optional.of(
          healing(error, error.java().withoutLines(range), "Nothing uses it.", Sureness.CERTAIN));
    }
    var now = types.of(name);
    return now.size() == 1
        ? Optional.of(
            healing(
                error,
                error.java().replaced(range, "import " + now.getFirst() + ";"),
                "The only type of that name is " + now.getFirst() + ".",
                Sureness.LIKELY))
        : Optional.empty();
  }

  private static Healing healing(CompileError error, String after, String why, Sureness sureness) {
    return new Healing("stale-import", error.file(), after, why, sureness);
  }
}
