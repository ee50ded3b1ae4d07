package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.resolve.deeds.ActionPlacing;
import dev.bluewright.interpreter.resolve.finding.AskedMoment;
import dev.bluewright.interpreter.resolve.finding.PickedPlacing;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.things.AskedByThing;
import dev.bluewright.interpreter.resolve.things.Contents;
import dev.bluewright.interpreter.resolve.values.FieldPlacing;
import dev.bluewright.interpreter.resolve.values.FilePlacing;
import dev.bluewright.interpreter.resolve.values.MeasurePlacing;
import dev.bluewright.interpreter.resolve.values.ValuePlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.MomentFields;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gives one fact its place in the model, or leaves it without one. */
public final class Placing {
  /** By which records are found that no value of theirs tells alone. */
  private static final Set<String> MEASURED =
      Set.of(
          "popularity",
          "relevance",
          "relevancy",
          "distance",
          "proximity",
          "similarity",
          "keyword",
          "keywords",
          "availability",
          "importance",
          "need",
          "preference",
          "order",
          "phrase",
          "text",
          "term",
          "word",
          "count",
          "number",
          "total",
          "average",
          "range",
          "period",
          "mistake",
          "default",
          "hand",
          "reference",
          "vicinity",
          "feature",
          "combination",
          "meaning");

  /** When something is, which of a thing that lasts is said of what is done with it. */
  public static final Set<String> TIMES =
      Set.of("date", "time", "day", "period", "date range", "date time", "time slot", "hour");

  /** What holds a thing for a time. */
  private static final Set<String> HOLDING =
      Set.of("booking", "reservation", "rental", "loan", "hire", "lease");

  /** What is reckoned and never written down: to look at it asks for no value of a record. */
  private static final Set<String> RECKONED =
      Set.of("revenue", "turnover", "profit", "earnings", "occupancy", "utilization", "sales");

  private static final Set<String> WHOLE = Set.of("content", "contents", "material");

  private Placing() {}

  static void place(Fact fact, Workspace work) {
    switch (fact) {
      case Fact.EntityNamed(var noun, _) ->
          work.find(noun).ifPresent(e -> work.placed(fact, List.of(e.name() + ".create")));
      case Fact.FieldOf field -> FieldPlacing.field(field, work);
      case Fact.TypeHint hint -> ValuePlacing.type(hint, work);
      case Fact.EnumerationOf values -> ValuePlacing.enumeration(values, work);
      case Fact.LimitOf limit -> ValuePlacing.limit(limit, work);
      case Fact.RelationOf relation -> RelationPlacing.relation(relation, work);
      case Fact.OperationOn(var operation, var noun, _, _) ->
          operation(fact, operation, noun, work);
      case Fact.QueryOn query -> query(query, work);
      case Fact.Transition transition -> ActionPlacing.transition(transition, work);
      case Fact.Convention(var operations, _) -> convention(fact, operations, work);
      case Fact.Topic(var noun, var managed, _) -> topic(fact, noun, managed, work);
      case Fact.Picked picked -> PickedPlacing.pick(picked, work);
      case Fact.Behaviour behaviour -> BehaviourPlacing.place(behaviour, work);
      case Fact.Associated _,
          Fact.SystemNamed _,
          Fact.DatabaseNamed _,
          Fact.ActorNamed _,
          Fact.RouteNamed _,
          Fact.Prescribed _,
          Fact.Framing _,
          Fact.People _,
          Fact.SetAside _,
          Fact.Untold _,
          Fact.FilesMentioned _,
          Fact.Unsupported _ -> {}
    }
  }

  private static void operation(Fact fact, Operation operation, Noun noun, Workspace work) {
    var looks = operation == Operation.LIST || operation == Operation.READ;
    var entity = work.find(noun).or(() -> looks ? listed(noun, work) : Optional.empty());
    if (entity.isPresent()) {
      work.placed(fact, List.of(entity.get().name() + "." + operation.label()));
    } else if (!work.lexicon().isNeverField(noun) && !(looks && RECKONED.contains(noun.head()))) {
      (looks ? holder(noun, work) : named(noun, work).or(() -> holder(noun, work)))
          .filter(owner -> !looks || !isWhole(owner, noun))
          .ifPresent(
              owner -> {
                if (work.lexicon().fieldTypes().isGiven(noun)) {
                  stamped(fact, operation, noun, owner, work);
                  return;
                }
                var field =
                    looks ? work.fields().asked(owner, noun) : work.fields().of(owner, noun, false);
                work.placed(
                    fact,
                    List.of(
                        owner.name() + "." + (looks ? "read" : "update"),
                        owner.name() + "." + field.name()));
              });
    }
  }

