package dev.bluewright.http;

import dev.bluewright.harness.NotAccepted;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Deadline;
import dev.bluewright.store.Viewer;
import io.helidon.http.BadRequestException;
import io.helidon.http.DirectHandler;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpSecurity;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes every request of the server: finds its resource, has it answered, has the answer sent. */
final class Dispatcher implements HttpRouting {
  private static final Logger LOG = LoggerFactory.getLogger(ApiEndpoint.class);

  private static final HeaderName REQUESTED_METHOD = HeaderNames.ACCESS_CONTROL_REQUEST_METHOD;
  private static final HeaderName REQUESTED_HEADERS = HeaderNames.ACCESS_CONTROL_REQUEST_HEADERS;

  private final Routes routes;
  private final SystemPages pages;
  private final RequestMeters meters;
  private final Bodies bodies;
  private final @Nullable Duration timeout;
  private final @Nullable Shaping shaping;
  private final Gate gate;
  private final Sender sender;

  Dispatcher(
      Routes routes,
      SystemPages pages,
      RequestMeters meters,
      AtomicBoolean stopping,
      Limits limits,
      @Nullable Shaping shaping,
      Gate gate,
      boolean encrypted) {
    this.sender = new Sender(stopping, encrypted);
    this.shaping = shaping;
    this.gate = gate;
    this.routes = routes;
    this.pages = pages;
    this.meters = meters;
    this.bodies = new Bodies(limits.maxBodyBytes());
    this.timeout = limits.requestTimeout();
  }

  @Override
  public void route(
      ConnectionContext connection, RoutingRequest request, RoutingResponse response) {
    long start = System.nanoTime();
    Verb verb = Verb.of(request.prologue().method().text());
    String template = RequestMeters.UNROUTED;
    Answer answer;
    try {
      String path = request.prologue().uriPath().rawPath();
      Routes.Match match = routes.match(path);
      PrescribedRoutes.Found found = prescribed(verb, path, match != null);
      Entrance entrance = gate.find(path, verb, match != null || found != null);
      Shaping shaped = shaping;
      if (shaped != null && asksFirst(verb, request)) {
        answer = shaped.cors().permission(header(request.headers(), REQUESTED_HEADERS));
      } else if (entrance != null) {
        template = entrance.path();
        answer = admitted(request, () -> entered(entrance, verb, path, request));
      } else if (shaped != null && found != null) {
        template = found.route().path();
        answer = admitted(request, () -> shaped.prescribed(incoming(verb, path, request), found));
      } else if (match == null) {
        SystemPages.Page page = pages.find(path);
        template = page == null ? template : page.template();
        answer = page == null ? unrouted(path) : page(page, verb);
      } else {
        template = match.template();
        answer = admitted(request, () -> resource(match, verb, path, request));
      }
    } catch (ProblemException refused) {
      answer = Answer.problem(refused.problem());
    } catch (NotAccepted full) {
      answer =
          Answer.problem(Problem.of(503, "More is waiting than can be served now; try again."));
    } catch (RequestException | BadRequestException unreadable) {
      throw unreadable; // the connection cannot go on; DirectProblems answers
    } catch (CloseConnectionException | UncheckedIOException gone) {
      throw gone;
    } catch (Error broken) {
      throw RequestException.builder()
          .type(DirectHandler.EventType.OTHER)
          .status(Status.INTERNAL_SERVER_ERROR_500)
          .message("The virtual machine failed.")
          .cause(broken)
          .build();
    } catch (RuntimeException fault) {
      LOG.error("{} {} failed", verb, template, fault);
      answer =
          Answer.problem(Problem.of(500, "The request failed; the log of the service says why."));
    }
    if (shaping != null) {
      answer = shaping.errors().of(answer);
      shaping.cors().allow(header(request.headers(), HeaderNames.ORIGIN), response.headers());
    }
    sender.send(answer, verb, request, response);
    meters.record(template, verb, answer.status().code(), System.nanoTime() - start);
  }

  /** Health and documents are open to all; what asks the database has the endpoint's limits. */
  private Answer admitted(ServerRequest request, Supplier<Answer> asked) {
    Supplier<Answer> known = () -> gate.answer(request, asked);
    return timeout == null ? known.get() : Deadline.within(timeout, known);
  }

