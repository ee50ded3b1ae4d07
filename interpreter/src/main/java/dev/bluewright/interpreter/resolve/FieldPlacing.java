package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Fields: that they are there, what they hold, and what their values keep to. */
final class FieldPlacing {
  private static final Set<String> FIRST =
      Set.of(
          "open",
          "pending",
          "todo",
          "to-do",
          "draft",
          "new",
          "active",
          "planned",
          "created",
          "available",
          "free",
          "vacant",
          "backlog",
          "not-started",
          "scheduled",
          "queued",
          "placed",
          "requested",
          "registered",
          "received",
          "reserved",
          "booked",
          "confirmed",
          "unpaid");

  /** What only people have. */
  private static final Set<String> OF_PEOPLE = Set.of("username", "user name", "email address");

  private static final Set<String> JOINED =
      Set.of("assigned", "affiliated", "associated", "related", "corresponding", "linked");

  private FieldPlacing() {}

  static void field(Fact.FieldOf fact, Workspace work) {
    var owner = work.findOwner(fact.owner());
    if (owner.isEmpty()) {
      return;
    }
    var entity = owner.get();
    var noun = called(fact.field(), entity, work);
    if (work.lexicon().fieldTypes().isGiven(noun) || isIdentifier(noun, entity)) {
      work.placed(fact, List.of(entity.name() + ".read"));
      return;
    }
    if (work.isPerson(entity) && isOfAccount(fact, work)) {
      return;
    }
    if (work.person().isPresent() && PeopleFacts.isSecret(noun)) {
      return; // a password that is no account's would be kept and shown as it is
    }
    if (fact.many() && Companions.place(fact, entity, work)) {
      return;
    }
    if (noun.equals(SelfParts.PARENT)) {
      work.placed(fact, List.of(entity.name() + "." + RelationPlacing.parent(entity)));
      return;
    }
    var target = relatedTo(entity, noun, work);
    if (target.isEmpty() && NamedRelations.place(fact, entity, work)) {
      return;
    }
    target
        .or(() -> relatedTo(entity, withoutDeed(noun), work))
        .ifPresentOrElse(
            other -> relate(fact, noun, other, entity, work),
            () -> {
              var field = work.fields().of(entity, noun, fact.many());
              work.placed(fact, List.of(entity.name() + "." + field.name()));
            });
  }

  private static void relate(
      Fact.FieldOf fact, Noun noun, Noun other, EntityDraft entity, Workspace work) {
    if (fact.many() && entity.noun().head().endsWith("ship")) {
      RelationPlacing.pairs(new Fact.Pairs(entity.noun(), other, fact.span()), work);
      work.placed(fact, List.of(entity.name() + "." + RelationPlacing.plural(other)));
      return;
    }
    var owner = Optional.of(entity.noun());
    RelationPlacing.relation(new Fact.RelationOf(owner, fact.many(), other, fact.span()), work);
    if (!fact.many() && mayComeLater(entity, noun, work)) {
      var optional = new Limit.NotRequired();
      RelationPlacing.mayBeLeftOut(new Fact.LimitOf(owner, other, optional, fact.span()), work);
    }
    work.placed(fact, List.of(entity.name() + "." + (fact.many() ? "list" : "create")));
  }

  /** "Their email address": that which people sign in with. */
  private static Noun called(Noun noun, EntityDraft entity, Workspace work) {
    return noun.equals(Noun.of("email", "address")) && work.isPerson(entity)
        ? Noun.of("email")
        : noun;
  }

  /** "Plot identifier": the id of a plot, which nobody gives. */
  private static boolean isIdentifier(Noun noun, EntityDraft entity) {
    return FieldMaking.withoutOwner(entity, noun).equals(Noun.of("identifier"));
  }

  /** Nobody could sign up before there is one, nor order before a courier is assigned. */
  private static boolean mayComeLater(EntityDraft entity, Noun noun, Workspace work) {
    return work.isPerson(entity) || !assigned(noun).equals(noun) || !withoutDeed(noun).equals(noun);
  }

