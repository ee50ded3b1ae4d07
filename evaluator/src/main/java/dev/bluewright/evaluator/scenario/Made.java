package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.evaluator.exchange.Answer;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record that a scenario made.
 *
 * @param exchange the one that made it
 * @param sent the values that were sent, without what wraps them
 * @param id by which the system knows it
 * @param by who made it
 * @param parents the records that it belongs to, by relation
 * @param way the ids that stand in its path before its own
 */
public record Made(
    EntityModel entity,
    Exchange exchange,
    ObjectNode sent,
    String id,
    Person by,
    Map<String, Made> parents,
    List<String> way) {
  /** The record of somebody who signed up, which no exchange made that is kept. */
  static Made of(EntityModel people, Person person) {
    var none = new Exchange(0, Instant.EPOCH, Duration.ZERO, Call.of("GET", "/"), Answer.none(""));
    return new Made(
        people, none, Values.JSON.objectNode(), person.knownId(), person, Map.of(), List.of());
  }

  /** The same record as a later answer shows it. */
  Made shownBy(Exchange later) {
    return new Made(entity, later, sent, id, by, parents, way);
  }

  /** A record like this that never was. */
  Made never() {
    var id =
        this.id.matches("\\d+")
            ? "987654321"
            : this.id.length() == 36 ? UUID.randomUUID().toString() : "unknown-" + Values.word();
    return new Made(entity, exchange, sent, id, by, parents, way);
  }
}
