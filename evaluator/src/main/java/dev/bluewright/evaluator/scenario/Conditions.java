package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes plain conditions hold of a record that is about to be made. Stateless. */
final class Conditions {
  private static final Pattern PLAIN =
      Pattern.compile("(!?)(\\w+)(?:\\s*(==|!=)\\s*(?:'([^']*)'|(\\w+)))?");
  private static final Pattern WITHIN = Pattern.compile("(\\w+)\\s+in\\s+\\[\\s*'([^']*)'.*]");

  private Conditions() {}

  /** The wish with values of which the condition holds; empty where it is of another kind. */
  static Optional<Wish> in(EntityModel entity, String condition, Wish wish) {
    var all = Optional.of(wish);
    for (var part : condition.split("&&", -1)) {
      all = all.flatMap(each -> part(entity, part.strip(), each));
    }
    return all;
  }

  private static Optional<Wish> part(EntityModel entity, String part, Wish wish) {
    var within = WITHIN.matcher(part);
    if (within.matches()) {
      return with(entity, within.group(1), within.group(2), wish);
    }
    var plain = PLAIN.matcher(part);
    if (!plain.matches()) {
      return Optional.empty();
    }
    if (plain.group(3) == null) {
      return with(entity, plain.group(2), plain.group(1).isEmpty() ? "true" : "false", wish);
    }
    var value = plain.group(4) == null ? plain.group(5) : plain.group(4);
    return plain.group(3).equals("==")
        ? with(entity, plain.group(2), value, wish)
        : other(entity, plain.group(2), value)
            .flatMap(each -> with(entity, plain.group(2), each, wish));
  }

  private static Optional<Wish> with(EntityModel entity, String field, String value, Wish wish) {
    return entity
        .findField(field)
        .filter(each -> each.isGiven() && each.access().isEmpty() && !value.equals("null"))
        .map(each -> wish.with(field, FieldScenarios.literal(each, value)));
  }

  private static Optional<String> other(EntityModel entity, String field, String value) {
    return entity
        .findField(field)
        .flatMap(
            each ->
                each.type() instanceof FieldType.Enumeration(var words)
                    ? usualFirst(each.defaultValue(), words).stream()
                        .filter(word -> !word.equals(value))
                        .findFirst()
                    : Optional.empty());
  }

  private static List<String> usualFirst(Optional<String> usual, List<String> words) {
    return java.util.stream.Stream.concat(usual.stream(), words.stream()).toList();
  }
}