  /** A password and a role of people are what their accounts have. */
  private static boolean isOfAccount(Fact.FieldOf fact, Workspace work) {
    if (PeopleFacts.isSecret(fact.field())) {
      work.placed(fact, List.of("accounts.password"));
      return true;
    }
    return PeopleFacts.isRole(fact.field());
  }

  /** "author" or "author id" of a book, where authors are kept. */
  private static Optional<Noun> relatedTo(EntityDraft entity, Noun noun, Workspace work) {
    var isId = noun.words().size() > 1 && noun.head().equals("id");
    var thing = isId ? new Noun(noun.words().subList(0, noun.words().size() - 1)) : noun;
    return work.entities().stream()
        .map(EntityDraft::noun)
        .filter(other -> other.equals(thing) || other.equals(assigned(thing)))
        .filter(other -> !other.equals(entity.noun()))
        .filter(other -> isId || !isScoreBeside(other, entity, work))
        .findFirst();
  }

  /** "A review has a rating": a value of its own, though things are rated elsewhere. */
  private static boolean isScoreBeside(Noun other, EntityDraft entity, Workspace work) {
    return other.equals(Noun.of("rating")) && work.lexicon().fieldTypes().isTold(entity.noun());
  }

  /** "Planted tree", "registered gardener": the tree, the gardener. */
  private static Noun withoutDeed(Noun noun) {
    var first = noun.words().getFirst();
    return noun.words().size() > 1 && first.length() > 4 && first.endsWith("ed")
        ? new Noun(noun.words().subList(1, noun.words().size()))
        : noun;
  }

  /** "Assigned gardener", "affiliated garden": the gardener, the garden. */
  static Noun assigned(Noun noun) {
    return noun.words().size() > 1 && JOINED.contains(noun.words().getFirst())
        ? new Noun(noun.words().subList(1, noun.words().size()))
        : noun;
  }

  static void type(Fact.TypeHint fact, Workspace work) {
    change(
        fact.owner(),
        fact.field(),
        fact,
        work,
        field ->
            with(
                field,
                fact.type(),
                field.defaultValue().filter(_ -> fact.type() instanceof FieldType.Truth)));
  }

  static void enumeration(Fact.EnumerationOf fact, Workspace work) {
    change(
        fact.owner(),
        fact.field(),
        fact,
        work,
        field -> {
          var start = fact.values().stream().findFirst().filter(FIRST::contains);
          start.ifPresent(
              value ->
                  ownerName(fact.owner(), work)
                      .ifPresent(
                          name ->
                              work.assume(
                                  name + "." + field.name(),
                                  "starts as " + value,
                                  "it is the first of the values")));
          return with(field, new FieldType.Enumeration(fact.values()), start);
        });
  }

  static void limit(Fact.LimitOf fact, Workspace work) {
    var identified = work.findOwner(fact.owner()).filter(each -> isIdentifier(fact.field(), each));
    if (fact.limit() instanceof Limit.Unique && identified.isPresent()) {
      work.placed(fact, List.of(identified.get().name() + ".read"));
      return;
    }
    if (fact.limit() instanceof Limit.Unique
        && work.findOwner(fact.owner()).filter(e -> e.field(fact.field()).isEmpty()).isPresent()
        && work.lexicon().fieldTypes().isGiven(fact.field())) {
      return;
    }
    if (fact.limit() instanceof Limit.NotRequired && RelationPlacing.mayBeLeftOut(fact, work)) {
      return;
    }
    if (fact.limit() instanceof Limit.Default(var value) && !fits(value, fact, work)) {
      return;
    }
    change(fact.owner(), fact.field(), fact, work, field -> Limits.apply(fact.limit(), field));
  }

