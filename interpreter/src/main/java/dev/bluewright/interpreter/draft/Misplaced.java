package dev.bluewright.interpreter.draft;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Model;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Words whose place in the blueprint is not the one that they ask for. */
final class Misplaced {
  private static final Set<String> PAGES =
      Set.of("page", "limit", "size", "per_page", "perPage", "page_size", "pageSize");

  private static final Set<String> LISTS = Set.of("list", "set", "collection", "array");

  /** Words for those that there are already: "their past orders". */
  private static final Set<String> PAST = Set.of("past", "previous");

  private static final List<String> ROUTES = List.of(" route", " endpoint");

  private final Heard heard;
  private final Model model;
  private final Lexicon lexicon;

  Misplaced(Heard heard, Model model, Lexicon lexicon) {
    this.heard = heard;
    this.model = model;
    this.lexicon = lexicon;
  }

  List<String> words() {
    return Stream.of(
            parameters(),
            scattered(),
            new OnlyValues(heard, model).words(),
            new OfNothing(heard, model, lexicon).words(),
            new WhoDidIt(heard, model, lexicon).words(),
            valuesAlone(),
            new OneOfMany(heard, model).words(),
            unplaced(),
            unreported(),
            twice(),
            valuesOnly(),
            heaped(),
            idsOfOthers())
        .flatMap(s -> s)
        .distinct()
        .toList();
  }

  /** Parameters that pick records otherwise than by a value that is one of few. */
  private Stream<String> parameters() {
    return heard.facts().stream()
        .filter(Fact.RouteNamed.class::isInstance)
        .flatMap(fact -> ((Fact.RouteNamed) fact).parameters().stream())
        .filter(
            parameter ->
                !PAGES.contains(parameter) && !isOneOfFew(parameter) && !isPlaced(parameter));
  }

  private boolean isPlaced(String parameter) {
    return heard.facts().stream()
        .filter(model.places()::containsKey)
        .anyMatch(
            fact ->
                fact instanceof Fact.Prescribed(Prescription.Asked asked, _)
                    && asked.name().equals(parameter));
  }

  private boolean isOneOfFew(String parameter) {
    var name = Noun.said(parameter).camelCase();
    return model.entities().stream().anyMatch(entity -> picks(entity, name));
  }

  private static boolean picks(EntityModel entity, String name) {
    return entity.relations().stream()
            .anyMatch(each -> each.name().equals(name) || (each.name() + "Id").equals(name))
        || entity.fields().stream()
            .filter(field -> field.name().equals(name))
            .anyMatch(
                field ->
                    field.type() instanceof FieldType.Enumeration
                        || field.type() instanceof FieldType.Truth);
  }

  /** "It holds a name, seats and a price": values of one thing that came to stand in two. */
  private Stream<String> scattered() {
    var values =
        heard.facts().stream()
            .filter(model.places()::containsKey)
            .filter(fact -> fact instanceof Fact.FieldOf(var owner, _, _, _) && isUnnamed(owner))
            .map(Fact.FieldOf.class::cast)
            .toList();
    var first = values.stream().findFirst().map(this::entity);
    return values.stream()
        .filter(value -> first.filter(entity -> !entity.equals(entity(value))).isPresent())
        .map(value -> value.field().text());
  }

  private static boolean isUnnamed(Optional<Noun> owner) {
    return owner.filter(noun -> !noun.equals(Noun.of("it"))).isEmpty();
  }

  private String entity(Fact fact) {
    return model.places().getOrDefault(fact, List.of("")).getFirst().split("\\.", 2)[0];
  }

  /** "A route that returns all plot names": whole plots are another answer than their names. */
  private Stream<String> valuesAlone() {
    return heard.facts().stream()
        .filter(_ -> heard.statement().wording().mentions(ROUTES))
        .filter(
            fact ->
                fact instanceof Fact.OperationOn(var operation, _, _, _)
                    && operation == Operation.LIST
                    && model.places().getOrDefault(fact, List.of()).stream()
                        .anyMatch(place -> place.endsWith(".read")))
        .map(fact -> ((Fact.OperationOn) fact).noun().head());
  }

  /** Relations and measures that were heard and found no place, though other words cover theirs. */
  private Stream<String> unplaced() {
    return heard.facts().stream()
        .filter(fact -> !model.places().containsKey(fact) && !isSettled(fact))
        .flatMap(
            fact ->
                switch (fact) {
                  case Fact.RelationOf relation -> Stream.of(relation.to().text());
                  case ValueFact.Measured measured ->
                      Stream.of(measured.of().many().map(Noun::text).orElse("number"));
                  case AccessFact.Allowed allowed -> Stream.of(allowed.who().noun().text());
                  case AccessFact.Own own -> Stream.of(own.noun().text());
                  case Fact.Picked picked when !PAST.contains(picked.state()) ->
                      Stream.of(picked.state());
                  case Fact _ -> Stream.<String>empty();
                });
  }

