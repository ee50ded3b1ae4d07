package dev.bluewright.http;

import dev.bluewright.harness.OutputPort;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.StoreOperation;

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
}
