package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where people sign in, a balance that actions move is written by nobody: whoever owns it would
 * else give it to themselves.
 */
public final class Withholding {
  private static final Set<Operation> GIVING = Set.of(Operation.CREATE, Operation.UPDATE);

  private Withholding() {}

  /** Withholds what is moved, unless the text lets somebody give it. */
  public static void settle(List<Heard> heard, Workspace work) {
    for (var entity : work.entities()) {
      entity.fields.values().stream()
          .filter(field -> isMoved(field, entity) && isEarned(field, work))
          .filter(field -> heard.stream().noneMatch(each -> isGiven(field, entity, each, work)))
          .toList()
          .forEach(field -> withhold(field, entity, work));
    }
  }

  /** An action adds to it: of what is only taken from, somebody must say what there is. */
  private static boolean isMoved(FieldModel field, EntityDraft entity) {
    return field.source() instanceof FieldSource.Given
        && field.access().isEmpty()
        && entity.actions.values().stream()
            .map(action -> action.set().getOrDefault(field.name(), ""))
            .anyMatch(set -> set.matches(field.name() + " \\+ .*"));
  }

  private static boolean isEarned(FieldModel field, Workspace work) {
    return field.type() instanceof FieldType.Money
        || work.lexicon().fieldTypes().isEarned(field.name());
  }

  /** "Clerks can open an account with a number and a balance", "admins can set its balance". */
  private static boolean isGiven(
      FieldModel field, EntityDraft entity, Heard heard, Workspace work) {
    var place = entity.name() + "." + field.name();
    return heard.all(Fact.OperationOn.class).anyMatch(each -> gives(each, entity, work))
        && heard
            .all(Fact.FieldOf.class)
            .anyMatch(each -> work.places().getOrDefault(each, List.of()).contains(place));
  }

  private static boolean gives(Fact.OperationOn fact, EntityDraft entity, Workspace work) {
    return GIVING.contains(fact.operation())
        && work.find(fact.noun()).filter(entity::equals).isPresent();
  }

  private static void withhold(FieldModel field, EntityDraft entity, Workspace work) {
    var begins = field.defaultValue().orElse("0");
    entity.put(
        new FieldModel(
            field.name(),
            field.type(),
            false,
            Optional.of(begins),
            field.rules(),
            new FieldSource.Withheld(),
            field.description(),
            field.renamedFrom()));
    work.assume(
        entity.name() + "." + field.name(),
        "starts at " + begins + " and is written by nobody",
        "actions move it, and the text lets nobody set it");
  }
}
