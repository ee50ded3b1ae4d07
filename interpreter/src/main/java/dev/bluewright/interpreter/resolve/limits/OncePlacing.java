package dev.bluewright.interpreter.resolve.limits;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.resolve.values.UniquePlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * "No seat is booked twice", where a booking has no begin and no end: it holds its seat of the show
 * for good, or until it is cancelled.
 */
final class OncePlacing {
  private OncePlacing() {}

  static void keep(BoundFact.Apart fact, Workspace work) {
    var place = fact.thing().flatMap(work::find);
    var bookings = place.stream().flatMap(each -> bookings(each, work)).toList();
    if (bookings.size() != 1) {
      return;
    }
    var booking = bookings.getFirst();
    var members = members(booking, place.get(), work);
    if (members.size() > 1 || ApartPlacing.uncounted(booking).isPresent()) {
      work.placed(fact, List.of(UniquePlacing.keep(booking, members, work)));
    } else {
      alone(booking, members.getFirst());
      work.placed(fact, List.of(booking.name() + "." + members.getFirst()));
    }
  }

  /** One booking of each place, for good. */
  private static void alone(EntityDraft booking, String relation) {
    booking.relations.computeIfPresent(
        relation, (_, known) -> known.withOptional(false).withUnique());
  }

  private static Stream<EntityDraft> bookings(EntityDraft place, Workspace work) {
    var events = work.lexicon().events();
    return work.entities().stream()
        .filter(each -> events.isBooking(each.noun()) || each.noun().head().equals("ticket"))
        .filter(each -> each.to(place).findAny().isPresent());
  }

  /** The place, and what it is booked for, unless the place is of one such thing alone. */
  private static List<String> members(EntityDraft booking, EntityDraft place, Workspace work) {
    var members = new ArrayList<String>();
    booking.to(place).map(RelationModel::name).findFirst().ifPresent(members::add);
    booking
        .toOne()
        .filter(each -> !each.target().equals(place.name()))
        .filter(each -> !ApartPlacing.isPerson(each, booking, work))
        .map(RelationModel::name)
        .forEach(members::add);
    return List.copyOf(members);
  }
}
