package dev.bluewright.validator;

import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.ListingModel;
import dev.bluewright.blueprint.ParameterModel;
import dev.bluewright.blueprint.ParameterModel.Means;
import dev.bluewright.blueprint.RelationModel.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Prescribed parameters ask for what records have, and do not hide what leads to them. */
final class ParameterChecks implements Check {
  private static final Set<String> OF_TEXTS = Set.of("contains", "startsWith");
  private static final Set<String> OF_ORDER = Set.of("gt", "gte", "lt", "lte");

  @Override
  public void check(Subject subject) {
    var entities = subject.blueprint().entities().stream().map(EntityModel::name).toList();
    for (var parameter : subject.blueprint().api().parameters()) {
      var at = "api.parameters." + parameter.key();
      subject.requireKnown(at, parameter.entity(), entities, "an entity");
      subject
          .blueprint()
          .findEntity(parameter.entity())
          .ifPresent(entity -> check(subject, parameter, entity));
    }
  }

  private static void check(Subject subject, ParameterModel parameter, EntityModel entity) {
    var at = "api.parameters." + parameter.key();
    if (isTaken(subject, parameter, entity)) {
      subject.report(Code.PARAMETER_NAME, at, parameter.name(), entity.name());
    }
    switch (parameter.means()) {
      case Means.As(var means) -> asked(subject, at, means, entity, ParameterModel.WORDS);
      case Means.Choice(var queries) ->
          queries.values().forEach(query -> chosen(subject, at, query, entity));
    }
  }

  /** What chooses a page, or the record that a path stands below, keeps its meaning. */
  private static boolean isTaken(Subject subject, ParameterModel parameter, EntityModel entity) {
    var api = subject.blueprint().api();
    var pages = api.pages().map(each -> List.of(each.page(), each.size())).orElse(List.of());
    var references =
        entity.relations().stream()
            .filter(relation -> relation.kind() == Kind.BELONGS_TO)
            .map(relation -> api.jsonName(entity.name(), relation.name() + "Id"));
    return Stream.of(pages.stream(), references, Stream.of("cursor", "count", "expand"))
        .flatMap(names -> names)
        .anyMatch(parameter.name()::equals);
  }

  /** Checks a query by convention that a blueprint gives. */
  static void chosen(Subject subject, String at, String query, EntityModel entity) {
    int equals = query.indexOf('=');
    var name = query.substring(0, equals);
    asked(subject, at, name, entity, List.of("sort", "limit"));
    if (name.equals("sort")) {
      for (var key : query.substring(equals + 1).split(",", -1)) {
        subject.requireKnown(at, ListingModel.field(key), JsonMembers.of(entity), "a field");
      }
    }
  }

  private static void asked(
      Subject subject, String at, String means, EntityModel entity, List<String> words) {
    int bracket = means.indexOf('[');
    var field = ParameterModel.field(means);
    var known = new ArrayList<>(JsonMembers.of(entity));
    if (bracket < 0) {
      known.addAll(words);
    }
    subject.requireKnown(at, field, known, "a field");
    var type = entity.findField(field).map(each -> each.type());
    if (bracket > 0 && type.isPresent()) {
      var operator = means.substring(bracket + 1, means.length() - 1);
      if (!fits(operator, type.get())) {
        subject.report(Code.PARAMETER_OPERATOR, at, operator, field, entity.name());
      }
    }
  }

  private static boolean fits(String operator, FieldType type) {
    boolean text = FieldValues.isText(type);
    return (!OF_TEXTS.contains(operator) || text)
        && (!OF_ORDER.contains(operator) || hasOrder(type));
  }

  private static boolean hasOrder(FieldType type) {
    return switch (type) {
      case FieldType.Truth(), FieldType.Enumeration(_), FieldType.Json(), FieldType.File(_, _) ->
          false;
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() -> true;
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money(), FieldType.Uuid() -> true;
      case FieldType.Date(), FieldType.Time(), FieldType.DateTime() -> true;
    };
  }
}
