package dev.bluewright.generator.java;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.blueprint.RouteModel.Does;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

  List<String> all() {
    var calls = new ArrayList<String>();
    api.base().ifPresent(base -> calls.add(".base(" + Literals.string(base) + ")"));
    api.frames().forEach((part, frame) -> calls.add(form(part, frame)));
    api.body().ifPresent(path -> calls.add(".bodyIn(" + strings(path.split("\\.", -1)) + ")"));
    api.pages()
        .ifPresent(
            pages ->
                calls.add(
                    ".pages("
                        + (strings(pages.page(), pages.size()) + ", " + pages.first())
                        + ")"));
    api.statuses().forEach((result, status) -> calls.add(status(result, status)));
    if (api.ignoresUnknown()) {
      calls.add(".ignoreUnknownMembers()");
    }
    api.embedded().forEach(relation -> calls.add(embed(relation)));
    api.self().ifPresent(name -> calls.add(".self(" + Literals.string(name) + ")"));
    if (!api.origins().isEmpty()) {
      calls.add(".origins(" + strings(api.origins().toArray(String[]::new)) + ")");
    }
    api.routes().forEach(route -> calls.add(route(route)));
    return calls;
  }

  private String form(ApiModel.Part part, dev.bluewright.blueprint.JsonFrame frame) {
    file.using(PACKAGE + "ApiShape.Part");
    return ".form(Part." + part.name() + ", " + new FrameExpression(file).of(frame) + ")";
  }

  private String status(String result, int status) {
    file.using(PACKAGE + "Result");
    return ".status(Result." + Words.of(result).constant() + ", " + status + ")";
  }

  private String embed(String relation) {
    var parts = relation.split("\\.", 2);
    return ".embed(" + entity(parts[0]) + ", " + Literals.string(parts[1]) + ")";
  }

  private String entity(String name) {
    return system.entity(name).className() + ".ENTITY";
  }

  private String route(RouteModel route) {
    var calls = new StringBuilder();
    switch (route.does()) {
      case Does.Operation(var entity, var operation) -> {
        file.usingStatic(PACKAGE + "Route.call");
        calls.append("call(" + entity(entity) + ", " + Literals.string(operation) + ")");
      }
      case Does.Redirect(var entity, var field, var counting) -> {
        file.usingStatic(PACKAGE + "Route.redirect");
        calls.append("redirect(" + entity(entity) + ", " + Literals.string(field) + ")");
        counting.ifPresent(name -> calls.append(".counting(" + Literals.string(name) + ")"));
      }
    }
    route.status().ifPresent(status -> calls.append(".status(" + status + ")"));
    route
        .answer()
        .ifPresent(frame -> calls.append(".answer(" + new FrameExpression(file).of(frame) + ")"));
    var name = Literals.string(route.method() + " " + route.path());
    return ".route(" + name + ", " + calls + ")";
  }

  private static String strings(String... texts) {
    return Stream.of(texts).map(Literals::string).collect(Collectors.joining(", "));
  }
}
