package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.generator.access.Caller;
import dev.bluewright.generator.access.Reach;
import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.CollectionPlan.Way;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How two people of the tests come to be tied: one makes the record, and an action on it may be
 * needed.
 *
 * @param through the entity of the record
 * @param caller what each of the two is
 * @param asked the relation to whoever has not made the record
 * @param answer the action that ties them, none where the record itself does
 * @param answers who does it
 */
record Tying(
    EntityPlan through,
    Caller.Person caller,
    String asked,
    Optional<ActionModel> answer,
    End answers) {

  /** One of the two. */
  enum End {
    MADE,
    ASKED
  }

  /** None where the tests can make no such people or records. */
  static Optional<Tying> of(SystemPlan system, EntityPlan person, CollectionPlan collection) {
    if (!(collection.way() instanceof Way.Tied tied) || !system.arePeople(person)) {
      return Optional.empty();
    }
    var through = system.entity(tied.through().name());
    return asked(through, tied)
        .filter(asked -> isMadeOf(through, asked) && !system.calls(through))
        .flatMap(asked -> of(system, person, collection.name(), through, tied, asked));
  }

  private static Optional<Tying> of(
      SystemPlan system,
      EntityPlan person,
      String relation,
      EntityPlan through,
      Way.Tied tied,
      String asked) {
    var caller = caller(system, person, relation, through);
    if (caller.isEmpty()) {
      return Optional.empty();
    }
    if (holds(through, tied, Optional.empty())) {
      return Optional.of(new Tying(through, caller.get(), asked, Optional.empty(), End.MADE));
    }
    return through.actions().stream()
        .filter(action -> starts(through, action) && holds(through, tied, Optional.of(action)))
        .flatMap(
            action ->
                end(through, action.name(), asked).stream()
                    .map(end -> new Tying(through, caller.get(), asked, Optional.of(action), end)))
        .findFirst();
  }

  /** The end that does not own the record. */
  private static Optional<String> asked(EntityPlan through, Way.Tied tied) {
    if (through.member(tied.first()).owner()) {
      return Optional.of(tied.second());
    }
    return through.member(tied.second()).owner() ? Optional.of(tied.first()) : Optional.empty();
  }

  private static boolean isMadeOf(EntityPlan through, String asked) {
    return through.model().rules().stream().allMatch(rule -> isOfEnds(through, rule))
        && through.writable().stream()
            .filter(ColumnPlan::mustBeGiven)
            .allMatch(through.member(asked)::equals);
  }

  /** Whether a rule says no more than that the two differ. */
  static boolean isOfEnds(EntityPlan through, RuleModel rule) {
    if (!(rule instanceof RuleModel.Check(_, var expression, _, _))) {
      return false;
    }
    var compared = Comparison.all(expression).filter(all -> all.size() == 1).map(List::getFirst);
    return compared
        .filter(each -> each.operator().equals("!="))
        .map(each -> Set.of(each.left(), each.right()))
        .filter(names -> through.uniqueEitherWay().stream().anyMatch(ends -> are(ends, names)))
        .isPresent();
  }

  private static boolean are(List<ColumnPlan> ends, Set<String> names) {
    return ends.stream()
        .allMatch(
            end ->
                names.contains(end.name())
                    || names.stream().anyMatch(name -> end.name().equals(name + "Id")));
  }

  private static Optional<Caller.Person> caller(
      SystemPlan system, EntityPlan person, String relation, EntityPlan through) {
    return system.people().stream()
        .flatMap(people -> new Players(system, people).all().stream())
        .filter(Players.Player::many)
        .map(Players.Player::caller)
        .filter(
            caller ->
                Reach.of(person, AccessModel.READ, caller) == Reach.ALL
                    && Reach.of(person, relation, caller) != Reach.NONE
                    && Reach.of(through, "create", caller) == Reach.ALL)
        .findFirst();
  }

  /** Whether an action takes a new record and nothing else. */
  private static boolean starts(EntityPlan through, ActionModel action) {
    return action.takes().isEmpty()
        && action.guard().isEmpty()
        && action.from().entrySet().stream()
            .allMatch(
                from ->
                    through
                        .member(from.getKey())
                        .defaultValue()
                        .filter(from.getValue()::contains)
                        .isPresent());
  }

  /** Whether a new record ties two, or does so after an action. */
  private static boolean holds(EntityPlan through, Way.Tied tied, Optional<ActionModel> action) {
    return tied.when().entrySet().stream()
        .allMatch(
            when ->
                action
                    .map(each -> each.set().get(when.getKey()))
                    .or(() -> through.member(when.getKey()).defaultValue())
                    .filter(when.getValue()::contains)
                    .isPresent());
  }

  private static Optional<End> end(EntityPlan through, String operation, String asked) {
    var allowed = through.model().allowed(operation);
    if (allowed.contains(new AccessModel.Person(List.of(asked)))) {
      return Optional.of(End.ASKED);
    }
    return allowed.contains(new AccessModel.Owner()) ? Optional.of(End.MADE) : Optional.empty();
  }

  /** Whether whoever made the record cannot tie the two without the other. */
  boolean needsBoth() {
    return answers == End.ASKED
        && !through.model().allowed(answer.orElseThrow().name()).contains(new AccessModel.Owner())
        && Reach.of(through, answer.orElseThrow().name(), caller) == Reach.OWN;
  }

  /** Whether whoever made the record may part the two. */
  boolean isEndedByMaker() {
    return through.model().allowed("delete").contains(new AccessModel.Owner());
  }
}
