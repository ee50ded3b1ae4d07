package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.RelationModel;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What plain expressions come to on a record that a scenario made, by the values that the system
 * showed of it. Thread safety: one thread.
 */
final class Formula {
  private static final Pattern PART = Pattern.compile("(day|month|year)\\((\\w+(?:\\.\\w+)?)\\)");
  private static final Pattern COMPARED =
      Pattern.compile("(!?)(\\w+(?:\\.\\w+)?)(?:\\s*(==|!=)\\s*(?:'([^']*)'|(\\w+)))?");

  private final World world;

  Formula(World world) {
    this.world = world;
  }

  /** A text, number or id that an expression gives; empty where it is of another kind. */
  Optional<String> text(Made made, String expression) {
    var part = PART.matcher(expression.strip());
    if (!part.matches()) {
      return value(made, expression.strip()).map(JsonNode::asString);
    }
    var length =
        switch (part.group(1)) {
          case "day" -> "2026-01-31".length();
          case "month" -> "2026-01".length();
          default -> "2026".length();
        };
    return value(made, part.group(2))
        .map(JsonNode::asString)
        .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}.*"))
        .map(text -> text.substring(0, length));
  }

  /** A value, or a product of some. */
  Optional<BigDecimal> number(Made made, String expression) {
    return Arrays.stream(expression.split("\\*", -1))
        .map(factor -> factor(made, factor.strip()))
        .reduce(
            Optional.of(BigDecimal.ONE),
            (product, factor) -> product.flatMap(one -> factor.map(one::multiply)));
  }

  private Optional<BigDecimal> factor(Made made, String word) {
    return word.matches("\\d+(\\.\\d+)?")
        ? Optional.of(new BigDecimal(word))
        : value(made, word).flatMap(Figures::number);
  }

  /** Whether plain comparisons hold, all of them; empty where one is of another kind. */
  Optional<Boolean> holds(Made made, String condition) {
    return Arrays.stream(condition.split("&&", -1))
        .map(part -> compared(made, part.strip()))
        .reduce(
            Optional.of(true), (all, part) -> all.flatMap(one -> part.map(other -> one && other)));
  }

  private Optional<Boolean> compared(Made made, String part) {
    var compared = COMPARED.matcher(part);
    if (!compared.matches()) {
      return Optional.empty();
    }
    var shown = value(made, compared.group(2)).map(JsonNode::asString).orElse("null");
    if (compared.group(3) == null) {
      return Optional.of(shown.equals("true") == compared.group(1).isEmpty());
    }
    var wanted = compared.group(4) == null ? compared.group(5) : compared.group(4);
    return Optional.of(shown.equals(wanted) == compared.group(3).equals("=="));
  }

  /** What is shown of a record, or of one that it belongs to. */
  private Optional<JsonNode> value(Made made, String word) {
    var dot = word.indexOf('.');
    if (dot >= 0) {
      return Optional.ofNullable(made.parents().get(word.substring(0, dot)))
          .flatMap(parent -> value(parent, word.substring(dot + 1)));
    }
    var relation =
        made.entity()
            .findRelation(word)
            .filter(each -> each.kind() == RelationModel.Kind.BELONGS_TO);
    return relation.isPresent() ? id(made, word) : own(made, word);
  }

  private static Optional<JsonNode> id(Made made, String relation) {
    return Optional.ofNullable(made.parents().get(relation))
        .map(Made::id)
        .or(
            () ->
                made.by().id().filter(_ -> made.entity().findOwner().equals(Optional.of(relation))))
        .map(Values.JSON::stringNode);
  }

  private Optional<JsonNode> own(Made made, String field) {
    return Optional.of(world.records().value(made, field))
        .filter(value -> value.isValueNode() && !value.isNull() && !value.isMissingNode());
  }
}
