package dev.bluewright.interpreter.resolve.relations;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.regex.Pattern;

/** "A task has an assignee", where people sign in: one of them, and no name as text. */
public final class NamedPeople {
  private static final List<String> NAMES =
      List.of("assignee", "reviewer", "approver", "assignedTo", "assignedUser");

  /** Who is found out by what others do, and is nobody at first. */
  private static final Pattern FOUND =
      Pattern.compile("(?:current)?(?:[hH]ighest|[wW]inning)(?:Bidder|Buyer|Player)|winner");

  private NamedPeople() {}

  /** Looks through the model, once its facts have their places. */
  public static void settle(EntityDraft person, Workspace work) {
    for (var entity : work.entities()) {
      if (entity != person) {
        List.copyOf(entity.fields.keySet()).stream()
            .filter(NamedPeople::isOne)
            .forEach(name -> settle(entity, name, person, work));
      }
    }
  }

  private static void settle(EntityDraft entity, String field, EntityDraft person, Workspace work) {
    var known = entity.fields.get(field);
    if (known != null && isName(known)) {
      var name = field.startsWith("assigned") ? "assignee" : field;
      entity.fields.remove(field);
      entity.relations.putIfAbsent(
          name,
          RelationModel.belongsTo(name, person.name())
              .withOptional(true)
              .withOnDelete(OnDelete.CLEAR));
      work.moved(entity.name() + "." + field, entity.name() + "." + name);
      work.assume(entity.name() + "." + name, "one of those who sign in", "its name");
    }
  }

  /** Whether a field names somebody who has to do with a record. */
  public static boolean isOne(String field) {
    return NAMES.contains(field) || FOUND.matcher(field).matches();
  }

  private static boolean isName(FieldModel field) {
    return field.type() instanceof FieldType.Text;
  }
}
