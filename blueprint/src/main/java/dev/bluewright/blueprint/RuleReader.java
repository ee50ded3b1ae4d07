package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.Optional;

/** Reads rules: checks and guards. */
final class RuleReader {
  private final ReadingContext context;

  RuleReader(ReadingContext context) {
    this.context = context;
  }

  Optional<RuleModel> read(String name, Node.Scalar key, Node value, String path) {
    NameRules.member(context, key, "a rule");
    return Section.open(
            context,
            value,
            path,
            "the rule `" + name + "`",
            "check",
            "compute",
            "guard",
            "when",
            "field",
            "message")
        .flatMap(in -> read(name, key, in));
  }

  private Optional<RuleModel> read(String name, Node.Scalar key, Section in) {
    if (in.has("compute")) {
      var field = in.findText("field").orElse("total");
      context.report(Code.COMPUTE_IN_RULE, key, name, field);
      return Optional.empty();
    }
    if (in.has("check") == in.has("guard")) {
      context.report(Code.RULE_KIND, key, name);
      return Optional.empty();
    }
    if (in.has("check")) {
      var field = in.findText("field");
      return both(
          in.text("check"),
          in.text("message"),
          (check, message) -> new RuleModel.Check(name, check, message, field));
    }
    var message = in.text("message");
    return both(in.text("guard"), in.text("when"), GuardParts::new)
        .flatMap(
            parts ->
                message.map(
                    words -> new RuleModel.Guard(name, parts.action(), parts.when(), words)));
  }

  private record GuardParts(String action, String when) {}

  private static <T> Optional<T> both(
      Optional<String> one,
      Optional<String> other,
      java.util.function.BiFunction<String, String, T> join) {
    return one.flatMap(first -> other.map(second -> join.apply(first, second)));
  }
}
