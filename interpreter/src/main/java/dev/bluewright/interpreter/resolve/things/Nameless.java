package dev.bluewright.interpreter.resolve.things;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.UsualValues.UsualValue;
import dev.bluewright.interpreter.resolve.relations.NamedPeople;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.MomentFields;
import dev.bluewright.interpreter.resolve.work.Types;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Entities of which the text tells no value: they hold what such things usually hold. */
public final class Nameless {
  private static final Set<String> NAMES = Set.of("name", "title");

  private static final Set<String> TIMES = Set.of("start date", "end date");

  private Nameless() {}

  /** Gives a name to every entity of which the text tells no value. */
  public static void name(Workspace work) {
    for (var entity : work.entities()) {
      var told =
          entity.fields.values().stream()
              .filter(field -> !isKindOfAmount(field, entity, work))
              .anyMatch(f -> f.isFile() || (f.isGiven() && isOfItself(f, entity)));
      var enough =
          work.lexicon().fieldTypes().isTold(entity.noun())
              ? 2
              : work.lexicon().events().isMade(entity.noun()) && !isOfAmount(entity, work) ? 1 : 2;
      if (!told && belongs(entity) < enough) {
        var before = new ArrayList<>(entity.fields.values());
        entity.fields.clear();
        work.lexicon().usualValues().of(entity.noun()).stream()
            .filter(
                usual -> !isNamedOtherwise(usual, entity) && !isTimeOfOther(usual, entity, work))
            .forEach(usual -> put(entity, usual, work));
        before.stream().filter(field -> !isUsual(field, entity)).forEach(entity::put);
      }
    }
  }

  /** "Expenses of these categories": what it comes to is of more weight than its kind. */
  private static boolean isKindOfAmount(FieldModel field, EntityDraft entity, Workspace work) {
    return field.type() instanceof FieldType.Enumeration && isOfAmount(entity, work);
  }

  /** A bid, a donation: it is nothing without what it comes to, whatever it is of. */
  private static boolean isOfAmount(EntityDraft entity, Workspace work) {
    return work.lexicon().usualValues().of(entity.noun()).stream()
        .limit(1)
        .anyMatch(usual -> usual.noun().head().equals("amount"));
  }

  /** What is there by its name alone, since a class of the text is called so. */
  public static void keep(Workspace work) {
    work.entities().stream()
        .filter(entity -> !work.isPerson(entity) && !isSpokenOf(entity, work))
        .forEach(
            entity -> work.assume(entity.name(), "is kept", "a class of the text is called so"));
  }

  /** Whether a sentence tells something of the records of an entity. */
  public static boolean isSpokenOf(EntityDraft entity, Workspace work) {
    return work.places().values().stream()
            .flatMap(List::stream)
            .anyMatch(place -> place.startsWith(entity.name() + "."))
        || work.assumptions().stream().anyMatch(each -> each.about().equals(entity.name()))
        || work.entities().stream()
            .flatMap(other -> other.relations.values().stream())
            .anyMatch(relation -> relation.target().equals(entity.name()));
  }

  /** "Whose assignee", "done", "sorted by price": says nothing of what a record is. */
  private static boolean isOfItself(FieldModel field, EntityDraft entity) {
    return !(field.type() instanceof FieldType.Truth)
        && !NamedPeople.isOne(field.name())
        && !entity.asked.contains(field.name());
  }

  /** What records usually hold, also where they are asked for by it. */
  private static boolean isUsual(FieldModel field, EntityDraft entity) {
    return entity.asked.contains(field.name()) && entity.fields.containsKey(field.name());
  }

  /** "Search albums by title": then they have no name beside it. */
  private static boolean isNamedOtherwise(UsualValue usual, EntityDraft entity) {
    var name = usual.noun().camelCase();
    return NAMES.contains(name)
        && NAMES.stream().anyMatch(each -> !each.equals(name) && entity.asked.contains(each));
  }

  /** A booking of a show, which has a time: the same. */
  private static boolean isTimeOfOther(UsualValue usual, EntityDraft entity, Workspace work) {
    return work.lexicon().events().isBooking(entity.noun())
        && TIMES.contains(usual.noun().text())
        && entity
            .toOne()
            .flatMap(relation -> work.named(relation.target()).stream())
            .anyMatch(other -> MomentFields.of(other, Noun.of("start")).isPresent());
  }

  private static long belongs(EntityDraft entity) {
    return entity.toOne().filter(r -> !r.optional()).count();
  }

  private static void put(EntityDraft entity, UsualValue usual, Workspace work) {
    var name = usual.noun().camelCase();
    var type = work.fields().suggested(entity, usual.noun()).orElse(new FieldType.Text(200));
    entity.put(field(usual, name, type));
    work.assume(
        entity.name() + "." + name,
        Types.label(type) + (usual.optional() ? ", optional" : ""),
        "the text names no values of " + entity.noun().text());
  }

  /** A reading is taken now, unless another moment is given. */
  private static FieldModel field(UsualValue usual, String name, FieldType type) {
    if (usual.optional()) {
      return FieldModel.optional(name, type);
    }
    return usual.noun().head().equals("timestamp")
        ? FieldModel.defaulted(name, type, Limit.Default.PRESENT)
        : FieldModel.required(name, type);
  }
}
