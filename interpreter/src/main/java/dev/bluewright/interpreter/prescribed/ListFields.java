package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.Trait;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What lists of an entity can be asked by, by the names of the blueprint. */
final class ListFields {
  /** "postedAt": what a record was when it was made, by a word for making one. */
  private static final Pattern MADE =
      Pattern.compile(
          "(?:made|added|written|posted|submitted|recorded|registered|logged|saved|stored|entered"
              + "|inserted)(?:At|On|Date)|timestamp");

  private ListFields() {}

  /** The field, the relation or the time that a name speaks of, as a filter names it. */
  static Optional<String> find(EntityModel entity, String name) {
    return Stream.of(field(entity, name), reference(entity, name), time(entity, name))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> field(EntityModel entity, String name) {
    return entity.findField(name).map(FieldModel::name).or(() -> FieldNames.find(entity, name));
  }

  private static Optional<String> reference(EntityModel entity, String name) {
    return entity.relations().stream()
        .filter(relation -> relation.kind() == Kind.BELONGS_TO)
        .map(RelationModel::name)
        .filter(relation -> name.equals(relation) || name.equals(relation + "Id"))
        .map(relation -> relation + "Id")
        .findFirst();
  }

  private static Optional<String> time(EntityModel entity, String name) {
    boolean kept = entity.has(Trait.TIMESTAMPS);
    return switch (name) {
      case "createdAt", "created", "createdOn", "createdDate", "creationDate" ->
          Optional.of("createdAt").filter(_ -> kept);
      case "updatedAt", "updated", "updatedOn" -> Optional.of("updatedAt").filter(_ -> kept);
      default -> Optional.of("createdAt").filter(_ -> kept && MADE.matcher(name).matches());
    };
  }

  /** The same, where it is the whole name. */
  static Optional<String> findExactly(EntityModel entity, String name) {
    return entity
        .findField(name)
        .map(FieldModel::name)
        .or(() -> reference(entity, name))
        .or(() -> time(entity, name));
  }

  /** The type of a field; none of what is no field. */
  static Optional<FieldType> type(EntityModel entity, String name) {
    return entity.findField(name).map(FieldModel::type);
  }

  /** Whether a part of a value may be asked for. */
  static boolean isText(FieldType type) {
    return switch (type) {
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() -> true;
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money() -> false;
      case FieldType.Truth(), FieldType.Uuid(), FieldType.Json(), FieldType.File(_, _) -> false;
      case FieldType.Date(), FieldType.Time(), FieldType.DateTime() -> false;
      case FieldType.Enumeration(_) -> false;
    };
  }

  /** Whether values come before and after others. */
  static boolean hasOrder(FieldType type) {
    return switch (type) {
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money() -> true;
      case FieldType.Date(), FieldType.Time(), FieldType.DateTime() -> true;
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() -> false;
      case FieldType.Truth(), FieldType.Uuid(), FieldType.Json(), FieldType.File(_, _) -> false;
      case FieldType.Enumeration(_) -> false;
    };
  }
}
