package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.EntityModel.Identity;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.java.JavaFile;
import dev.bluewright.generator.java.Layout;
import dev.bluewright.generator.java.Prose;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;

/** Records that tests send: one class an entity. */
public final class SampleRule implements ProjectRule {
  private static final String SAMPLE =
      """
      «javadoc»
      final class «class»Sample {
        private «class»Sample() {}

        /** A body that the system accepts. */
        static Map<String, Object> body() {
          «number»
          var body = new LinkedHashMap<String, Object>();
          «values»
          return body;
        }

        «created»

        «pathJavadoc»
        static String path(Answer created) {
          return "/«path»/" + created.text("id");
        }
      }
      """;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    var cast = Cast.of(system);
    return system.entities().stream()
        .filter(entity -> Samples.exist(cast, entity))
        .map(
            entity ->
                ProjectFile.generated(
                    system.testFile(entity.className() + "Sample"), text(cast, entity)))
        .toList();
  }

  private static String text(Cast cast, EntityPlan entity) {
    var packageName = cast.system().packageName();
    var file =
        new JavaFile(packageName)
            .using(packageName + ".RunningSystem.Answer")
            .using("java.util.LinkedHashMap", "java.util.Map");
    var values = values(file, entity);
    var about = Prose.sentence(entity.words().plural().spaced() + " for the tests");
    var needsNumber = values.stream().anyMatch(value -> value.contains("number"));
    var body =
        Template.of(SAMPLE)
            .with("javadoc", Layout.javadoc(0, about + Prose.provenance(entity.origin())))
            .with("class", entity.className())
            .with("number", needsNumber ? "var number = RunningSystem.next();" : "")
            .with("values", values)
            .with("created", created(cast, entity))
            .with("path", entity.names().path())
            .with(
                "pathJavadoc",
                Layout.javadoc(2, "Where a created " + entity.words().spaced() + " is."))
            .text();
    return file.text(body);
  }

  private static List<String> created(Cast cast, EntityPlan entity) {
    var what = entity.words().withArticle();
    var path = "\"/" + entity.names().path();
    if (cast.findCreator(entity).filter(Actor.Itself.class::isInstance).isEmpty()) {
      return List.of(
          "/** Creates " + what + " and returns the answer. */",
          "static Answer created() {",
          "  return RunningSystem.created(" + path + "\", body());",
          "}");
    }
    return cast.plays(entity, "read")
        ? List.of(
            "/** Signs up " + what + " and returns the record. */",
            "static Answer created() {",
            "  return RunningSystem.get(" + path + "/\" + People.signedUp(body()).id());",
            "}")
        : List.of(
            "/** Signs up " + what + " and returns the record. */",
            "static Answer created() {",
            "  var answer = People.register(body());",
            "  return new Answer(answer.status(), answer.headers(), answer.body().path(\"user\"));",
            "}");
  }

  private static List<String> values(JavaFile file, EntityPlan entity) {
    var lines = new ArrayList<String>();
    for (var column : Samples.given(entity)) {
      imports(file, column.type());
      var value =
          CheckedSamples.of(entity)
              .map(checked -> checked.moved(column, value(column)))
              .orElseGet(() -> value(column));
      var arguments = List.of("\"" + column.name() + "\"", value);
      lines.add(Layout.call(4, "body.put(", arguments, ");"));
    }
    return lines;
  }

  private static String value(ColumnPlan column) {
    if (column.origin() instanceof Origin.Reference(_, var target)) {
      var created = target.className() + "Sample.created()";
      return target.identity() == Identity.SEQUENCE
          ? created + ".body().path(\"id\").asLong()"
          : created + ".text(\"id\")";
    }
    return SampleValues.of(column);
  }

  private static void imports(JavaFile file, FieldType type) {
    switch (type) {
      case FieldType.Date() -> file.using("java.time.LocalDate");
      case FieldType.Time() -> file.using("java.time.LocalTime");
      case FieldType.DateTime() -> file.using("java.time.Instant");
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() -> {}
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money() -> {}
      case FieldType.Truth(), FieldType.Json(), FieldType.Enumeration(_) -> {}
      case FieldType.Uuid() -> {}
    }
  }
}
