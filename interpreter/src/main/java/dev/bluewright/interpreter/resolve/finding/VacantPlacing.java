package dev.bluewright.interpreter.resolve.finding;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.resolve.limits.ApartPlacing;
import dev.bluewright.interpreter.resolve.limits.TakenUp;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * "Search for available plots between two days": those that no booking takes up in that time, which
 * every list knows where bookings of one do not overlap.
 */
public final class VacantPlacing {
  private static final Set<String> WHOLE = Set.of("date", "dateTime");

  private VacantPlacing() {}

  /** Lets no two of what takes up a thing do so at once, where it is asked when it is free. */
  public static void prepare(List<Heard> heard, Workspace work) {
    heard.stream()
        .flatMap(each -> each.all(BoundFact.Vacant.class))
        .forEach(
            fact ->
                work.known(fact.thing())
                    .ifPresent(
                        thing ->
                            taken(fact, thing, work).ifPresent(by -> keepApart(thing, by, work))));
  }

  private static void keepApart(EntityDraft thing, TakenUp by, Workspace work) {
    if (!by.isKeptApart()) {
      by.keepApart();
      work.assume(
          by.by().name() + ".noOverlap",
          "no two of one %s at a time".formatted(thing.noun().text()),
          "the text asks which of them are free");
    }
  }

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void find(BoundFact.Vacant fact, Workspace work) {
    work.find(fact.thing())
        .ifPresent(
            thing ->
                TakenUp.of(thing, work)
                    .filter(TakenUp::isKeptApart)
                    .ifPresent(by -> place(fact, thing, by, work)));
  }

  private static void place(BoundFact.Vacant fact, EntityDraft thing, TakenUp by, Workspace work) {
    work.assume(
        thing.name() + ".list",
        "?%s[none]=%s".formatted(RelationPlacing.toMany(thing, by.by(), work), example(by)),
        "those that are free in that time are asked for so");
    work.placed(fact, List.of(thing.name() + ".list", by.by().name() + ".noOverlap"));
  }

  private static String example(TakenUp by) {
    var type = by.when().from().type();
    if (type instanceof FieldType.Time) {
      return "2026-05-01T10:00:00/12:00:00";
    }
    return type instanceof FieldType.Date
        ? "2026-05-01/2026-05-04"
        : "2026-05-01T10:00:00Z/2026-05-01T12:00:00Z";
  }

  /** What takes it up: from a day to a day, where the text does not tell when. */
  private static Optional<TakenUp> taken(BoundFact.Vacant fact, EntityDraft thing, Workspace work) {
    return TakenUp.of(thing, work).or(() -> begun(fact, thing, work));
  }

  private static Optional<TakenUp> begun(BoundFact.Vacant fact, EntityDraft thing, Workspace work) {
    var bare =
        TakenUp.taking(thing, work)
            .filter(by -> isTimeless(by) || moment(by).isPresent())
            .limit(2)
            .toList();
    if (bare.size() != 1) {
      return Optional.empty();
    }
    begin(fact, bare.getFirst(), work);
    return TakenUp.of(bare.getFirst(), thing);
  }

  private static boolean isTimeless(EntityDraft by) {
    return by.fields.values().stream()
        .filter(FieldModel::isGiven)
        .noneMatch(field -> ApartPlacing.isTime(field.type()));
  }

  /** "For a certain date/time": the only time that it has, of which no end is told. */
  private static Optional<FieldModel> moment(EntityDraft by) {
    var times =
        by.fields.values().stream()
            .filter(FieldModel::isGiven)
            .filter(field -> ApartPlacing.isTime(field.type()))
            .toList();
    return times.size() == 1
        ? Optional.of(times.getFirst()).filter(field -> WHOLE.contains(field.name()))
        : Optional.empty();
  }

  private static void begin(BoundFact.Vacant fact, EntityDraft by, Workspace work) {
    var moment = moment(by);
    boolean hours =
        moment.map(field -> field.type() instanceof FieldType.DateTime).orElse(fact.hours());
    var type = hours ? new FieldType.DateTime() : new FieldType.Date();
    for (var end : List.of("start", "end")) {
      var name = end + (hours ? "Time" : "Date");
      by.put(FieldModel.required(name, type));
      work.assume(
          by.name() + "." + name,
          hours ? "datetime" : "date",
          "the text asks what is free in a time, and names no begin and end");
    }
    moment.ifPresent(field -> starts(field, hours ? "startTime" : "startDate", by, work));
  }

  private static void starts(FieldModel field, String start, EntityDraft by, Workspace work) {
    by.fields.remove(field.name());
    work.forget(by.name() + "." + field.name());
    work.moved(by.name() + "." + field.name(), by.name() + "." + start);
  }
}
