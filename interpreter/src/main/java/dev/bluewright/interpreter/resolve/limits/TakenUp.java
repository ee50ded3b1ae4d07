package dev.bluewright.interpreter.resolve.limits;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.deeds.EndedPlacing;
import dev.bluewright.interpreter.resolve.work.Counting;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.MomentFields;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What takes up a thing for a time: bookings of it, with a begin and an end.
 *
 * @param relation by which one of them leads to the thing
 */
public record TakenUp(EntityDraft by, String relation, ApartPlacing.When when) {
  private static final Set<String> FOR_A_TIME =
      Set.of("appointment", "stay", "visit", "session", "hire", "lease", "allocation");

  /** What takes up a thing, where one kind alone does. */
  public static Optional<TakenUp> of(EntityDraft thing, Workspace work) {
    var found = taking(thing, work).flatMap(by -> of(by, thing).stream()).limit(2).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** The kinds of which each takes up a thing, whether or not it is told for how long. */
  public static Stream<EntityDraft> taking(EntityDraft thing, Workspace work) {
    return work.entities().stream()
        .filter(by -> by != thing && takes(by.noun(), work))
        .filter(by -> relation(by, thing).isPresent());
  }

  /** How records of one kind take up one of another, or nothing where they do not. */
  public static Optional<TakenUp> of(EntityDraft by, EntityDraft thing) {
    return relation(by, thing)
        .flatMap(
            relation -> ApartPlacing.when(by).map(when -> new TakenUp(by, relation.name(), when)));
  }

  private static boolean takes(Noun noun, Workspace work) {
    return work.lexicon().events().isBooking(noun)
        || EndedPlacing.isLending(noun)
        || FOR_A_TIME.contains(noun.head());
  }

  /** The one way to the thing. */
  private static Optional<RelationModel> relation(EntityDraft by, EntityDraft thing) {
    var ways = by.toOne().filter(each -> each.target().equals(thing.name())).limit(2).toList();
    return ways.size() == 1 ? Optional.of(ways.getFirst()) : Optional.empty();
  }

  /** Whether no two of them may take up the thing at once. */
  public boolean isKeptApart() {
    return by.noOverlap.stream().anyMatch(span -> span.of().contains(relation));
  }

  /** Lets no two of them take up the thing at once. */
  public void keepApart() {
    by.noOverlap.add(ApartPlacing.span(by, relation, when));
  }

  /** Which of them take it up at this moment; none where times are of a day. */
  public Optional<String> now() {
    return when.from().type() instanceof FieldType.Time
        ? Optional.empty()
        : MomentFields.now(when.from()).map(this::running);
  }

  /** What is given back is taken up until then, and what is not, until its end. */
  private String running(String now) {
    var to = when.to();
    var counting = Counting.of(by);
    var conditions = new ArrayList<String>();
    conditions.add(when.from().name() + " <= " + now);
    if (counting.stream().noneMatch(TakenUp::isGivenBack)) {
      var ends = to.name() + " > " + now;
      conditions.add(to.optional() ? "(%s == null || %s)".formatted(to.name(), ends) : ends);
    }
    conditions.addAll(counting);
    return String.join(" && ", conditions);
  }

  private static boolean isGivenBack(String condition) {
    return condition.matches(".*(?:[Rr]eturn|checked-in|checkedIn).*");
  }
}
