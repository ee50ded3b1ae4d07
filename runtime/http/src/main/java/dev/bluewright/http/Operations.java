package dev.bluewright.http;

import dev.bluewright.harness.OutputPort;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation;
import dev.bluewright.store.StoreOperation.ReadById;

/** Sends operations to the store. */
record Operations(OutputPort<StoreOperation> port) {
  /** Sends without waiting. */
  <O extends StoreOperation> O send(O operation) {
    port.send(operation);
    return operation;
  }

  /** Sends and waits. */
  Outcome ask(StoreOperation operation) {
    port.send(operation);
    return operation.await();
  }

  /**
   * The row with an id.
   *
   * @throws ProblemException 404, the viewer sees none; 503, the store cannot answer
   */
  Row read(Entity<?> entity, Object id) {
    return found(ask(new ReadById(entity, id)));
  }

  /**
   * The row that was asked for.
   *
   * @throws ProblemException as {@link #read}
   */
  static Row found(Outcome outcome) {
    if (outcome instanceof Outcome.Found(var row)) {
      return row;
    }
    throw Refusals.of(outcome);
  }
}
