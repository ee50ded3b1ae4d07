package dev.bluewright.http;

import dev.bluewright.harness.OutputPort;
import dev.bluewright.http.PrescribedRoutes.Found;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.http.shape.ApiShape;
import dev.bluewright.http.shape.Route;
import dev.bluewright.store.ActionDefinition;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Row;
import dev.bluewright.store.Viewer;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that is prescribed about an API, ready to answer. */
final class Shaping {
  private final PrescribedRoutes routes;
  private final PrescribedCalls calls;
  private final ShapedApi api;
  private final Asking asking;
  private final ErrorForm errors;
  private final ErrorWords words;
  private final Cors cors;

  Shaping(ApiShape shape, Map<Entity<?>, OutputPort<Exchange>> ports, Optional<String> publicUrl) {
    asking = new Asking(ports);
    routes = new PrescribedRoutes(shape.routes());
    calls = new PrescribedCalls(shape.routes(), asking);
    api = new ShapedApi(shape, asking, new Addresses(shape, publicUrl), ports.keySet());
    errors = new ErrorForm(shape);
    words = new ErrorWords(shape.errorTexts());
    cors = new Cors(shape.origins());
  }

  PrescribedRoutes routes() {
    return routes;
  }

  ErrorForm errors() {
    return errors;
  }

  Cors cors() {
    return cors;
  }

  /** Answers a request about a conventional resource. */
  Answer conventional(Incoming in, Entity<?> entity, Target target) {
    Call call = Call.of(entity, in.verb(), target, in.query());
    return words.of(entity, call.shown(), () -> api.answer(in, call));
  }

  /** Answers a request by a prescribed route. */
  Answer prescribed(Incoming in, Found found) {
    Route route = found.route().route();
    return words.of(
        route.entity(),
        route.entity(),
        () -> {
          ToldValues told = ToldValues.of(in, found);
          return prescribed(told.in(), told.found(), route);
        });
  }

  private Answer prescribed(Incoming in, Found found, Route route) {
    if (route.address() != null) {
      return redirect(in, found, route, route.address());
    }
    Call call = calls.call(in, found);
    if (route.counting() != null && call.target() instanceof Target.One(String id)) {
      count(in, route.entity(), id, route.counting());
    }
    return api.answer(in, call);
  }

  private Answer redirect(Incoming in, Found found, Route route, String address) {
    Entity<?> entity = route.entity();
    Row row = calls.record(in, found);
    Object url = row.get(entity.column(address).index());
    if (url == null) {
      throw new ProblemException(Refusals.missing());
    }
    if (route.counting() != null) {
      count(in, entity, String.valueOf(row.get(entity.id().index())), route.counting());
    }
    return Answer.empty(Status.create(route.status()))
        .with(HeaderNames.LOCATION, url.toString())
        .with(HeaderNames.CACHE_CONTROL, "no-store");
  }

  /** Of a record that the viewer may read, by the service itself: nobody is asked to allow it. */
  private void count(Incoming in, Entity<?> entity, String id, String field) {
    var counting =
        new ActionDefinition(
            "counting",
            List.of(new ActionDefinition.Add(field, 1), new ActionDefinition.Quietly()));
    Answer counted =
        Viewer.SERVICE.call(
            () ->
                asking.ask(
                    in,
                    entity,
                    Verb.POST,
                    new Target.Action(id, counting),
                    "",
                    () -> new byte[0],
                    0));
    if (counted.findProblem().isPresent()) {
      throw new ProblemException(counted.findProblem().get());
    }
  }

  /** The refusal of a method, or null when nothing is prescribed for the path. */
  @Nullable Answer refused(String path) {
    Set<String> methods = routes.methods(path);
    return methods.isEmpty()
        ? null
        : Answer.problem(Problem.of(405, "This method is not allowed here; see the header Allow."))
            .with(HeaderNames.ALLOW, String.join(", ", methods) + ", OPTIONS");
  }
}
