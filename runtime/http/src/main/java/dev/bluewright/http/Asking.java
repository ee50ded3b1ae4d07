package dev.bluewright.http;

import dev.bluewright.harness.OutputPort;
import dev.bluewright.http.json.Invalid;
import dev.bluewright.http.json.ValueRule;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Asks the controllers about conventional resources. */
final class Asking {

  private final Map<Entity<?>, OutputPort<Exchange>> ports;

  Asking(Map<Entity<?>, OutputPort<Exchange>> ports) {
    this.ports = ports;
  }

  /** Asks about a resource with the headers of a request, and waits for the answer. */
  Answer ask(Incoming in, Entity<?> entity, Verb verb, Target target, String query, long offset) {
    return ask(in, entity, verb, target, query, in.body(), offset);
  }

  /** Asks with a body that may bring files. */
  Answer send(
      Incoming in, Entity<?> entity, Verb verb, Target target, String query, SentBody body) {
    return ask(in, entity, verb, target, query, body, 0);
  }

  /** Asks with another body. */
  Answer ask(
      Incoming in,
      Entity<?> entity,
      Verb verb,
      Target target,
      String query,
      Supplier<byte[]> body,
      long offset) {
    return ask(in, entity, verb, target, query, SentBody.whole(body), offset);
  }

  private Answer ask(
      Incoming in,
      Entity<?> entity,
      Verb verb,
      Target target,
      String query,
      SentBody body,
      long offset) {
    OutputPort<Exchange> port = ports.get(entity);
    if (port == null) {
      throw new HttpException("HTP-006", "Nothing answers about " + entity.name() + ".");
    }
    var exchange = new Exchange(verb, target, in.path(), query, in.headers(), body, offset);
    port.send(exchange);
    return exchange.await();
  }

  /**
   * The record whose column holds a value.
   *
   * @throws ProblemException 404, there is none
   */
  Row find(Incoming request, Entity<?> entity, Column column, Object value) {
    Incoming in = request.unconditional();
    Answer answer =
        column.equals(entity.id())
            ? ask(in, entity, Verb.GET, new Target.One(value.toString()), "", Asking::nothing, 0)
            : ask(in, entity, Verb.GET, new Target.All(), query(column, value), Asking::nothing, 0);
    if (answer.findProblem().isPresent()) {
      throw new ProblemException(answer.findProblem().get());
    }
    List<Row> rows = answer.rows();
    if (rows.isEmpty()) {
      throw new ProblemException(Refusals.missing());
    }
    return rows.getFirst();
  }

  /** A filter on one column, as a query string. */
  static String filter(Column column, Object value) {
    return encoded(column.jsonName()) + "=" + encoded(value.toString());
  }

  /**
   * What a segment of a path means as a value of a column.
   *
   * @throws ProblemException 404, it cannot be one
   */
  static Object value(Column column, String text) {
    Object value = ValueRule.compared(column).fromParameter(text);
    if (value instanceof Invalid) {
      throw new ProblemException(Refusals.missing());
    }
    return value;
  }

  private static byte[] nothing() {
    return new byte[0];
  }

  private static String query(Column column, Object value) {
    return filter(column, value) + "&limit=1";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
