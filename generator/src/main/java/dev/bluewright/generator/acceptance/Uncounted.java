package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The field whose value says that a record does not count.
 *
 * @param field its name
 * @param yes a value with which the record does not count, as Java
 * @param no a value with which it counts
 */
record Uncounted(String field, String yes, String no) {
  private static final Pattern TRUTH = Pattern.compile("(!?)\\s*(\\w+)");
  private static final Pattern ONE = Pattern.compile("(\\w+)\\s*(==|!=)\\s*'([^']*)'");
  private static final Pattern SOME = Pattern.compile("(\\w+)\\s+in\\s+\\[(.*)]");

  /** None where the expression asks for more than one field. */
  static Optional<Uncounted> of(EntityPlan entity, String unless) {
    var text = unless.strip();
    var truth = TRUTH.matcher(text);
    if (truth.matches()) {
      var yes = String.valueOf(truth.group(1).isEmpty());
      return given(entity, truth.group(2))
          .filter(column -> column.type() instanceof FieldType.Truth)
          .map(column -> new Uncounted(column.name(), yes, String.valueOf(yes.equals("false"))));
    }
    var one = ONE.matcher(text);
    if (one.matches()) {
      boolean same = one.group(2).equals("==");
      return labelled(entity, one.group(1), label -> label.equals(one.group(3)) == same);
    }
    var some = SOME.matcher(text);
    return some.matches()
        ? labelled(entity, some.group(1), label -> some.group(2).contains("'" + label + "'"))
        : Optional.empty();
  }

  private static Optional<Uncounted> labelled(
      EntityPlan entity, String field, Predicate<String> uncounted) {
    return given(entity, field)
        .flatMap(
            column -> {
              var yes = labels(column).filter(uncounted).findFirst();
              var no = labels(column).filter(uncounted.negate()).findFirst();
              return yes.flatMap(
                  without -> no.map(with -> new Uncounted(field, quoted(without), quoted(with))));
            });
  }

  private static Stream<String> labels(ColumnPlan column) {
    return column.type() instanceof FieldType.Enumeration(List<String> labels)
        ? Stream.concat(column.defaultValue().stream(), labels.stream())
        : Stream.empty();
  }

  private static Optional<ColumnPlan> given(EntityPlan entity, String field) {
    return Samples.given(entity).stream().filter(column -> column.name().equals(field)).findFirst();
  }

  private static String quoted(String label) {
    return "\"" + label + "\"";
  }
}
