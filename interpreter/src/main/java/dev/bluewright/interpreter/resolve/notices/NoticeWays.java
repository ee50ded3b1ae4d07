package dev.bluewright.interpreter.resolve.notices;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.InputModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.DeedFact.Notice.Deed;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.resolve.deeds.FollowsPlacing;
import dev.bluewright.interpreter.resolve.people.AccessRights;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who is told of what is done with records of one kind: whom a way from the record leads to. */
final class NoticeWays {
  private static final Set<String> MAKERS =
      Set.of("owner", "creator", "author", "maker", "sender", "requester", "poster");

  private static final Set<String> RECEIVERS = Set.of("recipient", "receiver", "addressee");
  private static final Set<String> SENDING = Set.of("shipping", "shipment", "delivery", "dispatch");
  private static final Set<String> SENT = Set.of("ship", "deliver", "dispatch");
  private static final Set<String> ASKED = Set.of("request", "invitation", "invite");

  private final DeedFact.Notice.Event event;
  private final DeedFact.Notice fact;
  private final EntityDraft person;
  private final Workspace work;

  NoticeWays(
      DeedFact.Notice.Event event, DeedFact.Notice fact, EntityDraft person, Workspace work) {
    this.event = event;
    this.fact = fact;
    this.person = person;
    this.work = work;
  }

  /** None where nobody is known who could be told, or nothing is done that could be followed. */
  List<NoticePlacing.Telling> all() {
    return thing()
        .filter(one -> one != person && !one.noun().equals(NoticePlacing.NOTICE))
        .map(one -> operations(one).flatMap(done -> telling(one, done).stream()).toList())
        .orElse(List.of());
  }

  /** "A connection request" is the connection that is asked for. */
  private Optional<EntityDraft> thing() {
    var words = event.thing().words();
    var asked = words.size() > 1 && ASKED.contains(words.getLast());
    var kind = asked ? Noun.of(Nouns.singular(words.get(words.size() - 2))) : event.thing();
    return NoticePlacing.kept(event.thing(), work)
        .or(() -> asked ? NoticePlacing.kept(kind, work) : Optional.<EntityDraft>empty())
        .or(() -> asked ? tying(kind) : Optional.<EntityDraft>empty())
        .or(() -> SENDING.contains(event.thing().text()) ? sent() : Optional.empty());
  }

  /** "A friend request": what two friends are tied by, which one of them asks for. */
  private Optional<EntityDraft> tying(Noun kind) {
    return Optional.ofNullable(person.relations.get(RelationPlacing.plural(kind)))
        .flatMap(RelationModel::tie)
        .flatMap(tie -> work.named(tie.through()));
  }

