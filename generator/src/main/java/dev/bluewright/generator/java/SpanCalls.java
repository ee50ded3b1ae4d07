package dev.bluewright.generator.java;

import dev.bluewright.blueprint.SpanModel;
import dev.bluewright.expression.Computation;
import dev.bluewright.expression.Condition;
import dev.bluewright.generator.GeneratorException;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The calls that keep records apart in time: {@code .noOverlap(between("from", "to"))}. */
final class SpanCalls {
  private SpanCalls() {}

  static List<String> of(int indent, SystemPlan system, EntityPlan entity, ColumnCalls columns) {
    return entity.model().noOverlap().stream()
        .map(span -> call(indent, links(indent, system, entity, columns, span)))
        .toList();
  }

  private static List<String> links(
      int indent, SystemPlan system, EntityPlan entity, ColumnCalls columns, SpanModel span) {
    var links = new ArrayList<String>();
    links.add(
        "%s(%s, %s)"
            .formatted(
                columns.word("between"), Literals.string(span.from()), Literals.string(span.to())));
    if (!span.of().isEmpty()) {
      links.add(
          span.of().stream().map(Literals::string).collect(Collectors.joining(", ", ".of(", ")")));
    }
    span.unless()
        .map(text -> unless(system, entity, text))
        .ifPresent(said -> links.add(".unless(" + columns.formula(indent + 12, said) + ")"));
    return links;
  }

  private static dev.bluewright.expression.Expression unless(
      SystemPlan system, EntityPlan entity, String text) {
    return switch (Condition.ofStored(system.blueprint(), entity.model(), text)) {
      case Computation.Possible(var said, _) -> said;
      case Computation.Impossible(var why) -> throw new GeneratorException(text + ": " + why);
    };
  }

  /** Each link on a line of its own where they do not fit on one. */
  private static String call(int indent, List<String> links) {
    var flat = String.join("", links);
    if (indent + ".noOverlap(".length() + flat.length() + 1 <= Layout.WIDTH
        && !flat.contains("\n")) {
      return ".noOverlap(" + flat + ")";
    }
    var margin = "\n" + " ".repeat(indent + 4);
    boolean fits = indent + 4 + flat.length() + 1 <= Layout.WIDTH && !flat.contains("\n");
    return ".noOverlap(" + margin + (fits ? flat : String.join(margin + "    ", links)) + ")";
  }
}
