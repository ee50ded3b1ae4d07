package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Formula;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.work.ConditionWriting;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Values that formulas compute, each perhaps in its case. */
public final class FormulaPlacing {
  /** What is added to a price or taken from it, and is nothing where no case tells of it. */
  private static final Set<String> EXTRAS =
      Set.of(
          "discount",
          "fee",
          "fine",
          "surcharge",
          "penalty",
          "charge",
          "shipping",
          "delivery",
          "commission",
          "tax",
          "bonus",
          "tip",
          "deposit",
          "cost");

  private static final Set<String> REDUCING = Set.of("discount", "rebate", "reduction");
  private static final Formula NOTHING = Formula.of(new Formula.Term.Amount(BigDecimal.ZERO));

  private final ValueFact.Computed fact;
  private final EntityDraft entity;
  private final Workspace work;

  private FormulaPlacing(ValueFact.Computed fact, EntityDraft entity, Workspace work) {
    this.fact = fact;
    this.entity = entity;
    this.work = work;
  }

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void compute(ValueFact.Computed fact, Workspace work) {
    var all =
        work.entities().stream()
            .map(each -> new FormulaPlacing(fact, each, work))
            .filter(each -> !work.isPerson(each.entity))
            .toList();
    var named = fact.owner().flatMap(owner -> named(owner, work));
    all.stream()
        .filter(each -> named.filter(each.entity::equals).isPresent() && each.isWritten())
        .findFirst()
        .or(() -> only(all.stream().filter(each -> each.has() && each.isWritten()).toList()))
        .or(() -> only(all.stream().filter(each -> each.isNamed() && each.isWritten()).toList()))
        .or(() -> only(all.stream().filter(FormulaPlacing::isWritten).toList()))
        .ifPresent(FormulaPlacing::place);
  }

  /** "Each line" is an order line, where nothing else is called so. */
  private static Optional<EntityDraft> named(Noun owner, Workspace work) {
    var lines =
        work.entities().stream().filter(each -> each.noun().head().equals(owner.text())).toList();
    return work.known(owner)
        .or(() -> lines.size() == 1 ? Optional.of(lines.getFirst()) : Optional.empty());
  }

  private static Optional<FormulaPlacing> only(List<FormulaPlacing> found) {
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private boolean has() {
    return entity.fields.containsKey(name());
  }

  /** "The budget's amount less what was spent" is of a budget. */
  private boolean isNamed() {
    return formulas()
        .flatMap(formula -> formula.terms().stream())
        .anyMatch(
            term ->
                term instanceof Formula.Term.Value(var of, _)
                    && of.flatMap(work::known).filter(entity::equals).isPresent());
  }

  private String name() {
    var own = fact.field().within(entity.noun());
    return entity.field(own).map(FieldModel::name).orElse(own.camelCase());
  }

  private Stream<Formula> formulas() {
    return Stream.concat(
        fact.cases().stream().map(ValueFact.Computed.Case::value), fact.otherwise().stream());
  }

  /** Whether all that it is computed of is kept, and is not the value itself. */
  private boolean isWritten() {
    var writing = new FormulaWriting(entity, work);
    var self = "(?s).*(?<![\\w.'])" + name() + "\\b.*";
    return formulas()
            .map(writing::write)
            .allMatch(text -> text.filter(each -> !each.text().matches(self)).isPresent())
        && fact.cases().stream()
            .allMatch(each -> new ConditionWriting(entity, work).knows(each.all()));
  }

  private void place() {
    var writing = new FormulaWriting(entity, work);
    var terms = formulas().flatMap(each -> writing.write(each).stream()).toList();
    expression(writing)
        .filter(_ -> !entity.relations.containsKey(name()))
        .ifPresent(
            text -> {
              var places = new ArrayList<String>();
              var name = name();
              var field = FieldModel.required(name, type(terms));
              ComputedFields.put(fact, entity, field, besides(name, text), work);
              places.add(entity.name() + "." + name);
              reduced(name).ifPresent(places::add);
              work.placed(fact, places);
            });
  }

  /** What two sentences take off is taken off by both. */
  private String besides(String name, String text) {
    var known = entity.fields.get(name);
    if (!isReducing()
        || fact.cases().isEmpty()
        || known == null
        || !(known.source() instanceof FieldSource.Computed(var before))
        || before.contains(text)) {
      return text;
    }
    work.assume(entity.name() + "." + name, "all that hold together", "several are told");
    return "(%s) + (%s)".formatted(before, text);
  }

  private boolean isReducing() {
    return REDUCING.contains(fact.field().head());
  }

  private FieldType type(List<ReckonPlacing.Term> terms) {
    var told =
        work.lexicon().fieldTypes().suggestedBy(fact.field()).filter(ComputedFields::isNumber);
    return told.or(
            () ->
                isExtra()
                    ? Optional.of(new FieldType.Money())
                    : terms.stream()
                        .map(ReckonPlacing.Term::type)
                        .filter(type -> !(type instanceof FieldType.Whole))
                        .findFirst())
        .orElse(new FieldType.Whole());
  }

  private boolean isExtra() {
    return fact.field().words().stream().anyMatch(EXTRAS::contains);
  }

  /** Each case before the next; none where the last is not told and the value is one of its own. */
  private Optional<String> expression(FormulaWriting writing) {
    var rest = fact.otherwise().or(() -> isExtra() ? Optional.of(NOTHING) : Optional.empty());
    var text = rest.flatMap(writing::write).map(ReckonPlacing.Term::text);
    for (var each : fact.cases().reversed()) {
      var condition = new ConditionWriting(entity, work).all(each.all(), true);
      var value = writing.write(each.value()).map(ReckonPlacing.Term::text);
      if (text.isEmpty() || condition.isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      text = Optional.of("%s ? %s : %s".formatted(condition.get(), value.get(), text.get()));
    }
    return text;
  }

  /** "A discount is applied": what the record comes to then. */
  private Optional<String> reduced(String name) {
    var base = MeasurePlacing.amount(entity, "", work);
    if (!isReducing() || base.isEmpty() || base.get().contains(" ")) {
      return Optional.empty();
    }
    var reduced = "discounted" + Noun.capitalized(base.get());
    ComputedFields.put(
        entity,
        FieldModel.required(reduced, new FieldType.Money()),
        base.get() + " - " + name,
        work);
    work.assume(entity.name() + "." + reduced, "what is left to pay", "a discount is given");
    return Optional.of(entity.name() + "." + reduced);
  }
}
