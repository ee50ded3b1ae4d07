package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the prescribed addresses of accounts. */
final class EntranceReader {
  static final Pattern ROUTE =
      Pattern.compile("(" + String.join("|", RouteModel.METHODS) + ") ((/[A-Za-z0-9._~-]+)+)");

  private final ReadingContext context;

  EntranceReader(ReadingContext context) {
    this.context = context;
  }

  Optional<EntranceModel> read(String name, Node.Scalar key, Node value, String path) {
    var route = ROUTE.matcher(name);
    if (!route.matches()) {
      context.report(Code.ENTRANCE_PATH, key, name);
      return Optional.empty();
    }
    if (value instanceof Node.Scalar scalar) {
      return does(scalar, scalar.text())
          .map(does -> EntranceModel.of(route.group(1), route.group(2), does));
    }
    return Section.open(
            context, value, path, "the route `" + name + "`", "does", "status", "answer")
        .flatMap(in -> longForm(in, route.group(1), route.group(2)));
  }

  private Optional<EntranceModel> longForm(Section in, String method, String path) {
    var status = in.findWhole("status", 200, 299);
    var answer =
        in.find("answer").flatMap(node -> new FrameReader(context).readOpen(node, "an answer"));
    return in.text("does")
        .flatMap(text -> does(in.find("does").orElse(in.node()), text))
        .map(does -> new EntranceModel(method, path, does, status, answer));
  }

  private Optional<String> does(Node at, String text) {
    if (!EntranceModel.ALL.contains(text)) {
      context.reportNear(
          Code.ENTRANCE_DOES,
          at,
          text,
          EntranceModel.ALL,
          text,
          String.join(", ", EntranceModel.ALL));
      return Optional.empty();
    }
    return Optional.of(text);
  }
}
