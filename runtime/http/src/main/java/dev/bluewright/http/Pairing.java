package dev.bluewright.http;

import dev.bluewright.http.json.ValueRule;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Crossing;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Relation;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.Pair;
import dev.bluewright.store.StoreOperation.ReadById;
import io.helidon.http.Status;

/** Answers PUT and DELETE of one pair of rows, {@code /books/{id}/tags/{tagId}}. */
final class Pairing {
  private final Entity<?> entity;
  private final Operations operations;
  private final ValueRule id;

  Pairing(Entity<?> entity, Operations operations) {
    this.entity = entity;
    this.operations = operations;
    this.id = ValueRule.compared(entity.id());
  }

  Answer answer(Exchange exchange, Target.Linked target) {
    Crossing crossing = target.relation().crossing(entity);
    Object from = Reading.id(id, target.id());
    Object to = Reading.id(ValueRule.compared(crossing.target().id()), target.other());
    Row source = requireBoth(crossing, from, to);
    if (target.relation() instanceof Relation.Tied tied) {
      Ties.require(source, entity, tied);
      return Ties.part(operations, entity, from, to, tied);
    }
    boolean wanted = exchange.verb() == Verb.PUT;
    return switch (operations.ask(new Pair(crossing, from, to, wanted))) {
      case Outcome.Paired() -> Answer.empty(Status.NO_CONTENT_204);
      case Outcome.Conflict _ -> throw new ProblemException(Refusals.missing()); // deleted since
      case Outcome other -> throw Refusals.of(other);
    };
  }

  private Row requireBoth(Crossing crossing, Object from, Object to) {
    var source = operations.send(new ReadById(crossing.source(), from));
    var target = operations.send(new ReadById(crossing.target(), to));
    Row found = Operations.found(source.await());
    var _ = Operations.found(target.await());
    return found;
  }
}
