package dev.bluewright.blueprint;

import dev.bluewright.blueprint.ApiModel.NameStyle;
import dev.bluewright.blueprint.ParameterModel.Means;
import dev.bluewright.blueprint.RouteModel.Does;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes how the API looks. */
final class ApiWriter {
  private final YamlText out;

  ApiWriter(YamlText out) {
    this.out = out;
  }

  void write(ApiModel api) {
    if (api.equals(ApiModel.NONE)) {
      return;
    }
    out.gap().line(0, "api:");
    api.base().ifPresent(base -> out.line(1, "base: " + base));
    if (api.names() != NameStyle.CAMEL) {
      out.pair(1, "names", api.names().label());
    }
    names(api.fields());
    api.frames().forEach((part, frame) -> out.line(1, part.label() + ": " + frame(frame)));
    out.findPair(1, "body", api.body());
    api.pages()
        .ifPresent(
            pages ->
                out.line(
                    1,
                    "pages: {page: %s, size: %s, first: %d}"
                        .formatted(
                            YamlText.inFlow(pages.page()),
                            YamlText.inFlow(pages.size()),
                            pages.first())));
    parameters(api.parameters());
    statuses(api.statuses());
    messages(api.messages());
    if (api.takesForms()) {
      out.pair(1, "forms", "accept");
    }
    if (api.ignoresUnknown()) {
      out.pair(1, "unknown", "ignore");
    }
    out.list(1, "embedded", api.embedded()).findPair(1, "self", api.self());
    out.list(1, "origins", api.origins());
    routes(api.routes());
  }

  private void names(Map<String, String> fields) {
    if (!fields.isEmpty()) {
      out.line(1, "fields:");
      fields.forEach((field, name) -> out.pair(2, field, name));
    }
  }

  private void parameters(List<ParameterModel> parameters) {
    if (!parameters.isEmpty()) {
      out.line(1, "parameters:");
      parameters.forEach(each -> out.line(2, each.key() + ": " + means(each.means())));
    }
  }

  private static String means(Means means) {
    return switch (means) {
      case Means.As(var parameter) -> YamlText.inFlow(parameter);
      case Means.Choice(var queries) ->
          queries.entrySet().stream()
              .map(each -> YamlText.key(each.getKey()) + ": " + YamlText.inFlow(each.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private void statuses(Map<String, Integer> statuses) {
    if (!statuses.isEmpty()) {
      out.line(
          1,
          statuses.entrySet().stream()
              .map(each -> each.getKey() + ": " + each.getValue())
              .collect(Collectors.joining(", ", "statuses: {", "}")));
    }
  }

  private void messages(Map<String, String> messages) {
    if (!messages.isEmpty()) {
      out.line(1, "messages:");
      messages.forEach((outcome, message) -> out.pair(2, outcome, message));
    }
  }

  private void routes(List<RouteModel> routes) {
    if (routes.isEmpty()) {
      return;
    }
    out.line(1, "routes:");
    for (var route : routes) {
      out.line(2, route.method() + " " + route.path() + ": " + does(route));
    }
  }

  private static String does(RouteModel route) {
    var parts = new ArrayList<String>();
    switch (route.does()) {
      case Does.Operation(var entity, var operation) -> {
        if (route.equals(RouteModel.of(route.method(), route.path(), route.does()))) {
          return entity + "." + operation;
        }
        parts.add("does: " + entity + "." + operation);
      }
      case Does.Redirect(var entity, var field) -> parts.add("redirect: " + entity + "." + field);
    }
    route.counting().ifPresent(name -> parts.add("counting: " + YamlText.inFlow(name)));
    if (!route.by().isEmpty()) {
      parts.add(
          "by: [" + String.join(", ", route.by().stream().map(YamlText::inFlow).toList()) + "]");
    }
    route.where().ifPresent(query -> parts.add("where: " + YamlText.inFlow(query)));
    route.status().ifPresent(status -> parts.add("status: " + status));
    route.answer().ifPresent(answer -> parts.add("answer: " + answer(answer)));
    return "{" + String.join(", ", parts) + "}";
  }

  /** A text that is called like no answer at all stands between quotes. */
  private static String answer(JsonFrame answer) {
    return answer.equals(new JsonFrame.Text(FrameReader.NONE))
        ? "\"" + FrameReader.NONE + "\""
        : frame(answer);
  }

  static String frame(JsonFrame frame) {
    return switch (frame) {
      case JsonFrame.Slot(var name) -> "$" + name;
      case JsonFrame.Nothing() -> FrameReader.NONE;
      case JsonFrame.Text(var value) -> YamlText.inFlow(value);
      case JsonFrame.Amount(var value) -> value.toPlainString();
      case JsonFrame.Truth(var value) -> String.valueOf(value);
      case JsonFrame.Members(var members) ->
          members.entrySet().stream()
              .map(each -> name(each.getKey()) + ": " + frame(each.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private static String name(String member) {
    return member.startsWith("$") ? member : YamlText.key(member);
  }
}
