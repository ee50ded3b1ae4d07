package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.EntityModel.Identity;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.generator.GeneratorException;
import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.access.Caller;
import dev.bluewright.generator.java.JavaFile;
import dev.bluewright.generator.java.Layout;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.java.Prose;
import dev.bluewright.generator.naming.Words;
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
        «shared»

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
    var values = values(file, cast, entity);
    var about = Prose.sentence(entity.words().plural().spaced() + " for the tests");
    var needsNumber = values.stream().anyMatch(value -> value.contains("number"));
    var body =
        Template.of(SAMPLE)
            .with("javadoc", Layout.javadoc(0, about + Prose.provenance(entity.origin())))
            .with("class", entity.className())
            .with("number", needsNumber ? "var number = RunningSystem.next();" : "")
            .with("values", values)
            .with("created", created(cast, entity))
            .with("shared", shared(file, cast, entity))
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
    return cast.plays(entity, "read") || !cast.system().people().orElseThrow().havePasswords()
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

  /** What makes samples that others need who must be in pairs with them. */
  private static List<String> shared(JavaFile file, Cast cast, EntityPlan entity) {
    var lines = new ArrayList<String>();
    for (var relation : new Leads(cast.system()).shared(entity)) {
      file.using("java.util.List");
      var ids = "List.of(" + creator(cast, entity) + ")";
      lines.add("");
      lines.add(
          "/** The same, with whoever creates it among its "
              + Words.of(relation.name()).spaced()
              + ". */");
      lines.add("static Answer with" + Words.of(relation.name()).pascal() + "() {");
      lines.add("  var body = body();");
      lines.add("  body.put(\"" + relation.one() + "Ids\", " + ids + ");");
      lines.add("  return RunningSystem.created(\"/" + entity.names().path() + "\", body);");
      lines.add("}");
    }
    return lines;
  }

  /** The id of who creates the samples of an entity. */
  private static String creator(Cast cast, EntityPlan entity) {
    if (cast.findCreator(entity).isPresent()
        && cast.findCreator(entity).get() instanceof Actor.Of(Caller.Person(_, var label))) {
      var id = "People.of(" + Literals.string(label) + ").id()";
      return cast.system().people().orElseThrow().entity().names().identity() == Identity.SEQUENCE
          ? "Long.valueOf(" + id + ")"
          : id;
    }
    throw new GeneratorException(
        "nobody who has signed in creates the samples of " + entity.name());
  }

  private static List<String> values(JavaFile file, Cast cast, EntityPlan entity) {
    var lines = new ArrayList<String>();
    for (var column : Samples.given(entity)) {
      imports(file, column.type());
      var value =
          CheckedSamples.of(entity)
              .map(checked -> checked.moved(column, value(cast, entity, column)))
              .orElseGet(() -> value(cast, entity, column));
      var arguments = List.of("\"" + column.name() + "\"", value);
      lines.add(Layout.call(4, "body.put(", arguments, ");"));
    }
    return lines;
  }

  private static String value(Cast cast, EntityPlan entity, ColumnPlan column) {
    if (column.origin() instanceof Origin.Reference(_, var target)) {
      var leads = new Leads(cast.system());
      if (leads.givesCreator(entity, column)) {
        return creator(cast, entity);
      }
      var made =
          leads
              .findShared(entity, column)
              .map(pairs -> "with" + Words.of(pairs.name()).pascal())
              .orElse("created");
      var created = target.className() + "Sample." + made + "()";
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
      case FieldType.Truth(), FieldType.Json(), FieldType.File(_, _), FieldType.Enumeration(_) -> {}
      case FieldType.Uuid() -> {}
    }
  }
}
