package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;

/** Tests of what can be done with records of every entity. */
final class OperationTests {
  private OperationTests() {}

  static TestMethod create(EntityPlan entity) {
    var sample = Code.sample(entity);
    var body = new ArrayList<String>();
    body.add("var body = " + sample + ".body();");
    body.add("");
    body.add("var created = RunningSystem.post(\"/" + entity.names().path() + "\", body);");
    body.add("");
    body.add("assertThat(created.status()).isEqualTo(201);");
    body.add(
        Code.statement(
            "assertThat(created.header(\"Location\"))", ".endsWith(" + sample + ".path(created))"));
    for (var column : Samples.given(entity)) {
      if (Code.isSameText(column)) {
        body.add(
            Code.shows("created", column, "String.valueOf(body.get(\"" + column.name() + "\"))"));
      }
    }
    body.add(Code.readsBack(entity, "created", "created"));
    return new TestMethod("creates" + Code.one(entity), body);
  }

  static TestMethod list(EntityPlan entity) {
    var sample = Code.sample(entity);
    var path =
        "/"
            + entity.names().path()
            + "?limit="
            + Code.mostOnPage(entity)
            + "&sort=-id"
            + Code.whole(entity);
    return new TestMethod(
        "lists" + Code.many(entity),
        List.of(
            "var first = " + sample + ".created();",
            "var second = " + sample + ".created();",
            "",
            "var list = RunningSystem.get(\"" + path + "\");",
            "",
            "assertThat(list.status()).isEqualTo(200);",
            "assertThat(list.body()).contains(first.body(), second.body());"));
  }

  static TestMethod read(EntityPlan entity) {
    var sample = Code.sample(entity);
    return new TestMethod(
        "reads" + Code.one(entity),
        List.of(
            "var created = " + sample + ".created();",
            "",
            "var read = RunningSystem.get(" + sample + ".path(created));",
            "",
            "assertThat(read.status()).isEqualTo(200);",
            "assertThat(read.body()).isEqualTo(created.body());"));
  }

  /** Changes the first field, if there is one. */
  static List<TestMethod> update(EntityPlan entity) {
    return Samples.given(entity).stream()
        .filter(column -> entity.fields().contains(column))
        .filter(Code::isSameText)
        .filter(column -> !Checked.names(entity, column.name()))
        .findFirst()
        .map(column -> List.of(update(entity, column)))
        .orElse(List.of());
  }

  private static TestMethod update(EntityPlan entity, ColumnPlan column) {
    var sample = Code.sample(entity);
    var change = "Map.of(\"" + column.name() + "\", value)";
    return TestMethod.withMaps(
        "changes" + Code.one(entity),
        List.of(
            "var created = " + sample + ".created();",
            "var value = " + sample + ".body().get(\"" + column.name() + "\");",
            "",
            "var changed = RunningSystem.patch(" + sample + ".path(created), " + change + ");",
            "",
            "assertThat(changed.status()).isEqualTo(200);",
            Code.shows("changed", column, "String.valueOf(value)"),
            Code.readsBack(entity, "created", "changed")));
  }

  static TestMethod delete(EntityPlan entity) {
    var sample = Code.sample(entity);
    return new TestMethod(
        "deletes" + Code.one(entity),
        List.of(
            "var created = " + sample + ".created();",
            "",
            "var deleted = RunningSystem.delete(" + sample + ".path(created));",
            "",
            "assertThat(deleted.status()).isEqualTo(204);",
            Code.statement(
                "assertThat(RunningSystem.get(" + sample + ".path(created)).status())",
                ".isEqualTo(404)")));
  }
}