  private Answer entered(Entrance entrance, Verb verb, String path, ServerRequest request) {
    if (!entrance.takes(verb)) {
      return verb == Verb.OPTIONS
          ? Answer.empty(Status.NO_CONTENT_204).with(HeaderNames.ALLOW, entrance.allow())
          : refused(verb, entrance.allow());
    }
    return entrance
        .handler()
        .apply(
            new Visit(
                Viewer.current(),
                header(request.headers(), HeaderNames.AUTHORIZATION),
                Gate.address(request),
                path.substring(path.lastIndexOf('/') + 1),
                () -> json(request)));
  }

  private byte[] json(ServerRequest request) {
    BodyTypes.requireJson(header(request.headers(), HeaderNames.CONTENT_TYPE));
    return bodies.read(request);
  }

  /** A prescribed route; pages of the service itself, and collections it could hide, go first. */
  private PrescribedRoutes.@Nullable Found prescribed(Verb verb, String path, boolean matched) {
    if (shaping == null || pages.find(path) != null) {
      return null;
    }
    PrescribedRoutes.Found found = shaping.routes().find(verb, path);
    return found != null && matched && found.takesAnyFirst() ? null : found;
  }

  private boolean asksFirst(Verb verb, ServerRequest request) {
    return shaping != null
        && shaping.cors().asksFirst(verb, header(request.headers(), REQUESTED_METHOD));
  }

  private Incoming incoming(Verb verb, String path, ServerRequest request) {
    ServerRequestHeaders headers = request.headers();
    return new Incoming(
        verb,
        path,
        request.prologue().query().rawValue(),
        name -> header(headers, name),
        () -> bodies.read(request),
        () -> request.content().inputStream());
  }

  private Answer unrouted(String path) {
    Answer refused = shaping == null ? null : shaping.refused(path);
    return refused == null ? notFound() : refused;
  }

  private Answer resource(Routes.Match match, Verb verb, String path, ServerRequest request) {
    Target target = match.target();
    if (verb == Verb.OPTIONS) {
      return Answer.empty(Status.NO_CONTENT_204).with(HeaderNames.ALLOW, target.allow());
    }
    if (!target.methods().contains(verb)) {
      return refused(verb, target.allow());
    }
    boolean file = target instanceof Target.Content;
    if (!file && !Acceptance.takesJson(header(request.headers(), HeaderNames.ACCEPT))) {
      return Answer.problem(Problem.of(406, "The answer is application/json."));
    }
    Incoming in = incoming(verb, path, request);
    if (shaping != null && !file) {
      return shaping.conventional(in, match.entity(), target);
    }
    var exchange = new Exchange(verb, target, path, in.query(), in.headers(), SentBody.of(in), 0);
    (verb == Verb.POST ? match.posting() : match.port()).send(exchange);
    return exchange.await();
  }

  private static Answer page(SystemPages.Page page, Verb verb) {
    return switch (verb) {
      case GET, HEAD -> page.answer().get();
      case OPTIONS ->
          Answer.empty(Status.NO_CONTENT_204).with(HeaderNames.ALLOW, "GET, HEAD, OPTIONS");
      default -> refused(verb, "GET, HEAD, OPTIONS");
    };
  }

  private static Answer refused(Verb verb, String allow) {
    String method = verb == Verb.OTHER ? "This method" : verb.name();
    return Answer.problem(Problem.of(405, method + " is not allowed here; see the header Allow."))
        .with(HeaderNames.ALLOW, allow);
  }

  private static Answer notFound() {
    return Answer.problem(Problem.of(404, "There is nothing at this address."));
  }

  private static @Nullable String header(ServerRequestHeaders headers, HeaderName name) {
    if (!headers.contains(name)) {
      return null;
    }
    Header header = headers.get(name);
    return header.valueCount() == 1 ? header.get() : String.join(",", header.allValues());
  }

  @Override
  public HttpSecurity security() {
    return HttpSecurity.create();
  }

  @Override
  public void beforeStart() {}

  @Override
  public void afterStop() {}
}