  /** "A report on past visits and moods": of which the second is told nowhere. */
  private Stream<String> unreported() {
    var reports = heard.all(ValueFact.Summed.class).toList();
    var placed = reports.stream().filter(model.places()::containsKey).map(Fact::span).toList();
    return reports.stream()
        .filter(fact -> !model.places().containsKey(fact) && placed.contains(fact.span()))
        .flatMap(fact -> fact.many().stream())
        .map(Noun::text);
  }

  /** What another fact says in its place. */
  private boolean isSettled(Fact fact) {
    return heard.facts().stream()
        .filter(model.places()::containsKey)
        .anyMatch(
            other ->
                (other instanceof Fact.Behaviour && other.span().overlaps(fact.span()))
                    || (other instanceof AccessFact.AccountAsked
                        && fact instanceof AccessFact.Own
                        && other.span().overlaps(fact.span()))
                    || (other instanceof AccessFact.Own
                        && fact instanceof AccessFact.Own
                        && other.span().equals(fact.span()))
                    || (other instanceof Fact.FieldOf(_, var field, _, var span)
                        && (span.overlaps(fact.span())
                            || (fact instanceof Fact.RelationOf(_, _, var to, _)
                                && to.equals(field))))
                    || (other instanceof Fact.RelationOf
                        && (fact instanceof Fact.RelationOf
                            || other.span().overlaps(fact.span()))));
  }

  /** "A start date and an end date": two values that became one. */
  private Stream<String> twice() {
    var values =
        heard.facts().stream()
            .filter(model.places()::containsKey)
            .filter(Fact.FieldOf.class::isInstance)
            .map(Fact.FieldOf.class::cast)
            .distinct()
            .toList();
    return values.stream()
        .filter(one -> values.stream().anyMatch(other -> isAnother(one, other)))
        .map(value -> value.field().text());
  }

  private static boolean isAnother(Fact.FieldOf one, Fact.FieldOf other) {
    return one.field().equals(other.field())
        && one.owner().equals(other.owner())
        && one.span().end() <= other.span().start();
  }

  /** "Manage kinds of beds, such as raised and sunken": values that became things as well. */
  private Stream<String> valuesOnly() {
    var values =
        heard.facts().stream()
            .filter(Fact.EnumerationOf.class::isInstance)
            .flatMap(fact -> ((Fact.EnumerationOf) fact).values().stream())
            .toList();
    return heard.facts().stream()
        .filter(Fact.OperationOn.class::isInstance)
        .map(fact -> ((Fact.OperationOn) fact).noun().text())
        .filter(values::contains);
  }

  /** "A plot has beds": many things, kept as one text. */
  private Stream<String> heaped() {
    return heard.facts().stream()
        .filter(Fact.FieldOf.class::isInstance)
        .map(Fact.FieldOf.class::cast)
        .filter(fact -> isHeap(fact) && isOneValue(fact))
        .map(fact -> fact.field().text());
  }

  private boolean isHeap(Fact.FieldOf fact) {
    var words = fact.field().words();
    return (fact.many()
            && !words.contains("of")
            && lexicon.isUsualThing(Noun.of(fact.field().head())))
        || (words.size() > 2 && words.get(1).equals("of") && LISTS.contains(words.getFirst()));
  }

  private boolean isOneValue(Fact.FieldOf fact) {
    return model.places().getOrDefault(fact, List.of()).stream()
        .anyMatch(
            place ->
                model.entities().stream()
                    .anyMatch(
                        entity ->
                            entity.fields().stream()
                                .anyMatch(f -> place.equals(entity.name() + "." + f.name()))));
  }

  /** "Zone: an id that is a number": where zones are not kept, it is none of the plots' ids. */
  private Stream<String> idsOfOthers() {
    return heard.statement().owner().stream()
        .filter(owner -> model.entities().stream().noneMatch(entity -> isCalled(entity, owner)))
        .flatMap(_ -> heard.facts().stream())
        .filter(
            fact ->
                fact instanceof Fact.Prescribed(var what, _)
                    && what instanceof Prescription.CountedIds)
        .map(_ -> "id");
  }

  private static boolean isCalled(EntityModel entity, Noun noun) {
    return entity.name().endsWith(noun.pascalCase()) || noun.pascalCase().endsWith(entity.name());
  }
}