  /** "Shipping updates": of what is shipped, where one kind of thing is. */
  private Optional<EntityDraft> sent() {
    var all =
        work.entities().stream()
            .filter(one -> SENT.stream().anyMatch(one.actions::containsKey))
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private Stream<String> operations(EntityDraft one) {
    return switch (event.deed()) {
      case Deed.Made() -> Stream.of("create").filter(_ -> !FollowsPlacing.isNested(one, work));
      case Deed.Done(var verb) -> done(verb, one).stream();
      case Deed.Changed() -> changes(one);
    };
  }

  private Optional<String> done(String verb, EntityDraft one) {
    var named = one.actions.get(Noun.said(verb).camelCase());
    return Optional.ofNullable(named)
        .map(ActionModel::name)
        .filter(_ -> !FollowsPlacing.mayWait(verb))
        .or(() -> FollowsPlacing.operation(verb, fact.span(), one, work));
  }

  /** What brings the record from one of its states to another. */
  private static Stream<String> changes(EntityDraft one) {
    return one.actions.values().stream()
        .filter(action -> !FollowsPlacing.mayWait(action.name()))
        .filter(action -> action.set().keySet().stream().anyMatch(name -> isState(one, name)))
        .map(ActionModel::name);
  }

  private static boolean isState(EntityDraft one, String name) {
    var field = one.fields.get(name);
    return field != null
        && (field.type() instanceof FieldType.Enumeration
            || field.type() instanceof FieldType.Truth);
  }

  private Optional<NoticePlacing.Telling> telling(EntityDraft one, String operation) {
    return to(one, operation)
        .map(
            to ->
                new NoticePlacing.Telling(
                    event, one, operation, to, when(one, operation, to), says(one, operation)));
  }

  private Optional<String> to(EntityDraft one, String operation) {
    var whole = ofWhole(one);
    if (event.of().isPresent() && whole.isPresent()) {
      return whole;
    }
    var named = fact.to().flatMap(to -> named(one, to));
    if (named.isPresent() || fact.to().filter(to -> isSomeoneElse(one, to)).isPresent()) {
      return named;
    }
    return given(one, operation)
        .or(() -> operation.equals("create") ? other(one) : served(one))
        .or(() -> operation.equals("create") && isMadeUpon(one) ? whole : Optional.empty())
        .or(one::whose);
  }

  /** Whoever looks after all, and who makes no such record: nobody in particular is told. */
  private boolean isSomeoneElse(EntityDraft one, Noun to) {
    var makers = one.access.getOrDefault(AccessRights.CREATE, List.of());
    var roles =
        makers.stream().filter(AccessModel.Role.class::isInstance).map(AccessModel::label).toList();
    return work.lexicon().people().isManaging(to)
        || MAKERS.contains(to.head())
        || (!roles.isEmpty() && roles.stream().noneMatch(role -> role.contains(to.camelCase())));
  }

  /** "A comment on a stamp": it is made with what is somebody's, who is told. */
  private boolean isMadeUpon(EntityDraft one) {
    return work.lexicon().events().isMadeUpon(one.noun());
  }

  /** "The owner", "the assignee", "the customer": a relation that is called so. */
  private Optional<String> named(EntityDraft one, Noun to) {
    return one.to(person)
        .map(RelationModel::name)
        .filter(to.camelCase()::equals)
        .findFirst()
        .or(() -> MAKERS.contains(to.head()) ? one.whose() : Optional.empty())
        .or(() -> work.lexicon().people().isServed(to) ? served(one) : Optional.empty());
  }

  /** Whoever the action is given: "a task is assigned to them". */
  private Optional<String> given(EntityDraft one, String operation) {
    return Optional.ofNullable(one.actions.get(operation)).flatMap(action -> given(one, action));
  }

  private Optional<String> given(EntityDraft one, ActionModel action) {
    var people =
        action.takes().stream()
            .filter(InputModel.Reference.class::isInstance)
            .map(InputModel::name)
            .toList();
    return one.to(person)
        .map(RelationModel::name)
        .filter(name -> people.contains(action.set().get(name)))
        .findFirst();
  }

  /** Whoever it is for, where somebody else enters it: the customer of a reservation. */
  private Optional<String> served(EntityDraft one) {
    return one.to(person)
        .map(RelationModel::name)
        .filter(name -> one.whose().filter(name::equals).isEmpty())
        .filter(name -> isServed(name) || name.equals(person.noun().camelCase()))
        .findFirst();
  }

  private boolean isServed(String name) {
    return work.lexicon().people().isServed(Noun.said(name));
  }

  /** The one person beside whoever made it: who receives a message. */
  private Optional<String> other(EntityDraft one) {
    var owner = one.whose();
    var all =
        one.to(person)
            .map(RelationModel::name)
            .filter(name -> owner.filter(name::equals).isEmpty())
            .toList();
    return all.stream()
        .filter(name -> all.size() == 1 || RECEIVERS.contains(name))
        .filter(_ -> owner.isPresent())
        .findFirst();
  }

  /** Whose the thing is that it belongs to: a comment of a post. */
  private Optional<String> ofWhole(EntityDraft one) {
    var wholes =
        one.toOne()
            .filter(each -> !each.target().equals(person.name()))
            .filter(each -> isTold(each))
            .flatMap(
                each ->
                    work.named(each.target()).flatMap(EntityDraft::whose).stream()
                        .map(owner -> each.name() + "." + owner))
            .toList();
    return wholes.size() == 1 ? Optional.of(wholes.getFirst()) : Optional.empty();
  }

  private boolean isTold(RelationModel relation) {
    var said = event.of().flatMap(work::find).map(EntityDraft::name);
    return said.isEmpty() || said.filter(relation.target()::equals).isPresent();
  }

  /** Nobody is told of what they did themselves, nor where nobody is there to be told. */
  private Optional<String> when(EntityDraft one, String operation, String to) {
    var owner = one.whose();
    var exists = isSure(one, to) ? "" : to + " != null";
    var another =
        operation.equals("create") && owner.isPresent() && !owner.get().equals(to)
            ? to + " != " + owner.get()
            : "";
    return Stream.of(exists, another)
        .filter(each -> !each.isEmpty())
        .reduce((a, b) -> a + " && " + b);
  }

  private static boolean isSure(EntityDraft one, String to) {
    var first = one.relations.get(to.split("\\.", 2)[0]);
    return first == null || !first.optional();
  }

  /** "New letter", "Order: shipped". */
  private String says(EntityDraft one, String operation) {
    var noun = one.noun().text();
    return operation.equals("create")
        ? "New " + event.thing().text()
        : Noun.capitalized(noun) + ": " + Names.kebab(outcome(one, operation)).replace('-', ' ');
  }

  private static String outcome(EntityDraft one, String operation) {
    return Optional.ofNullable(one.actions.get(operation)).stream()
        .flatMap(action -> action.set().entrySet().stream())
        .filter(set -> isState(one, set.getKey()) && !set.getValue().equals("false"))
        .map(set -> set.getValue().equals("true") ? set.getKey() : set.getValue())
        .findFirst()
        .orElse(operation);
  }
}