  /** "The updated_on field is updated": every change does so, and nothing else sets it. */
  private static void stamped(
      Fact fact, Operation operation, Noun noun, EntityDraft owner, Workspace work) {
    boolean looks = operation == Operation.LIST || operation == Operation.READ;
    if (looks || (operation == Operation.UPDATE && noun.text().startsWith("updated"))) {
      work.placed(fact, List.of(owner.name() + "." + operation.label()));
    }
  }

  /** "View the menu", where menu items are kept: whoever sees those sees it. */
  private static Optional<EntityDraft> listed(Noun noun, Workspace work) {
    var item = new Noun(Stream.concat(noun.words().stream(), Stream.of("item")).toList());
    return work.known(item).filter(items -> items.noun().equals(item));
  }

  /** "Change the plot status": a value of what it names. */
  private static Optional<EntityDraft> named(Noun noun, Workspace work) {
    return work.entities().stream()
        .filter(each -> !noun.within(each.noun()).equals(noun))
        .filter(each -> isValueOf(each, noun.within(each.noun()), work))
        .max(Comparator.comparingInt(each -> each.noun().words().size()));
  }

  /** Of what something is a value: of what is spoken of, or of the only thing that has it. */
  private static Optional<EntityDraft> holder(Noun noun, Workspace work) {
    if (work.lexicon().fieldTypes().isFieldName(noun)) {
      return work.only()
          .or(work::spokenOfHere)
          .or(() -> work.findOwner(Optional.empty()).filter(e -> isNamed(e, noun)));
    }
    var holders = work.entities().stream().filter(e -> isNamed(e, noun)).toList();
    return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
  }

  /** "Find content": all that there is, and no value that records have of this name. */
  private static boolean isWhole(EntityDraft owner, Noun noun) {
    return WHOLE.contains(noun.text()) && owner.field(noun).isEmpty();
  }

  private static boolean isNamed(EntityDraft entity, Noun value) {
    return entity.field(value).filter(field -> !FilePlacing.isNameless(field)).isPresent();
  }

  private static boolean isValueOf(EntityDraft entity, Noun rest, Workspace work) {
    var fields = work.lexicon().fieldTypes();
    return entity.field(rest).isPresent() || (fields.isFieldName(rest) && !fields.mayBeThing(rest));
  }

  private static void topic(Fact fact, Noun noun, boolean managed, Workspace work) {
    work.find(noun)
        .filter(_ -> managed)
        .ifPresent(
            entity ->
                work.placed(
                    fact,
                    List.of(
                        entity.name() + ".create",
                        entity.name() + ".list",
                        entity.name() + ".update",
                        entity.name() + ".delete")));
  }

  private static void query(Fact.QueryOn query, Workspace work) {
    var entity =
        query.noun().isPresent()
            ? work.find(query.noun().get()).map(e -> Contents.of(e, work).orElse(e))
            : work.only().or(work::spokenOfHere).or(() -> holding(query.fields(), work));
    if (entity.isEmpty()) {
      everywhere(query, work);
      return;
    }
    var met = new ArrayList<String>(List.of(entity.get().name() + ".list"));
    for (var noun : query.fields()) {
      var thing = AskedByThing.relation(entity.get(), noun, work);
      if (thing.isPresent()) {
        met.add(entity.get().name() + "." + thing.get());
        continue;
      }
      var related =
          work.lexicon().isActor(noun.text())
              ? Optional.<EntityDraft>empty()
              : relation(entity.get(), noun);
      if (noun.narrows(entity.get().noun()) && entity.get().field(noun).isEmpty()) {
        met.add(entity.get().name() + ".read");
        continue;
      }
      if (isTimeOfOthers(noun, entity.get(), work)
          || isValueOfOther(noun, entity.get(), work)
          || isOfMany(noun, entity.get(), work)) {
        return;
      }
      var moments = AskedMoment.of(entity.get(), noun);
      if (!moments.isEmpty()) {
        moments.forEach(moment -> met.add(entity.get().name() + "." + moment));
        continue;
      }
      if (related.isEmpty() && !isValue(entity.get(), noun, work) && !isNamed(query, work, noun)) {
        return;
      }
      if (related.isEmpty() && !work.lexicon().fieldTypes().isGiven(noun)) {
        met.add(entity.get().name() + "." + work.fields().asked(entity.get(), noun).name());
      }
    }
    work.placed(query, met.stream().distinct().toList());
  }

