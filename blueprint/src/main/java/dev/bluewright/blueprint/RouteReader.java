package dev.bluewright.blueprint;

import dev.bluewright.blueprint.RouteModel.Does;
import dev.bluewright.blueprint.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads prescribed routes. */
final class RouteReader {
  private static final String SEGMENT = "([A-Za-z0-9._~-]+|\\{[a-z][A-Za-z0-9_]*\\})";
  static final Pattern ROUTE =
      Pattern.compile("(" + String.join("|", RouteModel.METHODS) + ") (/|(/" + SEGMENT + ")+)");

  private final ReadingContext context;

  RouteReader(ReadingContext context) {
    this.context = context;
  }

  Optional<RouteModel> read(String name, Node.Scalar key, Node value, String path) {
    var route = ROUTE.matcher(name);
    if (!route.matches()) {
      context.report(Code.API_ROUTE, key, name);
      return Optional.empty();
    }
    if (value instanceof Node.Scalar scalar) {
      return operation(scalar, scalar.text())
          .map(does -> RouteModel.of(route.group(1), route.group(2), does));
    }
    boolean redirects =
        value instanceof Node.Mapping mapping && mapping.find("redirect").isPresent();
    var keys =
        redirects
            ? new String[] {"redirect", "counting", "status"}
            : new String[] {"does", "by", "where", "counting", "status", "answer"};
    return Section.open(context, value, path, "the route `" + name + "`", keys)
        .flatMap(in -> longForm(in, route.group(1), route.group(2)));
  }

  private Optional<RouteModel> longForm(Section in, String method, String path) {
    var status =
        in.findWhole("status", in.has("redirect") ? 300 : 200, in.has("redirect") ? 399 : 299);
    var answer =
        in.find("answer").flatMap(node -> new FrameReader(context).readAnswer(node, "an answer"));
    var by = in.has("by") ? in.texts("by") : List.<String>of();
    var where = where(in);
    var counting = in.findText("counting");
    return does(in)
        .map(
            does ->
                RouteModel.of(method, path, does)
                    .withBy(by)
                    .withWhere(where)
                    .withCounting(counting)
                    .answering(status, answer));
  }

  private Optional<Does> does(Section in) {
    if (!in.has("redirect")) {
      return in.text("does").flatMap(text -> operation(in.find("does").orElse(in.node()), text));
    }
    return in.text("redirect")
        .flatMap(text -> operation(in.find("redirect").orElse(in.node()), text))
        .map(named -> new Does.Redirect(named.entity(), named.operation()));
  }

  private Optional<Does.Operation> operation(Node at, String text) {
    var parts = text.split("\\.", -1);
    if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
      context.report(
          Code.WRONG_SHAPE, at, "a route", "a name such as Link.create", "`" + text + "`");
      return Optional.empty();
    }
    return Optional.of(new Does.Operation(parts[0], parts[1]));
  }

  private Optional<String> where(Section in) {
    var where = in.findText("where");
    if (where.filter(query -> !ParameterModel.QUERY.matcher(query).matches()).isPresent()) {
      context.report(
          Code.WRONG_SHAPE,
          in.find("where").orElse(in.node()),
          "what a list is narrowed by",
          "a query such as done=true",
          "`" + where.get() + "`");
      return Optional.empty();
    }
    return where;
  }
}
