package dev.bluewright.evaluator.fuzz;

import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.openapi.OpenApi;
import dev.bluewright.evaluator.openapi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes random requests from a system's document, valid and hostile ones by halves, with the ids
 * that earlier answers gave.
 *
 * <p>The same seed and the same answers make the same requests. Thread safety: one thread.
 */
public final class Fuzzer {
  private static final List<String> IDS = List.of("id", "_id", "uuid");

  private final Chance chance;
  private final KnownIds ids = new KnownIds();
  private final Aim aim;
  private final BodyAttacks bodies;
  private final List<Hostile> anywhere = new ArrayList<>();
  private final List<Hostile> withBody = new ArrayList<>();

  /**
   * A fuzzer.
   *
   * @param api the document
   */
  public Fuzzer(OpenApi api, long seed) {
    this.chance = new Chance(seed);
    this.aim = new Aim(chance, ids, api.base());
    anywhere.addAll(new TargetAttacks(chance, aim, api).all());
    anywhere.addAll(new WireAttacks(chance, aim).all());
    withBody.addAll(anywhere);
    this.bodies = new BodyAttacks(chance, aim);
    withBody.addAll(bodies.all());
  }

  /** Makes valid requests. */
  public Aim aim() {
    return aim;
  }

  /** The ids that are known. */
  public KnownIds ids() {
    return ids;
  }

  /** Every member of an operation's body in turn with values of other kinds. */
  public List<Shot> everyMember(Operation operation) {
    return operation.body().isPresent() ? bodies.everyMember(operation) : List.of();
  }

  /** The next request at an operation. */
  public Shot next(Operation operation) {
    if (chance.in(2)) {
      return aim.valid(operation);
    }
    var takesMembers =
        operation.body().filter(body -> !body.schema().properties().isEmpty()).isPresent();
    return chance.of(takesMembers ? withBody : anywhere).at(operation);
  }

  /** Learns from an answer. */
  public void learn(Operation operation, Exchange exchange) {
    if (!exchange.answer().isSuccess()) {
      return;
    }
    if (operation.method().equals("POST") && !operation.hasId()) {
      id(exchange).ifPresent(id -> ids.remember(operation.path(), id));
    } else if (operation.method().equals("DELETE")) {
      var path = exchange.call().target().split("\\?", 2)[0];
      ids.forget(operation.collection(), path.substring(path.lastIndexOf('/') + 1));
    }
  }

  private static Optional<String> id(Exchange exchange) {
    var json = exchange.answer().json();
    return IDS.stream()
        .map(json::path)
        .filter(id -> id.isValueNode() && !id.isNull())
        .map(id -> id.asString(""))
        .findFirst();
  }
}
