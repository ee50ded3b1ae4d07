package dev.bluewright.interpreter.resolve.limits;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.SpanModel;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which records must not overlap in time: those of a kind that has a begin and an end. */
public final class ApartPlacing {
  private static final Set<String> BEGIN =
      Set.of(
          "start", "starts", "begin", "begins", "from", "checkIn", "arrival", "pickup", "pickUp");
  private static final Set<String> END =
      Set.of(
          "end",
          "ends",
          "finish",
          "finishes",
          "until",
          "to",
          "checkOut",
          "departure",
          "return",
          "dropoff",
          "dropOff");
  private static final Set<String> GONE =
      Set.of("cancelled", "canceled", "rejected", "declined", "refused", "expired", "noshow");

  private ApartPlacing() {}

  /**
   * When a record is: two fields of one type.
   *
   * @param day the field of the day, where the two are times of it
   */
  public record When(FieldModel from, FieldModel to, Optional<FieldModel> day) {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void keep(BoundFact.Apart fact, Workspace work) {
    var kinds = kinds(fact, work);
    if (kinds.size() != 1) {
      if (!heldOnce(fact, work) && kinds.isEmpty()) {
        OncePlacing.keep(fact, work);
      }
      return;
    }
    var entity = kinds.getFirst();
    var when = when(entity).orElseThrow();
    var thing = thing(fact, entity, work);
    if (thing.isEmpty()) {
      return;
    }
    var span = span(entity, thing.get(), when);
    if (entity.noOverlap.stream().noneMatch(span::equals)) {
      entity.noOverlap.add(span);
      assume(entity, span, fact, work);
    }
    work.placed(fact, List.of(entity.name() + ".noOverlap"));
  }

  /** What nobody else may have until it is given back is not had by two at once. */
  private static boolean heldOnce(BoundFact.Apart fact, Workspace work) {
    var held =
        fact.thing()
            .flatMap(work::find)
            .filter(thing -> thing.rules.containsKey("heldOnce"))
            .map(thing -> thing.name() + ".rules.heldOnce");
    held.ifPresent(rule -> work.placed(fact, List.of(rule)));
    return held.isPresent();
  }

  /** The time of a record, which may not overlap with that of another of the same thing. */
  static SpanModel span(EntityDraft entity, String thing, When when) {
    var of = new ArrayList<>(List.of(thing));
    when.day().map(FieldModel::name).ifPresent(of::add);
    return new SpanModel(of, when.from().name(), when.to().name(), uncounted(entity));
  }

  private static void assume(
      EntityDraft entity, SpanModel span, BoundFact.Apart fact, Workspace work) {
    var about = entity.name() + ".noOverlap";
    work.assume(
        about,
        "from " + span.from() + " to " + span.to() + ", when the next may begin",
        "they are its begin and its end");
    if (fact.thing().isEmpty()) {
      work.assume(about, "for each " + span.of().getFirst(), "it is what the record is of");
    }
    span.unless()
        .ifPresent(text -> work.assume(about, "unless " + text, "such a record takes up no time"));
  }

  /** The kinds that have a begin and an end, and belong to the thing where one is named. */
  private static List<EntityDraft> kinds(BoundFact.Apart fact, Workspace work) {
    if (fact.many().isPresent()) {
      return work.find(fact.many().get()).filter(each -> when(each).isPresent()).stream().toList();
    }
    return work.entities().stream()
        .filter(each -> when(each).isPresent() && thing(fact, each, work).isPresent())
        .toList();
  }

  /** When records of a kind are; nothing for those that have no begin or no end. */
  public static Optional<When> when(EntityDraft entity) {
    var begins = times(entity, BEGIN);
    var ends = ends(entity);
    if (begins.size() != 1
        || ends.size() != 1
        || begins.getFirst().optional()
        || !begins.getFirst().type().equals(ends.getFirst().type())) {
      return Optional.empty();
    }
    var from = begins.getFirst();
    var to = ends.getFirst();
    if (!(from.type() instanceof FieldType.Time)) {
      return Optional.of(new When(from, to, Optional.empty()));
    }
    var days =
        entity.fields.values().stream()
            .filter(each -> each.isGiven() && !each.optional())
            .filter(each -> each.type() instanceof FieldType.Date)
            .toList();
    return days.size() == 1
        ? Optional.of(new When(from, to, Optional.of(days.getFirst())))
        : Optional.empty();
  }

