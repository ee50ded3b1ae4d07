package dev.bluewright.validator.heal.code;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Nearest;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.Repair;
import dev.bluewright.validator.heal.Healer;
import dev.bluewright.validator.heal.Healing;
import dev.bluewright.validator.heal.Healing.Sureness;
import dev.bluewright.validator.heal.MeantWord;
import dev.bluewright.validator.tier.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Calls a value of a record by the name that the blueprint has for it. */
final class NearMember implements Healer {
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "^cannot find symbol; symbol: +method ([a-z]\\w*)\\(\\);"
              + " location: +(?:variable \\w+ of type|class) ([\\w.]+)$");

  @Override
  public Optional<Healing> heal(Candidate candidate, Finding finding) {
    return CompileError.of(candidate, finding)
        .flatMap(
            error ->
                error
                    .says(UNKNOWN)
                    .flatMap(said -> repair(candidate, said.group(1), said.group(2)))
                    .flatMap(repair -> healing(error.java().text(), finding, repair)));
  }

  /** Of the values of the entity whose record is asked. */
  private static Optional<Repair> repair(Candidate candidate, String word, String type) {
    return candidate
        .reading()
        .blueprint()
        .flatMap(blueprint -> blueprint.findEntity(type.substring(type.lastIndexOf('.') + 1)))
        .flatMap(entity -> Nearest.to(word, members(entity)))
        .map(by -> new Repair(word, by));
  }

  private static Optional<Healing> healing(String text, Finding finding, Repair repair) {
    return MeantWord.replaced(text, finding.place(), repair)
        .map(
            after ->
                new Healing(
                    "near-member",
                    finding.place().file(),
                    after,
                    "Of the values of records, `%s` is nearest to `%s`."
                        .formatted(repair.by(), repair.word()),
                    Sureness.LIKELY));
  }

  private static List<String> members(EntityModel entity) {
    return Stream.concat(
            entity.fields().stream().map(FieldModel::name),
            entity.relations().stream().map(RelationModel::name).map(name -> name + "Id"))
        .toList();
  }
}
