package dev.bluewright.http.port;

/**
 * One thing that is asked of a service, as a method of a port's interface.
 *
 * @param <P> the port's interface
 * @param <Q> what it is told
 * @param <A> what it answers
 */
@FunctionalInterface
public interface PortOperation<P, Q extends Record, A extends Record> {
  /**
   * Asks, and waits for the answer.
   *
   * @throws PortRefusal the service refuses
   * @throws Exception nobody knows what happened
   */
  A ask(P port, Q asked, CallKey key) throws Exception;
}
