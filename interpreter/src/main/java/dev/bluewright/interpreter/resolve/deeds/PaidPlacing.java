package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.values.Limits;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Types;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What people pay, as records: how much, in which way, and for what. */
public final class PaidPlacing {
  private static final Noun METHOD = Noun.of("method");
  private static final String AMOUNT = "amount";

  /** What is usually paid for, where nothing is named: a bill before what it is of. */
  private static final List<Set<String>> PAID =
      List.of(
          Set.of("bill", "invoice", "check", "cheque", "fine"),
          Set.of("order", "ticket", "booking", "reservation", "rental", "purchase"));

  private PaidPlacing() {}

  /** Gives the fact its place in the model. */
  public static void keep(DeedFact.Paid fact, Workspace work) {
    work.find(DeedFact.Paid.PAYMENT)
        .ifPresent(
            payment -> {
              var places = new ArrayList<>(List.of(payment.name() + ".create"));
              way(fact.ways(), payment, work).ifPresent(places::add);
              places.add(amount(payment, work));
              var of = relation(fact, payment, work);
              of.ifPresent(places::add);
              if (of.isPresent() || fact.what().isEmpty()) {
                work.placed(fact, places);
              }
            });
  }

  private static Optional<String> way(List<String> ways, EntityDraft payment, Workspace work) {
    var known =
        Stream.of(METHOD, Noun.said("payment method"), Noun.of("type"))
            .flatMap(noun -> payment.field(noun).stream())
            .findFirst();
    var name = known.map(FieldModel::name).orElse(METHOD.camelCase());
    var values = values(known, ways);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    known.ifPresent(before -> work.forget(payment.name() + "." + name, Types.label(before.type())));
    payment.put(FieldModel.required(name, new FieldType.Enumeration(values)));
    return Optional.of(payment.name() + "." + name);
  }

  /** Those that are told elsewhere stay; a value of another kind is left alone. */
  private static List<String> values(Optional<FieldModel> known, List<String> ways) {
    var said = ways.stream().map(way -> way.replace(' ', '-'));
    return switch (known.map(FieldModel::type).orElse(new FieldType.LongText())) {
      case FieldType.Enumeration(var before) ->
          Stream.concat(before.stream(), said).distinct().toList();
      case FieldType.Text _, FieldType.LongText _ -> said.toList();
      default -> List.of();
    };
  }

  private static String amount(EntityDraft payment, Workspace work) {
    var known =
        payment.fields.values().stream()
            .filter(field -> field.type() instanceof FieldType.Money)
            .findFirst();
    if (known.isEmpty()) {
      var amount = FieldModel.required(AMOUNT, new FieldType.Money());
      payment.put(Limits.atLeastNothing(amount));
      work.assume(
          payment.name() + "." + AMOUNT, "money, at least 0", "what is paid is an amount of it");
    }
    return payment.name() + "." + known.map(FieldModel::name).orElse(AMOUNT);
  }

  private static Optional<String> relation(
      DeedFact.Paid fact, EntityDraft payment, Workspace work) {
    return fact.what()
        .flatMap(work::known)
        .or(() -> fact.what().isEmpty() ? usual(work) : Optional.empty())
        .filter(thing -> thing != payment && work.person().filter(thing::equals).isEmpty())
        .map(thing -> payment.name() + "." + of(thing, payment));
  }

  private static String of(EntityDraft thing, EntityDraft payment) {
    var known = payment.to(thing).map(RelationModel::name).findFirst();
    var name = known.orElse(thing.noun().camelCase());
    if (known.isEmpty()) {
      payment.relations.put(name, RelationModel.belongsTo(name, thing.name()));
    }
    return name;
  }

  /** The one kind that is paid for, where the text has one. */
  private static Optional<EntityDraft> usual(Workspace work) {
    return PAID.stream()
        .map(
            heads -> work.entities().stream().filter(e -> heads.contains(e.noun().head())).toList())
        .filter(all -> all.size() == 1)
        .map(List::getFirst)
        .findFirst();
  }
}
