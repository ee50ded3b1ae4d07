package dev.bluewright.interpreter.resolve.limits;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.resolve.deeds.ActionPlacing;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.values.FreeNow;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A thing that one record at a time holds: whether any does, and that no second one may. */
public final class HeldPlacing {
  private static final String AVAILABLE = "available";

  private static final Set<String> LENDING =
      Set.of("borrow", "rent", "lend", "hire", "check out", "loan");

  private static final Set<String> TIMES = Set.of("slot", "timeslot", "time", "period", "hour");

  private HeldPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void hold(BoundFact.Held fact, Workspace work) {
    hold(fact, fact, work);
  }

  /** "A book can be borrowed if it is available", of which there is one: nobody else has it. */
  static void borrowed(BoundFact.Taken fact, Workspace work) {
    var thing = fact.thing().flatMap(work::find);
    var verb = fact.verb().orElse("");
    if (thing.isEmpty() || fact.course() != BoundFact.Course.TAKES || !LENDING.contains(verb)) {
      return;
    }
    var records = Taking.recordsOf(verb, thing.get(), work);
    if (records.isEmpty()) {
      ActionPlacing.of(verb, work.lexicon().stateAfter(verb), thing.get(), fact.span(), work)
          .filter(action -> action.guard().isPresent())
          .ifPresent(
              action -> work.placed(fact, List.of(thing.get().name() + "." + action.name())));
      return;
    }
    var by = Optional.of(records.getFirst().noun());
    var held = new BoundFact.Held(thing.get().noun(), by, Optional.empty(), true, fact.span());
    hold(held, fact, work);
  }

  private static void hold(BoundFact.Held fact, Fact said, Workspace work) {
    var thing = work.find(fact.thing());
    if (freesTime(fact, thing, work)) {
      return;
    }
    if (thing.isPresent() && isFreeNow(fact, said, thing.get(), work)) {
      return;
    }
    var by = thing.flatMap(each -> holder(fact, each, work));
    if (by.isEmpty() || tellsItself(thing.get()) || by.get().noOverlap.size() > 0) {
      return;
    }
    var running = LinkedQuota.running(by.get());
    if (isEndedOtherwise(fact, running)) {
      return;
    }
    var relation = RelationPlacing.toMany(thing.get(), by.get(), work);
    var count = "count(" + relation + LinkedQuota.condition(by.get()) + ")";
    limit(thing.get(), by.get(), count);
    var rule = thing.get().name() + ".rules.heldOnce";
    if (fact.once()) {
      work.placed(said, List.of(rule));
      return;
    }
    thing
        .get()
        .put(
            FieldModel.required(AVAILABLE, new FieldType.Truth())
                .withSource(new FieldSource.Computed(count + " == 0")));
    work.placed(said, List.of(thing.get().name() + "." + AVAILABLE, rule));
  }

  /**
   * "A boat is available when it is not rented": while nothing with a begin and an end holds it.
   */
  private static boolean isFreeNow(
      BoundFact.Held fact, Fact said, EntityDraft thing, Workspace work) {
    var free =
        fact.once() || fact.end().isPresent()
            ? Optional.<String>empty()
            : FreeNow.tell(thing, work);
    free.ifPresent(name -> work.placed(said, List.of(thing.name() + "." + name)));
    return free.isPresent();
  }

  /** "The slot is available again": a record that is cancelled takes up no time any more. */
  private static boolean freesTime(
      BoundFact.Held fact, Optional<EntityDraft> thing, Workspace work) {
    var by = fact.by().flatMap(work::find);
    var end = fact.end().map(each -> each.replaceAll("l+ed$", "")).orElse("");
    if (by.isEmpty() || end.isEmpty() || !(thing.isEmpty() ? isTime(fact) : isPlain(thing, by))) {
      return false;
    }
    var entity = by.get();
    var freed =
        entity.noOverlap.stream()
            .anyMatch(
                span ->
                    end.equals("deleted")
                        || span.unless().filter(t -> t.contains(end)).isPresent());
    if (freed) {
      work.placed(
          fact,
          Stream.concat(Stream.of(entity.name() + ".noOverlap"), leading(end, entity).stream())
              .toList());
    }
    return freed;
  }

  /** "The slot", where no slots are kept: the time that it takes up. */
  private static boolean isTime(BoundFact.Held fact) {
    return TIMES.contains(fact.thing().head());
  }

  /** What it is of, which tells nothing of its own. */
  private static boolean isPlain(Optional<EntityDraft> thing, Optional<EntityDraft> by) {
    return thing.filter(each -> !tellsItself(each)).isPresent()
        && RelationPlacing.leadsTo(by.get(), thing.get());
  }

  /** The action that brings a record to its end. */
  private static Optional<String> leading(String end, EntityDraft entity) {
    return end.equals("deleted")
        ? Optional.of(entity.name() + ".delete")
        : entity.actions.values().stream()
            .filter(action -> action.set().values().stream().anyMatch(v -> v.startsWith(end)))
            .map(action -> entity.name() + "." + action.name())
            .findFirst();
  }

  /** Lets a thing be held by one of these records at a time, where there are no several of it. */
  public static void once(EntityDraft thing, EntityDraft by, Workspace work) {
    var running = LinkedQuota.running(by);
    var counted =
        thing.fields.values().stream()
            .filter(field -> field.type() instanceof FieldType.Whole)
            .anyMatch(
                field ->
                    field.name().matches("(?i).*(?:cop(?:y|ies)|quantity|stock|available|count)"));
    if (running.isPresent() && !counted && by.noOverlap.isEmpty()) {
      var relation = RelationPlacing.toMany(thing, by, work);
      limit(thing, by, "count(" + relation + ", " + running.get() + ")");
      var about = thing.name() + ".rules.heldOnce";
      work.assume(about, "one at a time", "what was taken can be returned");
    }
  }

  /** Records of which each belongs to one of the things. */
  private static Optional<EntityDraft> holder(
      BoundFact.Held fact, EntityDraft thing, Workspace work) {
    var named = fact.by().flatMap(work::find);
    if (named.isPresent()) {
      return named.filter(each -> each != thing && RelationPlacing.leadsTo(each, thing));
    }
    var near =
        work.entities().stream()
            .filter(each -> each != thing && RelationPlacing.leadsTo(each, thing))
            .filter(each -> work.lexicon().events().isMade(each.noun()))
            .toList();
    return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
  }

  /** Where a status of its own tells it, that would have to change with each record. */
  private static boolean tellsItself(EntityDraft thing) {
    return thing.fields.values().stream()
        .anyMatch(
            field ->
                (field.isGiven()
                        && field
                            .name()
                            .matches("(?:is)?(?:[Aa]vailable|[Bb]ooked|[Ff]ree|availability)"))
                    || (field.type() instanceof FieldType.Enumeration(var values)
                        && values.stream().anyMatch(v -> v.matches("available|free|booked"))));
  }

  private static boolean isEndedOtherwise(BoundFact.Held fact, Optional<String> running) {
    return fact.end()
        .filter(end -> !end.equals("deleted"))
        .filter(end -> running.filter(text -> text.contains(end.replaceAll("l+ed$", ""))).isEmpty())
        .isPresent();
  }

  private static void limit(EntityDraft thing, EntityDraft by, String count) {
    var message = "This %s has a %s already.".formatted(thing.noun().text(), by.noun().text());
    thing.rules.put(
        "heldOnce", new RuleModel.Check("heldOnce", count + " <= 1", message, Optional.empty()));
  }
}
