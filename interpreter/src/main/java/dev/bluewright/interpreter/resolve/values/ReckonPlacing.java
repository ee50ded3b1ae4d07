package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.MomentFields;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values that are computed of others of the same record, or of those that it belongs to. */
public final class ReckonPlacing {
  /** What is counted of a time, and in the name of no other value meant. */
  private static final Set<String> UNITS = Set.of("minute", "hour", "day", "night");

  private final EntityDraft entity;
  private final Workspace work;

  private ReckonPlacing(EntityDraft entity, Workspace work) {
    this.entity = entity;
    this.work = work;
  }

  /** What is reckoned with. */
  public record Term(String text, FieldType type) {
    static Term of(String path, FieldModel field) {
      return new Term(path + field.name(), field.type());
    }
  }

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void reckon(ValueFact.Reckoned fact, Workspace work) {
    var all = work.entities().stream().map(each -> new ReckonPlacing(each, work)).toList();
    var named = fact.owner().flatMap(work::find);
    all.stream()
        .filter(each -> named.filter(each.entity::equals).isPresent() && each.knowsAll(fact))
        .findFirst()
        .or(() -> only(all.stream().filter(each -> each.holdsAll(fact)).toList()))
        .or(() -> only(all.stream().filter(each -> each.asks(fact)).toList()))
        .ifPresent(each -> each.place(fact));
  }

  private static Optional<ReckonPlacing> only(List<ReckonPlacing> found) {
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Whether its records have a value of that name, and all that it is computed of. */
  private boolean asks(ValueFact.Reckoned fact) {
    return entity.fields.containsKey(fact.field().camelCase()) && knowsAll(fact);
  }

  private boolean holdsAll(ValueFact.Reckoned fact) {
    return fact.values().stream().allMatch(noun -> number(entity, noun).isPresent());
  }

  private boolean knowsAll(ValueFact.Reckoned fact) {
    return fact.values().stream().allMatch(noun -> term(noun).isPresent());
  }

  private void place(ValueFact.Reckoned fact) {
    var terms = fact.values().stream().map(noun -> term(noun).orElseThrow()).toList();
    var name = entity.field(fact.field()).map(FieldModel::name).orElse(fact.field().camelCase());
    var read = terms.stream().map(Term::text).distinct().count();
    if (terms.stream().noneMatch(term -> term.text().equals(name))
        && read == fact.values().stream().distinct().count()) {
      ComputedFields.put(
          fact,
          entity,
          FieldModel.required(name, type(terms)),
          expression(terms, fact.operators()),
          work);
    }
  }

  /** A value of the records of an entity, or of what they belong to. */
  public static Optional<Term> term(Noun noun, EntityDraft entity, Workspace work) {
    return new ReckonPlacing(entity, work).term(noun);
  }

  private Optional<Term> term(Noun noun) {
    return number(entity, noun)
        .map(field -> Term.of("", field))
        .or(() -> length(noun))
        .or(() -> ofOther(noun));
  }

  /** "The number of nights", of what begins and ends. */
  private Optional<Term> length(Noun noun) {
    var from = MomentFields.of(entity, Noun.of("start"));
    var to =
        MomentFields.of(entity, Noun.of("end")).or(() -> MomentFields.of(entity, Noun.of("due")));
    if (from.isEmpty() || to.isEmpty() || !from.get().type().equals(to.get().type())) {
      return Optional.empty();
    }
    var function =
        switch (noun.text()) {
          case "day", "night" -> Optional.of("daysBetween");
          case "hour" ->
              Optional.of("hoursBetween")
                  .filter(_ -> from.get().type() instanceof FieldType.DateTime);
          case String _ -> Optional.<String>empty();
        };
    return function.map(
        name ->
            new Term(
                name + "(" + from.get().name() + ", " + to.get().name() + ")",
                new FieldType.Whole()));
  }

  /** "The price per night" of the room that is booked. */
  private Optional<Term> ofOther(Noun noun) {
    var found =
        entity
            .toOne()
            .flatMap(
                relation ->
                    work
                        .named(relation.target())
                        .flatMap(other -> number(other, noun))
                        .map(field -> Term.of(relation.name() + ".", field))
                        .stream())
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** The first that is no whole number. */
  public static FieldType type(List<Term> terms) {
    return terms.stream()
        .map(Term::type)
        .filter(type -> !(type instanceof FieldType.Whole))
        .findFirst()
        .orElse(terms.getFirst().type());
  }

  private static String expression(List<Term> terms, List<String> operators) {
    var text = new StringBuilder(terms.getFirst().text());
    for (var i = 0; i < operators.size(); i++) {
      text.append(' ').append(operators.get(i)).append(' ').append(terms.get(i + 1).text());
    }
    return text.toString();
  }

  /** "Hours worked" are hours. */
  private static Optional<FieldModel> number(EntityDraft entity, Noun noun) {
    if (UNITS.contains(noun.text()) && !entity.fields.containsKey(noun.text())) {
      return Optional.empty();
    }
    var words = noun.words();
    var done = words.size() > 1 && noun.head().endsWith("ed");
    return entity
        .field(noun)
        .or(
            () ->
                done
                    ? entity.field(new Noun(words.subList(0, words.size() - 1)))
                    : Optional.empty())
        .filter(field -> !isRate(field, noun))
        .or(() -> entity.field(Noun.said("number of " + noun.text())))
        .filter(field -> ComputedFields.isNumber(field.type()));
  }

  /** "The price per seat" is no number of seats. */
  static boolean isRate(FieldModel field, Noun noun) {
    return field.name().matches(".+Per[A-Z].*") && noun.words().getFirst().equals(noun.head());
  }
}
