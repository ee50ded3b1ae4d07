package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.people.PeopleFacts;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Types;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What fields hold, and what their values keep to. */
public final class ValuePlacing {
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

  private ValuePlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void type(Fact.TypeHint fact, Workspace work) {
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

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void enumeration(Fact.EnumerationOf fact, Workspace work) {
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

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void limit(Fact.LimitOf fact, Workspace work) {
    var identified =
        work.findOwner(fact.owner())
            .filter(each -> FieldPlacing.isIdentifier(fact.field(), each, work));
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

  /** A password is what accounts have, which nobody signs up without, and no value of a record. */
  private static void secret(Fact fact, Workspace work) {
    if (fact instanceof Fact.LimitOf(_, _, Limit.Required _, _)) {
      work.placed(fact, List.of("accounts.password"));
    }
  }

  private static void change(
      Optional<Noun> ownerNoun,
      Noun noun,
      Fact fact,
      Workspace work,
      UnaryOperator<FieldModel> change) {
    if (work.person().isPresent() && PeopleFacts.isSecret(noun)) {
      secret(fact, work);
      return;
    }
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
    if (fact instanceof Fact.LimitOf(_, _, Limit.Required _, _)) {
      work.forget(owner.get().name() + "." + field.name(), "optional");
    }
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

  /** A field with another type and default value. */
  public static FieldModel with(FieldModel field, FieldType type, Optional<String> value) {
    return new FieldModel(
        field.name(), type, field.optional() && value.isEmpty(), value, field.rules());
  }
}
