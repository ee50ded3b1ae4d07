package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Types;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;

/** Values that the service makes itself: codes by chance, and slugs of other values. */
public final class MadePlacing {
  private static final int CODE = 8;
  private static final int SLUG = 250;

  private MadePlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void make(ValueFact.Made fact, Workspace work) {
    var owner =
        fact.owner().isPresent()
            ? work.find(fact.owner().get())
            : MeasurePlacing.leading(fact.field(), work)
                .or(() -> holder(fact.field(), work))
                .or(() -> work.findOwner(Optional.empty()));
    owner.ifPresent(
        entity -> {
          if (isId(fact.field())) {
            work.placed(fact, List.of(entity.name() + ".read"));
          } else if (fact.from().isPresent() || fact.field().head().equals("slug")) {
            slug(fact, entity, work);
          } else {
            put(fact, entity, new FieldType.Text(CODE), new FieldSource.RandomCode(CODE), work);
          }
        });
  }

  /** Every record has one. */
  private static boolean isId(Noun field) {
    return field.words().size() == 1 && List.of("id", "uuid", "identifier").contains(field.head());
  }

  private static Optional<EntityDraft> holder(Noun field, Workspace work) {
    var having = work.entities().stream().filter(e -> e.field(field).isPresent()).toList();
    return having.size() == 1 ? Optional.of(having.getFirst()) : Optional.empty();
  }

  private static void slug(ValueFact.Made fact, EntityDraft entity, Workspace work) {
    var from =
        fact.from()
            .flatMap(entity::field)
            .or(() -> fact.from().isPresent() ? Optional.empty() : titled(entity));
    from.filter(field -> field.isGiven() && isText(field))
        .ifPresent(
            field ->
                put(
                    fact,
                    entity,
                    new FieldType.Text(SLUG),
                    new FieldSource.SlugOf(field.name()),
                    work));
  }

  private static Optional<FieldModel> titled(EntityDraft entity) {
    return List.of("title", "name").stream()
        .map(entity.fields::get)
        .filter(field -> field != null)
        .findFirst();
  }

  private static boolean isText(FieldModel field) {
    return field.type() instanceof FieldType.Text || field.type() instanceof FieldType.LongText;
  }

  private static void put(
      ValueFact.Made fact, EntityDraft entity, FieldType type, FieldSource source, Workspace work) {
    var name =
        entity
            .field(fact.field())
            .map(FieldModel::name)
            .orElseGet(() -> MeasurePlacing.fieldName(fact.field(), entity));
    if (entity.relations.containsKey(name)) {
      return;
    }
    Optional.ofNullable(entity.fields.get(name))
        .ifPresent(known -> work.forget(entity.name() + "." + name, Types.label(known.type())));
    entity.put(FieldModel.required(name, type).withSource(source));
    work.placed(fact, List.of(entity.name() + "." + name));
  }
}