  private static void change(
      Optional<Noun> ownerNoun,
      Noun noun,
      Fact fact,
      Workspace work,
      java.util.function.UnaryOperator<FieldModel> change) {
    var owner =
        ownerNoun.isPresent() ? owner(ownerNoun.get(), noun, fact, work) : holder(noun, work);
    if (owner.isEmpty()
        || (ownerNoun.isEmpty()
            && isOfKnown(fact, owner.get(), work)
            && owner.get().field(noun).isEmpty())
        || (owner.get().noun().equals(noun) && owner.get().field(noun).isEmpty())
        || work.lexicon().fieldTypes().isGiven(noun)
        || owner.get().relations.containsKey(noun.camelCase())) {
      return;
    }
    var field = work.fields().of(owner.get(), noun, false);
    if (fact instanceof Fact.LimitOf(_, _, var limit, _) && !Limits.applies(limit, field)) {
      return;
    }
    var changed = change.apply(field);
    if (!changed.type().equals(field.type())) {
      work.forget(owner.get().name() + "." + field.name(), Types.label(field.type()));
    }
    owner.get().put(changed);
    work.placed(fact, List.of(owner.get().name() + "." + field.name()));
  }

  /** "If no date is given, today is taken": of a value that is told of elsewhere. */
  private static boolean isOfKnown(Fact fact, EntityDraft owner, Workspace work) {
    return fact instanceof Fact.LimitOf(_, _, var limit, _)
        && (limit instanceof Limit.Default
            || (limit instanceof Limit.Unique && work.only().isEmpty() && !work.isPerson(owner))
            || limit instanceof Limit.Valid
            || limit instanceof Limit.Numeric
            || limit instanceof Limit.Least
            || limit instanceof Limit.Greatest);
  }

  /** The entity of an owner; of a value that is told of by itself, the one that has it. */
  private static Optional<EntityDraft> owner(Noun owner, Noun noun, Fact fact, Workspace work) {
    Supplier<Optional<EntityDraft>> having =
        () -> holder(noun, work).filter(each -> each.field(noun).isPresent());
    return owner.equals(noun)
        ? having
            .get()
            .filter(each -> !each.noun().equals(noun))
            .or(() -> work.find(owner).filter(each -> each.field(noun).isPresent()))
        : work.find(owner)
            .or(
                () ->
                    fact instanceof Fact.EnumerationOf // the states of another thing
                        ? work.only()
                        : having.get());
  }

  /**
   * Where the text names no owner: the only one that has the field, or that calls it just so, else
   * the one spoken of last.
   */
  private static Optional<EntityDraft> holder(Noun noun, Workspace work) {
    if (OF_PEOPLE.contains(noun.text()) && work.person().isPresent()) {
      return work.person();
    }
    var having = work.entities().stream().filter(entity -> entity.field(noun).isPresent()).toList();
    if (having.size() == 1) {
      return Optional.of(having.getFirst());
    }
    var callsItSo = having.stream().filter(e -> e.fields.containsKey(noun.camelCase())).toList();
    return callsItSo.size() == 1
        ? Optional.of(callsItSo.getFirst())
        : work.findOwner(Optional.empty());
  }

  private static Optional<String> ownerName(Optional<Noun> owner, Workspace work) {
    return work.findOwner(owner).map(EntityDraft::name);
  }

  private static boolean fits(String value, Fact.LimitOf fact, Workspace work) {
    var entity = fact.owner().flatMap(work::find).or(() -> holder(fact.field(), work));
    var field = entity.flatMap(each -> each.field(fact.field()));
    if (entity.isPresent() && field.isEmpty() && fact.field().equals(Noun.of("status"))) {
      return value.length() <= 50;
    }
    return field.filter(each -> Limits.fits(value, each.type())).isPresent();
  }

  static FieldModel with(FieldModel field, FieldType type, Optional<String> value) {
    return new FieldModel(
        field.name(), type, field.optional() && value.isEmpty(), value, field.rules());
  }
}
