package dev.bluewright.interpreter.resolve.limits;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.limits.QuotaPlacing.Most;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.values.Limits;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import dev.bluewright.interpreter.rule.Naming;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "A full tour cannot be booked": as many records as a value of the one says, or their sum. */
public final class FullPlacing {
  private static final Set<String> GETTING_IN =
      Set.of(
          "booking",
          "reservation",
          "registration",
          "enrollment",
          "enrolment",
          "signup",
          "ticket",
          "participation",
          "rsvp",
          "entry",
          "application",
          "subscription");

  private static final String CAPACITY = "capacity";

  private static final String PEOPLE =
      "(?:participants?|attendees?|seats?|spots?|places?|guests?|people|persons|members|students|slots|passengers|visitors|players|tickets|bookings)";
  private static final Pattern ROOM =
      Pattern.compile(
          "(?i)[a-z]*capacity|(?:max|maximum|total|numberOf|maximumNumberOf|maxNumberOf|totalNumberOf)"
              + PEOPLE
              + "|(?:seats|spots|places|slots)");
  private static final Pattern TAKES =
      Pattern.compile("(?i)(?:numberOf)?" + PEOPLE + "|partySize|quantity");

  private FullPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void keep(BoundFact.Full fact, Workspace work) {
    var thing = work.find(fact.thing());
    var room = thing.flatMap(FullPlacing::room);
    var many = thing.flatMap(found -> gettingIn(found, fact.many(), work));
    if (thing.isEmpty() || room.isEmpty() || many.isEmpty()) {
      return;
    }
    var most = Most.of(room.get(), new Noun(Naming.split(room.get().name(), false)));
    var taken = taken(thing.get(), many.get(), work);
    QuotaPlacing.check(fact, thing.get(), many.get().noun(), taken, most, work);
    LinkedQuota.assume(thing.get(), many.get(), work);
  }

  /** How many may still get in. */
  public static Optional<String> left(EntityDraft thing, Workspace work) {
    return room(thing)
        .flatMap(
            room ->
                gettingIn(thing, Optional.empty(), work)
                    .map(many -> room.name() + " - " + taken(thing, many, work)));
  }

  /** How many may still get in where the text does not say that there is a number of places. */
  public static Optional<String> roomOf(EntityDraft thing, Workspace work) {
    var many = gettingIn(thing, Optional.empty(), work);
    if (thing.fields.containsKey(CAPACITY) || many.isEmpty()) {
      return Optional.empty();
    }
    var room = Limits.atLeastNothing(FieldModel.required(CAPACITY, new FieldType.Whole()));
    thing.put(room);
    work.assume(thing.name() + "." + CAPACITY, "integer", "what is left is left of so many");
    var taken = taken(thing, many.get(), work);
    QuotaPlacing.keep(thing, many.get().noun(), taken, Most.of(room, Noun.of(CAPACITY)));
    LinkedQuota.assume(thing, many.get(), work);
    return Optional.of(CAPACITY + " - " + taken);
  }

  /** How many are in: the records, or the sum of what each of them takes. */
  private static String taken(EntityDraft thing, EntityDraft many, Workspace work) {
    var relation = RelationPlacing.toMany(thing, many, work);
    var condition = LinkedQuota.condition(many);
    var each = numbers(many, TAKES).toList();
    return each.size() == 1
        ? "sum(" + relation + "." + each.getFirst().name() + condition + ")"
        : "count(" + relation + condition + ")";
  }

  private static Optional<FieldModel> room(EntityDraft thing) {
    var all = numbers(thing, ROOM).toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private static Stream<FieldModel> numbers(EntityDraft entity, Pattern names) {
    return entity.fields.values().stream()
        .filter(QuotaPlacing::isGivenNumber)
        .filter(field -> names.matcher(field.name()).matches());
  }

  /** The records with which people get in: those that are named, or the only ones of their kind. */
  private static Optional<EntityDraft> gettingIn(
      EntityDraft thing, Optional<Noun> named, Workspace work) {
    var all =
        work.entities().stream()
            .filter(each -> RelationPlacing.leadsTo(each, thing))
            .filter(each -> GETTING_IN.contains(each.noun().head()))
            .toList();
    return named
        .flatMap(work::find)
        .filter(all::contains)
        .or(() -> Optional.of(all).filter(only -> only.size() == 1).map(List::getFirst));
  }
}