  /** "Search for boats by date", where bookings of boats have dates, and the boats have none. */
  private static boolean isTimeOfOthers(Noun noun, EntityDraft entity, Workspace work) {
    return TIMES.contains(noun.text())
        && entity.field(noun).isEmpty()
        && entity.fields.values().stream().allMatch(field -> MomentFields.now(field).isEmpty())
        && work.entities().stream()
            .filter(each -> HOLDING.contains(each.noun().head()))
            .anyMatch(each -> RelationPlacing.leadsTo(each, entity));
  }

  /** "Search visits by boat name", where boats are kept and have names: no value of a visit. */
  private static boolean isValueOfOther(Noun noun, EntityDraft entity, Workspace work) {
    return entity.field(noun).isEmpty()
        && MeasurePlacing.leading(noun, work)
            .filter(other -> other != entity)
            .flatMap(other -> other.field(noun.within(other.noun())))
            .isPresent();
  }

  /** "Plays with their showtimes", of which a play has many: no value of a play. */
  private static boolean isOfMany(Noun noun, EntityDraft entity, Workspace work) {
    return entity.field(noun).isEmpty()
        && work.known(noun)
            .filter(other -> other != entity && RelationPlacing.leadsTo(other, entity))
            .isPresent();
  }

  /** Where no thing is named: the one spoken of last, if it has all that is asked by. */
  private static Optional<EntityDraft> holding(List<Noun> fields, Workspace work) {
    return work.findOwner(Optional.empty())
        .filter(entity -> !fields.isEmpty())
        .filter(entity -> fields.stream().allMatch(field -> entity.field(field).isPresent()));
  }

  private static void everywhere(Fact.QueryOn query, Workspace work) {
    if (query.fields().isEmpty() && query.noun().isEmpty()) {
      convention(query, List.of(Operation.LIST), work);
    }
  }

  private static boolean isValue(EntityDraft entity, Noun noun, Workspace work) {
    return entity.field(noun).isPresent() || work.lexicon().fieldTypes().isFieldName(noun);
  }

  /** "By soil or exposure": a value, although it has no name that is known. */
  private static boolean isNamed(Fact.QueryOn query, Workspace work, Noun noun) {
    var lexicon = work.lexicon();
    return query.query() != Fact.Query.WITH
        && query.noun().isPresent()
        && noun.words().size() <= 2
        && noun.words().stream().noneMatch(word -> lexicon.isNever(word) || lexicon.isGeneric(word))
        && noun.words().stream().noneMatch(MEASURED::contains)
        && !lexicon.isActor(noun.text())
        && !lexicon.isSystem(noun.head())
        && work.known(noun).isEmpty()
        && lexicon.operations(noun.head()).isEmpty();
  }

  private static Optional<EntityDraft> relation(EntityDraft entity, Noun noun) {
    return Stream.of(noun, FieldPlacing.assigned(noun), noun.within(entity.noun()))
            .anyMatch(each -> leadsBy(entity, each))
        ? Optional.of(entity)
        : Optional.empty();
  }

  /** By what it belongs to, or by one of those that it is paired with. */
  private static boolean leadsBy(EntityDraft entity, Noun noun) {
    var pairs = entity.relations.get(RelationPlacing.plural(noun));
    return entity.relations.containsKey(noun.camelCase())
        || (pairs != null && pairs.kind() == RelationModel.Kind.MANY_TO_MANY);
  }

  private static void convention(Fact fact, List<Operation> operations, Workspace work) {
    var met =
        work.entities().stream()
            .flatMap(
                entity ->
                    operations.stream().map(operation -> entity.name() + "." + operation.label()))
            .toList();
    if (!met.isEmpty()) {
      work.placed(fact, met);
    }
  }
}
