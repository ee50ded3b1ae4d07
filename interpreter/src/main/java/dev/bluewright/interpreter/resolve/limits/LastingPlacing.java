package dev.bluewright.interpreter.resolve.limits;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.BoundFact.Length;
import dev.bluewright.interpreter.fact.BoundFact.Term;
import dev.bluewright.interpreter.fact.Comparison;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.ConditionWriting;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.MomentFields;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How long records last, and how long before their begin they are made. */
public final class LastingPlacing {
  private static final Noun START = Noun.of("start");

  /** What holds a thing for a time, by whatever word people ask for it. */
  private static final Set<String> HOLDING =
      Set.of("booking", "reservation", "rental", "hire", "lease", "stay", "visit");

  private LastingPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void keep(BoundFact.Lasting fact, Workspace work) {
    kind(fact, work).ifPresent(entity -> keep(fact, entity, work));
  }

  private static void keep(BoundFact.Lasting fact, EntityDraft entity, Workspace work) {
    time(fact, entity)
        .ifPresent(
            time -> {
              var name = name(fact);
              var expression =
                  "%s %s duration('%s')"
                      .formatted(
                          time.expression(),
                          fact.comparison().operator(),
                          ConditionWriting.length(fact.length().duration()));
              entity.rules.put(
                  name,
                  new RuleModel.Check(
                      name, expression, message(fact, entity), Optional.of(time.field())));
              work.placed(fact, List.of(entity.name() + ".rules." + name));
              assume(fact, entity.name() + ".rules." + name, time, work);
            });
  }

  private static void assume(BoundFact.Lasting fact, String about, Time time, Workspace work) {
    work.assume(about, time.expression(), "it is how long that is");
    if (fact.length().unit().equals("month")) {
      work.assume(about, "a month has 30 days", "months have no length of their own");
    }
  }

  /** How long it is, and the field that is named when it is too long. */
  private record Time(String expression, String field) {}

  private static Optional<Time> time(BoundFact.Lasting fact, EntityDraft entity) {
    return switch (fact.term()) {
      case STAY ->
          ApartPlacing.when(entity)
              .filter(when -> isDay(when.from()) || !fact.length().unit().equals("night"))
              .map(
                  when ->
                      new Time(when.to().name() + " - " + when.from().name(), when.to().name()));
      case ADVANCE ->
          begin(entity)
              .filter(begin -> !isDay(begin) || isDays(fact.length()))
              .flatMap(
                  begin ->
                      MomentFields.now(begin)
                          .map(now -> new Time(begin.name() + " - " + now, begin.name())));
    };
  }

  /** Whether a day without a time of day can be so far away. */
  private static boolean isDays(Length length) {
    return !length.unit().equals("minute") && !length.unit().equals("hour");
  }

  private static boolean isDay(FieldModel field) {
    return field.type() instanceof FieldType.Date;
  }

  private static Optional<FieldModel> begin(EntityDraft entity) {
    return ApartPlacing.when(entity)
        .map(when -> when.day().orElse(when.from()))
        .or(() -> MomentFields.of(entity, START).filter(FieldModel::isGiven));
  }

  /** The kind that is named, or the only one with a begin that is of what is named. */
  private static Optional<EntityDraft> kind(BoundFact.Lasting fact, Workspace work) {
    var named = fact.many().flatMap(work::find);
    if (named.filter(entity -> time(fact, entity).isPresent()).isPresent()) {
      return named;
    }
    var all =
        work.entities().stream()
            .filter(each -> time(fact, each).isPresent())
            .filter(
                each ->
                    named.isEmpty()
                        ? isMeant(fact, each)
                        : RelationPlacing.leadsTo(each, named.get()) || work.isPerson(named.get()))
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** Whether words that name nothing that is kept may mean records of a kind. */
  private static boolean isMeant(BoundFact.Lasting fact, EntityDraft entity) {
    return fact.many().isEmpty()
        || (HOLDING.contains(entity.noun().head())
            && (fact.term() == Term.ADVANCE || HOLDING.contains(fact.many().get().head())));
  }

  private static String name(BoundFact.Lasting fact) {
    return (fact.term() == Term.STAY ? "lasts" : "made")
        + (fact.comparison() == Comparison.AT_MOST ? "AtMost" : "AtLeast")
        + fact.length().number()
        + Noun.of(unit(fact.length())).pascalCase()
        + (fact.term() == Term.STAY ? "" : "Ahead");
  }

  private static String unit(Length length) {
    return length.unit() + (length.number() == 1 ? "" : "s");
  }

  private static String message(BoundFact.Lasting fact, EntityDraft entity) {
    return "%s %s %s %s %d %s%s."
        .formatted(
            entity.noun().text().matches("(?!us|uni)[aeiou].*") ? "An" : "A",
            entity.noun().text(),
            fact.term() == Term.STAY ? "lasts" : "is made",
            fact.comparison() == Comparison.AT_MOST ? "at most" : "at least",
            fact.length().number(),
            unit(fact.length()),
            fact.term() == Term.STAY ? "" : " ahead");
  }
}
