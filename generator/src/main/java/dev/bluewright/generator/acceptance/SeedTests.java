package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;

/** Tests that the records are there that shall be there from the start. */
final class SeedTests {
  private SeedTests() {}

  /** The first of them, by the first text of each; they come before all that tests create. */
  static List<TestMethod> of(EntityPlan entity) {
    var seed = entity.model().seed();
    if (seed.isEmpty()) {
      return List.of();
    }
    var field = seed.getFirst().keySet().iterator().next();
    var column = entity.findColumn(field);
    if (column.filter(Code::isSameText).isEmpty()) {
      return List.of();
    }
    int shown = Math.min(seed.size(), Code.mostOnPage(entity));
    var path = "/" + entity.names().path() + "?sort=id&limit=" + shown;
    var body = new ArrayList<String>();
    body.add("var list = RunningSystem.get(\"" + path + "\");");
    body.add("");
    body.add("assertThat(list.status()).isEqualTo(200);");
    for (int at = 0; at < shown; at++) {
      var value = seed.get(at).get(field);
      if (value != null) {
        body.add(
            Code.statement(
                "assertThat(list.body().get(" + at + ").path(\"" + field + "\").asString())",
                ".isEqualTo(" + Literals.string(value) + ")"));
      }
    }
    return List.of(new TestMethod("startsWith" + Code.many(entity), body));
  }
}
