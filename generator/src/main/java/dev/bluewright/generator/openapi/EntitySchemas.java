package dev.bluewright.generator.openapi;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.FieldTypes;
import dev.bluewright.blueprint.Trait;
import dev.bluewright.generator.java.Prose;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.text.Template;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schemas of an entity: as it is shown, as it is given, and as it is changed. */
final class EntitySchemas {
  private static final String SCHEMAS =
      """
      «class»:
        type: object
        description: «description»
        properties:
          «properties»
        required: [«required»]
      «class»Body:
        type: object
        description: «bodyDescription»
        properties:
          «given»
        «givenRequired»
        additionalProperties: false
        examples:
          - «example»
      «class»Change:
        type: object
        description: «changeDescription»
        properties:
          «given»
        additionalProperties: false
      «children»\
      """;

  private static final String DELETED_AT =
      "deletedAt: {type: string, format: date-time, readOnly: true, description: When it was"
          + " deleted; in lists of what is deleted alone.}";

  private EntitySchemas() {}

  static String of(SystemPlan system, EntityPlan entity) {
    var what = entity.words().withArticle();
    return Template.of(SCHEMAS)
        .with("class", entity.name())
        .with(
            "description",
            Yaml.text(
                entity.model().description().orElse(Prose.sentence(what + " as it is stored"))))
        .with("bodyDescription", Yaml.text("What a client gives of " + what + "." + apart(entity)))
        .with(
            "changeDescription",
            Yaml.text("The fields of " + what + " that change." + apart(entity)))
        .with("properties", shown(entity))
        .with(
            "required", names(entity.columns().stream().filter(each -> !each.optional()).toList()))
        .with("given", given(entity))
        .with("children", RelationSchemas.children(system, entity))
        .with("givenRequired", required(entity))
        .with("example", example(entity))
        .text();
  }

  /** What a request is answered 409 for, beside the rest. */
  private static String apart(EntityPlan entity) {
    return entity.model().noOverlap().stream()
        .map(
            span ->
                " From %s to %s it overlaps no other %s%s: 409."
                    .formatted(
                        span.from(),
                        span.to(),
                        entity.words().spaced(),
                        span.of().isEmpty()
                            ? ""
                            : " with the same " + String.join(" and ", span.of())))
        .collect(Collectors.joining());
  }

  private static List<String> shown(EntityPlan entity) {
    var deletion =
        entity.model().has(Trait.SOFT_DELETE) ? Stream.of(DELETED_AT) : Stream.<String>of();
    return Stream.of(
            lines(entity.columns()).stream(), RelationSchemas.shown(entity).stream(), deletion)
        .flatMap(each -> each)
        .toList();
  }

  private static List<String> given(EntityPlan entity) {
    var lines =
        Stream.concat(lines(entity.writable()).stream(), RelationSchemas.given(entity).stream())
            .toList();
    return lines.isEmpty() ? List.of("{}") : lines;
  }

  static List<String> lines(List<ColumnPlan> columns) {
    return columns.stream()
        .map(column -> Yaml.key(column.name()) + ": " + FieldSchema.full(column))
        .toList();
  }

  private static String required(EntityPlan entity) {
    return required(entity.writable());
  }

  static String required(List<ColumnPlan> columns) {
    var needed = columns.stream().filter(ColumnPlan::mustBeGiven).toList();
    return needed.isEmpty() ? "" : "required: [" + names(needed) + "]";
  }

  private static String names(List<ColumnPlan> columns) {
    return columns.stream().map(ColumnPlan::name).map(Yaml::key).collect(Collectors.joining(", "));
  }

  private static String example(EntityPlan entity) {
    return entity.writable().stream()
        .filter(column -> column.rules().pattern().isEmpty())
        .map(column -> Yaml.key(column.name()) + ": " + example(column))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String example(ColumnPlan column) {
    var usual = column.defaultValue().filter(value -> !FieldTypes.isPresent(column.type(), value));
    if (usual.isPresent()) {
      return FieldSchema.literal(column, usual.get());
    }
    return switch (column.type()) {
      case FieldType.Text(var length) -> Yaml.text(shortened(column.name(), length));
      case FieldType.LongText() -> Yaml.text(column.name());
      case FieldType.Email() -> Yaml.text("ada@example.com");
      case FieldType.Url() -> Yaml.text("https://example.com/");
      case FieldType.Whole() when column.origin() instanceof Origin.Reference -> "1";
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money() -> number(column);
      case FieldType.Truth() -> "true";
      case FieldType.Date() -> Yaml.text("2026-01-31");
      case FieldType.Time() -> Yaml.text("09:30:00");
      case FieldType.DateTime() -> Yaml.text("2026-01-31T09:30:00Z");
      case FieldType.Uuid() -> Yaml.text("019c1234-5678-7abc-8def-0123456789ab");
      case FieldType.Enumeration(var labels) -> Yaml.text(labels.getFirst());
      case FieldType.Json(), FieldType.File(_, _) -> "{}";
    };
  }

  private static String number(ColumnPlan column) {
    return column
        .rules()
        .min()
        .or(column.rules()::max)
        .map(each -> each.toPlainString())
        .orElse("1");
  }

  private static String shortened(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }
}
