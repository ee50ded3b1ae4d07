package dev.bluewright.http;

import dev.bluewright.harness.ComponentContext;
import dev.bluewright.harness.HarnessComponent;
import dev.bluewright.harness.InputPort;
import dev.bluewright.harness.NotAccepted;
import dev.bluewright.harness.OutputPort;
import dev.bluewright.http.port.EntityCalls;
import dev.bluewright.http.port.PortCalls;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Entity;
import dev.bluewright.store.StoreOperation;
import dev.bluewright.store.Viewer;
import io.helidon.http.HeaderValues;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the requests about one entity: turns each into operations of a store, and their outcomes
 * into a response.
 *
 * <p>It holds no state between requests, so it runs on the sender's thread. Thread safety: safe for
 * use by any thread.
 *
 * @param <T> the record
 */
public final class Controller<T> implements HarnessComponent {
  private static final Logger LOG = LoggerFactory.getLogger(Controller.class);

  private final Entity<T> entity;
  private final Behavior<T> behavior;
  private final InputPort<Exchange> requests;
  private final OutputPort<StoreOperation> operations;
  private EntityCalls calls = EntityCalls.NONE;
  private volatile Reading reading;
  private volatile Writing<T> writing;
  private volatile Clearing clearing;

  @SuppressWarnings("NullAway.Init") // these are made at set-up: entities may be a circle
  private Controller(Entity<T> entity, Behavior<T> behavior) {
    this.entity = entity;
    this.behavior = behavior;
    this.requests = InputPort.each("requests", Exchange.class, this::process);
    this.operations = OutputPort.of("operations", StoreOperation.class);
  }

  /** A controller of an entity with its own logic. */
  public static <T> Controller<T> of(Entity<T> entity, Behavior<T> behavior) {
    return new Controller<>(entity, behavior);
  }

  /** A controller of an entity without own logic. */
  public static <T> Controller<T> of(Entity<T> entity) {
    return new Controller<>(entity, on -> {});
  }

  /** Lets actions call services that are not ours; call it before the system starts. */
  public Controller<T> calling(PortCalls ports) {
    calls = ports.of(entity);
    return this;
  }

  @Override
  public String name() {
    return entity.path();
  }

  /** What it answers requests about. */
  public Entity<T> entity() {
    return entity;
  }

  /** Takes requests about the entity. */
  public InputPort<Exchange> requests() {
    return requests;
  }

  /** Sends operations to the store that holds the entity and all that it is related to. */
  public OutputPort<StoreOperation> operations() {
    return operations;
  }

  @Override
  public List<InputPort<?>> inputs() {
    return List.of(requests);
  }

  @Override
  public List<OutputPort<?>> outputs() {
    return List.of(operations);
  }

  @Override
  public void setup(ComponentContext context) {
    var stores = new Operations(operations);
    reading = new Reading(entity, stores);
    writing = new Writing<>(entity, behavior, stores, calls);
    clearing = new Clearing(entity, stores, writing.deletion());
  }

  private void process(Exchange exchange) {
    exchange.answer(
        Viewer.current().equals(exchange.viewer())
            ? answer(exchange)
            : exchange.viewer().call(() -> answer(exchange))); // behind a stream
  }

  private Answer answer(Exchange exchange) {
    try {
      Permissions.require(exchange, entity);
      return switch (exchange.verb()) {
        case GET, HEAD -> reading.answer(exchange);
        case DELETE ->
            exchange.target() instanceof Target.All
                ? clearing.answer(exchange)
                : writing.answer(exchange);
        case POST, PUT, PATCH -> writing.answer(exchange);
        case OPTIONS, OTHER -> throw new IllegalStateException("Answered by the endpoint");
      };
    } catch (BrokenBody broken) {
      return Answer.problem(broken.problem()).with(HeaderValues.CONNECTION_CLOSE);
    } catch (ProblemException refused) {
      return Answer.problem(refused.problem());
    } catch (Rejection rejected) {
      return Answer.problem(rejected.problem());
    } catch (NotAccepted full) {
      return Answer.problem(Problem.of(503, "More is waiting than can be served now; try again."));
    } catch (RuntimeException fault) {
      LOG.error("{} {} failed", exchange.verb(), exchange.path(), fault);
      return Answer.problem(
          Problem.of(500, "The request failed; the log of the service says why."));
    }
  }
}
