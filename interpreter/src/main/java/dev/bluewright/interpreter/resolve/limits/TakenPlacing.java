package dev.bluewright.interpreter.resolve.limits;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.BoundFact.Course;
import dev.bluewright.interpreter.resolve.deeds.ActionPlacing;
import dev.bluewright.interpreter.resolve.deeds.Begun;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.values.Limits;
import dev.bluewright.interpreter.resolve.work.Counting;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import dev.bluewright.interpreter.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;

/** A stock from which records take: what was given, less what those take that count. */
public final class TakenPlacing {
  private TakenPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void take(BoundFact.Taken fact, Workspace work) {
    var taking = Taking.of(fact, work);
    if (taking.isEmpty()) {
      HeldPlacing.borrowed(fact, work);
      return;
    }
    var by =
        fact.by()
            .filter(noun -> Taking.named(noun, work).filter(taking.get().by()::equals).isPresent());
    by.map(noun -> MovementKinds.of(noun, taking.get().by(), work))
        .orElse(Optional.of(""))
        .ifPresent(kind -> take(fact, taking.get(), kind, work));
  }

  private static void take(BoundFact.Taken fact, Taking taking, String kind, Workspace work) {
    var places = new ArrayList<String>();
    if (fact.course() == Course.BACK) {
      var ended = ended(fact, taking, work);
      if (ended.isEmpty()) {
        return;
      }
      places.add(taking.by().name() + "." + ended.get());
    } else {
      places.add(Begun.of(fact, taking.by(), work).orElse(taking.line().name() + ".create"));
    }
    var thing = taking.thing();
    var key = taking.line().name() + " " + kind;
    var brings =
        fact.course() == Course.BRINGS
            || (fact.course() == Course.BACK
                && !thing.moves.getOrDefault(key, "-").startsWith("-"));
    taking.amount().ifPresent(field -> taking.line().put(atLeastOne(field)));
    thing.moves.put(key, term(taking, brings, kind, work));
    if (taking.isRoom(fact.field())) {
      thing.put(taking.stock().withSource(FieldSource.GIVEN));
      places.addAll(0, RoomPlacing.keep(thing, taking.stock(), fact.field(), sum(thing)));
    } else {
      thing.put(moved(thing, taking.stock()));
      places.addFirst(thing.name() + "." + taking.stock().name());
    }
    work.placed(fact, places);
  }

  /** The operation after which a record takes nothing any longer. */
  private static Optional<String> ended(BoundFact.Taken fact, Taking taking, Workspace work) {
    var verb = fact.verb().orElse("");
    if (verb.equals("delete") || verb.equals("remove")) {
      return Optional.of("delete");
    }
    var by = taking.by();
    var action = ActionPlacing.of(verb, work.lexicon().stateAfter(verb), by, fact.span(), work);
    if (action.isPresent()) {
      action
          .get()
          .set()
          .forEach((field, value) -> by.endings.add(ActionPlacing.before(by, field, value)));
      return Optional.of(action.get().name()).filter(_ -> !action.get().set().isEmpty());
    }
    return Optional.empty();
  }

  /** What records of a kind come to, as one part of a sum. */
  private static String term(Taking taking, boolean brings, String kind, Workspace work) {
    var relation = RelationPlacing.toMany(taking.thing(), taking.line(), work);
    var conditions = new ArrayList<String>();
    var line = taking.line();
    var through = line == taking.by() ? relation + "." : relation + "." + through(taking) + ".";
    if (!kind.isEmpty()) {
      conditions.add(through + kind);
    }
    if (line != taking.by()) {
      Counting.of(line).forEach(text -> conditions.add(relation + "." + text));
    }
    Counting.of(taking.by()).forEach(text -> conditions.add(through + text));
    var where = conditions.isEmpty() ? "" : ", " + String.join(" && ", conditions);
    var sum = total(taking, relation, where);
    return brings ? sum : "-" + sum;
  }

  /** What its lines come to, of those for which something holds. */
  private static String total(Taking taking, String relation, String where) {
    return taking
        .amount()
        .map(field -> "sum(" + relation + "." + field.name() + where + ")")
        .orElse("count(" + relation + where + ")");
  }

  /** What all records come to that move it: those that bring first. */
  private static String sum(EntityDraft thing) {
    var parts = new ArrayList<>(thing.moves.values());
    parts.sort((one, other) -> Boolean.compare(one.startsWith("-"), other.startsWith("-")));
    return String.join(" + ", parts).replace(" + -", " - ");
  }

  private static FieldModel moved(EntityDraft thing, FieldModel stock) {
    var given =
        stock.optional()
            ? FieldModel.required(stock.name(), stock.type()).withRules(stock.rules())
            : stock;
    return Limits.atLeastNothing(given).withSource(new FieldSource.Moved(sum(thing)));
  }

  /** A stock that the lines of a whole take from once the whole is as told. */
  public static void lines(
      EntityDraft thing, EntityDraft line, String whole, String told, Span words, Workspace work) {
    var taken =
        new BoundFact.Taken(
            Optional.of(line.noun()),
            Optional.of(thing.noun()),
            Optional.empty(),
            Course.TAKES,
            Optional.empty(),
            words);
    Taking.of(taken, work)
        .filter(taking -> Taking.isStock(taking.stock()) && taking.line() == line)
        .ifPresent(
            taking -> {
              var relation = RelationPlacing.toMany(thing, line, work);
              var where = ", " + relation + "." + whole + "." + told;
              thing.moves.put(line.name() + " ", "-" + total(taking, relation, where));
              taking.amount().ifPresent(field -> line.put(atLeastOne(field)));
              thing.put(moved(thing, taking.stock()));
              work.assume(
                  thing.name() + "." + taking.stock().name(),
                  "what was given less what was ordered",
                  "what somebody ordered is in stock no longer");
            });
  }

  private static String through(Taking found) {
    return found.line().to(found.by()).map(RelationModel::name).findFirst().orElseThrow();
  }

  /** Nobody takes less than nothing. */
  private static FieldModel atLeastOne(FieldModel amount) {
    var rules = amount.rules();
    return amount.withRules(
        rules.withRange(rules.min().or(() -> Optional.of(BigDecimal.ONE)), rules.max()));
  }
}
