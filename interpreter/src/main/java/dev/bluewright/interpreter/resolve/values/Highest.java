package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** "The current highest bid" of what has bids, which have amounts: it follows from them. */
public final class Highest {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:current)?(?<measure>highest|top|winning|lowest)(?<thing>[A-Z]\\w*)",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> MEASURES =
      Map.of("highest", "max", "top", "max", "winning", "max", "lowest", "min");
  private static final List<String> AMOUNTS = List.of("amount", "price", "value", "score");

  private Highest() {}

  /** Looks through the model, once its facts have their places. */
  public static void settle(Workspace work) {
    for (var entity : work.entities()) {
      List.copyOf(entity.fields.values()).stream()
          .filter(FieldModel::isGiven)
          .forEach(field -> settle(entity, field, work));
    }
  }

  private static void settle(EntityDraft entity, FieldModel field, Workspace work) {
    var name = NAME.matcher(field.name());
    if (!name.matches()) {
      return;
    }
    var many = many(entity, name.group("thing"));
    var amount = many.flatMap(each -> work.named(each.target())).flatMap(Highest::amount);
    if (amount.isPresent()) {
      var measure = MEASURES.get(name.group("measure").toLowerCase(Locale.ROOT));
      var expression = "%s(%s.%s)".formatted(measure, many.get().name(), amount.get().name());
      var reckoned = FieldModel.required(field.name(), amount.get().type());
      ComputedFields.put(entity, reckoned, expression, work);
      work.assume(entity.name() + "." + field.name(), expression, "its name");
    }
  }

  private static Optional<RelationModel> many(EntityDraft entity, String thing) {
    return entity.relations.values().stream()
        .filter(each -> each.kind() == RelationModel.Kind.HAS_MANY)
        .filter(each -> each.target().equalsIgnoreCase(thing))
        .findFirst();
  }

  private static Optional<FieldModel> amount(EntityDraft many) {
    return AMOUNTS.stream()
        .flatMap(name -> Optional.ofNullable(many.fields.get(name)).stream())
        .filter(field -> ComputedFields.isNumber(field.type()))
        .findFirst();
  }
}
