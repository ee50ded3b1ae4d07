package dev.bluewright.validator.heal.code;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.heal.Healer;
import dev.bluewright.validator.heal.Healing;
import dev.bluewright.validator.heal.Healing.Sureness;
import dev.bluewright.validator.tier.Candidate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Imports a type that is used, where one alone has its name. */
final class MissingImport implements Healer {
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "^cannot find symbol; symbol: +(?:class|variable) (?<name>[A-Z]\\w*)"
              + "|^package (?<outer>[A-Z]\\w*) does not exist");

  private final TypeIndex types;

  MissingImport(TypeIndex types) {
    this.types = types;
  }

  @Override
  public Optional<Healing> heal(Candidate candidate, Finding finding) {
    return CompileError.of(candidate, finding)
        .filter(error -> !error.isOfImport())
        .flatMap(error -> error.says(UNKNOWN).flatMap(said -> imported(error, name(said))));
  }

  private static String name(Matcher said) {
    return said.group("name") == null ? said.group("outer") : said.group("name");
  }

  private Optional<Healing> imported(CompileError error, String name) {
    var known = types.of(name);
    return known.size() == 1 && !error.java().imports(known.getFirst())
        ? Optional.of(
            new Healing(
                "missing-import",
                error.file(),
                error.java().withImport(known.getFirst()),
                "The only type of that name is " + known.getFirst() + ".",
                Sureness.LIKELY))
        : Optional.empty();
  }
}