  /** The end that is planned, beside the day on which it was given back. */
  private static List<FieldModel> ends(EntityDraft entity) {
    var all = times(entity, END);
    var planned = all.stream().filter(each -> !LinkedQuota.isEnd(each.name())).toList();
    return planned.isEmpty() ? all : planned;
  }

  /** Times that are called by one of the words, such as {@code startTime} or {@code endsAt}. */
  private static List<FieldModel> times(EntityDraft entity, Set<String> words) {
    return entity.fields.values().stream()
        .filter(FieldModel::isGiven)
        .filter(each -> isTime(each.type()))
        .filter(each -> words.stream().anyMatch(word -> isCalled(each.name(), word)))
        .toList();
  }

  /** Whether values of a type are moments or days. */
  public static boolean isTime(FieldType type) {
    return type instanceof FieldType.Date
        || type instanceof FieldType.Time
        || type instanceof FieldType.DateTime;
  }

  private static boolean isCalled(String name, String word) {
    return name.equals(word)
        || name.matches(word + "[A-Z].*")
        || name.matches(
            ".*"
                + Character.toUpperCase(word.charAt(0))
                + word.substring(1)
                + "(?:Date|Time|At|DateTime)?");
  }

  /** The relation or the field that says for which thing. */
  private static Optional<String> thing(BoundFact.Apart fact, EntityDraft entity, Workspace work) {
    if (fact.thing().isPresent()) {
      return named(fact.thing().get(), entity, work);
    }
    var things =
        entity
            .toOne()
            .filter(each -> !isPerson(each, entity, work))
            .map(RelationModel::name)
            .toList();
    return things.size() == 1 ? Optional.of(things.getFirst()) : Optional.empty();
  }

  /** Whether a relation leads to somebody, and to no thing. */
  static boolean isPerson(RelationModel relation, EntityDraft entity, Workspace work) {
    var target = work.named(relation.target());
    return entity.owner.filter(relation.name()::equals).isPresent()
        || (target.isPresent() && target.equals(work.person()))
        || target.filter(each -> work.lexicon().isActor(each.noun().head())).isPresent();
  }

  private static Optional<String> named(Noun thing, EntityDraft entity, Workspace work) {
    var target = work.find(thing).map(EntityDraft::name);
    var relation =
        entity
            .toOne()
            .filter(
                each ->
                    each.name().equals(thing.camelCase())
                        || target.map(each.target()::equals).orElse(false))
            .map(RelationModel::name)
            .findFirst();
    return relation.or(
        () ->
            entity
                .field(thing)
                .filter(field -> field.isGiven() && !field.optional())
                .filter(field -> !(field.type() instanceof FieldType.LongText))
                .filter(field -> !(field.type() instanceof FieldType.Json))
                .map(FieldModel::name));
  }

  /** Values of a status with which a record takes up no time. */
  public static Optional<String> uncounted(EntityDraft entity) {
    for (var field : entity.fields.values()) {
      if (field.type() instanceof FieldType.Enumeration(var values)) {
        var gone =
            values.stream()
                .filter(
                    value -> GONE.contains(value.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")))
                .toList();
        if (!gone.isEmpty()) {
          return Optional.of(
              gone.size() == 1
                  ? field.name() + " == '" + gone.getFirst() + "'"
                  : field.name() + " in ['" + String.join("', '", gone) + "']");
        }
      }
      if (field.type() instanceof FieldType.Truth && GONE.contains(field.name())) {
        return Optional.of(field.name());
      }
    }
    return Optional.empty();
  }
}
