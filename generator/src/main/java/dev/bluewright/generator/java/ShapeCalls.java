package dev.bluewright.generator.java;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.blueprint.ParameterModel;
import dev.bluewright.blueprint.ParameterModel.Means;
import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.blueprint.RouteModel.Does;
import dev.bluewright.generator.java.Expression.Call;
import dev.bluewright.generator.java.Expression.Chain;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.AskedNames;
import dev.bluewright.generator.plan.Contract;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The calls that describe the shape of an API. */
final class ShapeCalls {
  private static final String PACKAGE = "dev.bluewright.http.shape.";

  private final JavaFile file;
  private final SystemPlan system;
  private final ApiModel api;

  ShapeCalls(JavaFile file, SystemPlan system) {
    this.file = file;
    this.system = system;
    this.api = system.blueprint().api();
  }

  /** One a line, or more lines where it is longer than the width. */
  List<String> all(int width) {
    return calls().stream().map(call -> "." + call.text(0, 1, 0, width)).toList();
  }

  private List<Call> calls() {
    var calls = new ArrayList<Call>();
    api.base().ifPresent(base -> calls.add(strings("base", base)));
    api.frames().forEach((part, frame) -> calls.add(form(part, frame)));
    api.body().ifPresent(path -> calls.add(strings("bodyIn", path.split("\\.", -1))));
    api.pages().ifPresent(pages -> calls.add(pages(pages)));
    api.parameters().forEach(each -> calls.addAll(parameter(each)));
    api.statuses().forEach((result, status) -> calls.add(status(result, status)));
    api.messages().forEach((outcome, message) -> calls.add(message(outcome, message)));
    if (api.takesForms()) {
      calls.add(Call.of("takeForms"));
    }
    if (api.ignoresUnknown()) {
      calls.add(Call.of("ignoreUnknownMembers"));
    }
    api.embedded().forEach(relation -> calls.add(embed(relation)));
    api.self().ifPresent(name -> calls.add(strings("self", name)));
    if (!api.origins().isEmpty()) {
      calls.add(strings("origins", api.origins().toArray(String[]::new)));
    }
    api.routes().forEach(route -> calls.add(route(route)));
    return calls;
  }

  private Call form(ApiModel.Part part, JsonFrame frame) {
    file.using(PACKAGE + "ApiShape.Part");
    return Call.of("form", Expression.atom("Part." + part.name()), frame(frame));
  }

  private static Call pages(ApiModel.PageNumbers pages) {
    return Call.of(
        "pages",
        string(pages.page()),
        string(pages.size()),
        Expression.atom(String.valueOf(pages.first())));
  }

  private List<Call> parameter(ParameterModel parameter) {
    var names = new AskedNames(api, parameter.entity());
    var entity = entity(parameter.entity());
    var name = string(parameter.name());
    return switch (parameter.means()) {
      case Means.As(var means) ->
          List.of(Call.of("parameter", entity, name, string(names.parameter(means))));
      case Means.Choice(var queries) ->
          queries.entrySet().stream()
              .map(
                  each ->
                      Call.of(
                          "choice",
                          entity,
                          name,
                          string(each.getKey()),
                          string(names.query(each.getValue()))))
              .toList();
    };
  }

  private Call status(String result, int status) {
    return Call.of("status", result(result), Expression.atom(String.valueOf(status)));
  }

  private Call message(String outcome, String message) {
    int dot = outcome.indexOf('.');
    if (dot > 0 && !ApiModel.ERRORS.contains(outcome.substring(dot + 1))) {
      return fieldMessage(outcome.split("\\.", -1), message);
    }
    var result = result(outcome.substring(dot + 1));
    return dot < 0
        ? Call.of("message", result, string(message))
        : Call.of("message", entity(outcome.substring(0, dot)), result, string(message));
  }

  /** What is said of a field, {@code Link.code} or {@code Link.code.missing}. */
  private Call fieldMessage(String[] parts, String message) {
    return Call.of(
        parts.length == 2 ? "messageOf" : "messageWithout",
        entity(parts[0]),
        string(parts[1]),
        string(message));
  }

  private Expression result(String name) {
    file.using(PACKAGE + "Result");
    return Expression.atom("Result." + Words.of(name).constant());
  }

  private Call embed(String relation) {
    var parts = relation.split("\\.", 2);
    return Call.of("embed", entity(parts[0]), string(parts[1]));
  }

  private Expression entity(String name) {
    return Expression.atom(system.entity(name).className() + ".ENTITY");
  }

  private Call route(RouteModel route) {
    return Call.of("route", string(route.method() + " " + route.path()), does(route));
  }

  private Expression does(RouteModel route) {
    var chain = new Chain(first(route.does()), List.of());
    if (route.counting().isPresent()) {
      chain = chain.and(strings("counting", route.counting().get()));
    }
    if (!route.by().isEmpty()) {
      chain = chain.and(strings("by", route.by().toArray(String[]::new)));
    }
    if (route.where().isPresent()) {
      var names = new AskedNames(api, route.does().entity());
      chain = chain.and(strings("where", names.query(route.where().get())));
    }
    if (route.status().isPresent()) {
      var status = Expression.atom(String.valueOf(route.status().get()));
      chain = chain.and(Call.of("status", status));
    }
    if (route.answer().isPresent()) {
      var fields = Contract.shownIn(route, system.entity(route.does().entity()));
      var answer = new FrameExpression(file, fields).of(route.answer().get());
      chain = chain.and(Call.of("answer", answer));
    }
    return chain.calls().isEmpty() ? chain.first() : chain;
  }

  private Call first(Does does) {
    return switch (does) {
      case Does.Operation(var entity, var operation) -> {
        file.usingStatic(PACKAGE + "Route.call");
        yield Call.of("call", entity(entity), string(operation));
      }
      case Does.Redirect(var entity, var field) -> {
        file.usingStatic(PACKAGE + "Route.redirect");
        yield Call.of("redirect", entity(entity), string(field));
      }
    };
  }

  private Expression frame(JsonFrame frame) {
    return new FrameExpression(file).of(frame);
  }

  private static Expression string(String text) {
    return Expression.atom(Literals.string(text));
  }

  private static Call strings(String name, String... texts) {
    return new Call(name, Stream.of(texts).map(ShapeCalls::string).toList());
  }
}
