package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Formula;
import dev.bluewright.interpreter.fact.Formula.Term;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.limits.LinkedQuota;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.MomentFields;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Formulas as expressions over the records of an entity; none where a value is not kept. */
final class FormulaWriting {
  private final EntityDraft entity;
  private final Workspace work;

  FormulaWriting(EntityDraft entity, Workspace work) {
    this.entity = entity;
    this.work = work;
  }

  /** The expression, and what its values are. */
  Optional<ReckonPlacing.Term> write(Formula formula) {
    var written = formula.terms().stream().map(this::term).toList();
    if (written.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    var terms = written.stream().flatMap(Optional::stream).toList();
    var text = new StringBuilder(among(terms.getFirst(), formula));
    for (var i = 0; i < formula.operators().size(); i++) {
      text.append(' ').append(formula.operators().get(i)).append(' ');
      text.append(among(terms.get(i + 1), formula));
    }
    return Optional.of(new ReckonPlacing.Term(text.toString(), type(terms)));
  }

  private static String among(ReckonPlacing.Term term, Formula formula) {
    var several = term.text().contains(" ? ") || term.text().contains(" - ");
    return several && formula.terms().size() > 1 ? "(" + term.text() + ")" : term.text();
  }

  /** Money where any of them is, and else the first that is no whole number. */
  private static FieldType type(List<ReckonPlacing.Term> terms) {
    return terms.stream()
        .map(ReckonPlacing.Term::type)
        .filter(FieldType.Money.class::isInstance)
        .findFirst()
        .orElseGet(() -> ReckonPlacing.type(terms));
  }

  private Optional<ReckonPlacing.Term> term(Term term) {
    return switch (term) {
      case Term.Amount(var value) -> Optional.of(amount(value));
      case Term.Value(var of, var field) ->
          of.isPresent() ? ofOther(of.get(), field) : value(field);
      case Term.Share(var part, var of) ->
          of.map(this::value)
              .orElseGet(this::cost)
              .map(
                  whole ->
                      new ReckonPlacing.Term(
                          (whole.text().contains(" - ") ? "(" + whole.text() + ")" : whole.text())
                              + " * "
                              + part.stripTrailingZeros().toPlainString(),
                          new FieldType.Money()));
      case Term.DaysLate _ -> daysLate();
      case Term.Many(var measure, var factors, var many) ->
          of(many).flatMap(each -> sum(each, factors, measure.function()));
    };
  }

  private static ReckonPlacing.Term amount(BigDecimal value) {
    var whole = value.stripTrailingZeros().scale() <= 0;
    return new ReckonPlacing.Term(
        value.toPlainString(), whole ? new FieldType.Whole() : new FieldType.Decimal(12, 2));
  }

  /** What a record costs, or what is paid for what it belongs to. */
  private Optional<ReckonPlacing.Term> cost() {
    return MeasurePlacing.amount(entity, "", work)
        .or(() -> ReckonPlacing.term(Noun.of("price"), entity, work).map(ReckonPlacing.Term::text))
        .map(text -> new ReckonPlacing.Term(text, new FieldType.Money()));
  }

  private Optional<ReckonPlacing.Term> value(Noun noun) {
    return ReckonPlacing.term(noun, entity, work)
        .or(() -> ReckonPlacing.term(noun.within(entity.noun()), entity, work))
        .or(() -> counted(noun))
        .or(() -> of(noun).flatMap(many -> sum(many, List.of(), "sum")))
        .or(() -> spent(noun));
  }

  /** "What was spent": the only records that belong to it and are about an amount. */
  private Optional<ReckonPlacing.Term> spent(Noun noun) {
    return noun.words().size() == 2 && noun.words().getFirst().equals("amount")
        ? MeasurePlacing.withAmount(entity, work).flatMap(many -> sum(many, List.of(), "sum"))
        : Optional.empty();
  }

  /** "The number of tickets", where each is a record. */
  private Optional<ReckonPlacing.Term> counted(Noun noun) {
    return noun.words().size() == 3 && noun.text().startsWith("number of ")
        ? of(Noun.of(noun.head()))
            .map(many -> "count(" + RelationPlacing.toMany(entity, many, work) + ")")
            .map(text -> new ReckonPlacing.Term(text, new FieldType.Whole()))
        : Optional.empty();
  }

  private Optional<ReckonPlacing.Term> ofOther(Noun of, Noun noun) {
    var other = work.known(of);
    if (other.filter(entity::equals).isPresent()) {
      return value(noun);
    }
    return other.flatMap(
        each ->
            entity
                .to(each)
                .findFirst()
                .flatMap(
                    relation ->
                        number(each, noun)
                            .map(
                                field ->
                                    new ReckonPlacing.Term(
                                        relation.name() + "." + field.name(), field.type()))));
  }

  /** The records of a kind that belong to one of these. */
  private Optional<EntityDraft> of(Noun many) {
    return work.known(many)
        .or(() -> part(many))
        .filter(each -> each != entity && RelationPlacing.leadsTo(each, entity));
  }

  /** "Its lines" are the order lines of an order. */
  private Optional<EntityDraft> part(Noun many) {
    return work.entities().stream()
        .filter(each -> each.noun().head().equals(many.head()))
        .filter(each -> RelationPlacing.leadsTo(each, entity))
        .findFirst();
  }

  private Optional<ReckonPlacing.Term> sum(EntityDraft many, List<Noun> factors, String function) {
    var path = RelationPlacing.toMany(entity, many, work) + ".";
    var of =
        factors.isEmpty() ? MeasurePlacing.amount(many, path, work) : product(many, factors, path);
    return of.map(
        text -> new ReckonPlacing.Term(function + "(" + text + ")", new FieldType.Money()));
  }

  private Optional<String> product(EntityDraft many, List<Noun> factors, String path) {
    var all = new ArrayList<String>();
    for (var factor : factors) {
      var found = ReckonPlacing.term(factor, many, work);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      all.add(path + found.get().text());
    }
    return Optional.of(String.join(" * ", all));
  }

  /** After the day that it is due, up to the day that it came back, or to this day. */
  private Optional<ReckonPlacing.Term> daysLate() {
    var due = MomentFields.of(entity, Noun.of("due")).filter(FieldModel::isGiven);
    if (due.isEmpty()) {
      return Optional.empty();
    }
    var day = due.get().name();
    var now = MomentFields.now(due.get()).orElseThrow();
    var running = "%1$s < %2$s ? daysSince(%1$s) : 0".formatted(day, now);
    var end =
        entity.fields.values().stream()
            .filter(each -> LinkedQuota.isEnd(each.name()) && each.optional())
            .filter(each -> each.type().equals(due.get().type()) && !each.name().equals(day))
            .findFirst();
    var text =
        end.map(FieldModel::name)
            .map(
                back ->
                    "%1$s == null ? (%2$s) : (%1$s > %3$s ? daysBetween(%3$s, %1$s) : 0)"
                        .formatted(back, running, day))
            .orElse(running);
    return Optional.of(new ReckonPlacing.Term(text, new FieldType.Whole()));
  }

  private static Optional<FieldModel> number(EntityDraft entity, Noun noun) {
    return entity.field(noun).filter(field -> ComputedFields.isNumber(field.type()));
  }
}
