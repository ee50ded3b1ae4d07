package dev.bluewright.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends answers, with the headers that each of them has.
 *
 * @param stopping whether no connection is kept open any longer
 * @param encrypted whether connections are
 */
record Sender(AtomicBoolean stopping, boolean encrypted) {
  private static final Logger LOG = LoggerFactory.getLogger(ApiEndpoint.class);

  /** For a year no browser comes without TLS (RFC 6797). */
  static final Header HTTPS_ALONE =
      HeaderValues.createCached(
          HeaderNames.create("Strict-Transport-Security"), "max-age=31536000");

  private static final Header NO_SNIFF =
      HeaderValues.createCached(HeaderNames.create("X-Content-Type-Options"), "nosniff");

  private static final int CHUNK = 32_768;

  void send(Answer answer, Verb verb, ServerRequest request, RoutingResponse response) {
    response.status(answer.status());
    var headers = response.headers();
    headers.set(NO_SNIFF);
    if (encrypted) {
      headers.set(HTTPS_ALONE);
    }
    for (Header header : answer.headers()) {
      headers.set(header);
    }
    if (stopping.getPlain() || (answer.status().code() == 413 && Bodies.announced(request))) {
      headers.set(HeaderValues.CONNECTION_CLOSE);
    }
    if (answer.findStreamed().isPresent()) {
      stream(answer.findStreamed().get(), verb, response);
    } else if (verb == Verb.HEAD) {
      headers.contentLength(answer.length());
      response.send();
    } else {
      response.send(answer.body(), 0, answer.length());
    }
  }

  /** A part is not ended as if it were the whole. */
  private static void stream(Answer.Streamed body, Verb verb, RoutingResponse response) {
    if (verb == Verb.HEAD) {
      response.send();
      return;
    }
    try {
      var out = new BufferedOutputStream(response.outputStream(), CHUNK);
      body.writeTo(out);
      out.flush();
      response.commit(); // closing the stream does not end the answer
    } catch (IOException | RuntimeException broken) {
      LOG.warn("An answer broke off while it was sent", broken);
      throw new CloseConnectionException("The answer broke off.", broken);
    }
  }
}
