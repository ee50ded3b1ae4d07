package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;

/** Tests that records are numbered one after the other, and that a refused one takes no number. */
final class NumberedTests {
  private static final String DIGITS = ".replaceAll(\".*?(\\\\d+)\\\\D*$\", \"$1\")";

  private NumberedTests() {}

  static List<TestMethod> of(
      Cast cast,
      EntityPlan entity,
      ColumnPlan column,
      FieldSource.Numbered numbered,
      TestMethod notWritable) {
    var tests = new ArrayList<>(List.of(notWritable));
    if (cast.plays(entity, "create")
        && numbered.per().stream().noneMatch(per -> isOne(entity, column, per))) {
      tests.add(counts(entity, column, numbered));
    }
    return tests;
  }

  /** Whether a second record of the same parent may be refused for its parent alone. */
  private static boolean isOne(EntityPlan entity, ColumnPlan column, String per) {
    var parent = entity.member(per);
    return parent.unique()
        || entity.uniqueTogether().stream()
            .anyMatch(columns -> columns.contains(parent) && !columns.contains(column));
  }

  /**
   * Both are created within the same second, of the same parent; nothing else creates meanwhile.
   */
  private static TestMethod counts(
      EntityPlan entity, ColumnPlan column, FieldSource.Numbered numbered) {
    var path = "\"/" + entity.names().path() + "\"";
    var body = new ArrayList<String>();
    body.add("var first = " + Code.sample(entity) + ".created();");
    body.add("var body = " + Code.sample(entity) + ".body();");
    body.add("body.put(\"" + column.name() + "\", null);");
    body.add("var refused = RunningSystem.post(" + path + ", body);");
    body.add("body.remove(\"" + column.name() + "\");");
    numbered
        .per()
        .filter(per -> !entity.member(per).owner()) // whoever creates both
        .ifPresent(
            per -> body.add("body.put(\"%1$sId\", first.body().path(\"%1$sId\"));".formatted(per)));
    body.add("");
    body.add("var second = RunningSystem.created(" + path + ", body);");
    body.add("");
    body.add("assertThat(refused.status()).isEqualTo(422);");
    body.add(
        Code.statement(
            "assertThat(" + number("second", column, numbered) + ")",
            ".isEqualTo(" + number("first", column, numbered) + " + 1)"));
    numbered
        .pattern()
        .map(text -> text.substring(0, text.indexOf('{')))
        .filter(text -> !text.isEmpty())
        .ifPresent(
            text ->
                body.add(
                    Code.statement(
                        "assertThat(second.text(\"" + column.name() + "\"))",
                        ".startsWith(" + Literals.string(text) + ")")));
    return new TestMethod(
        "counts" + Words.of(column.name()).pascal() + "OfEach" + entity.words().pascal(), body);
  }

  private static String number(String answer, ColumnPlan column, FieldSource.Numbered numbered) {
    return numbered.pattern().isEmpty()
        ? answer + ".body().path(\"" + column.name() + "\").asLong()"
        : "Long.parseLong(" + answer + ".text(\"" + column.name() + "\")" + DIGITS + ")";
  }
}
