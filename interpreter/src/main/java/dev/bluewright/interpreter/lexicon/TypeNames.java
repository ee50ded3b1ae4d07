package dev.bluewright.interpreter.lexicon;

import dev.bluewright.blueprint.FieldType;
import java.util.Optional;

/** The types of fields by their names, as data models and blueprints write them. */
final class TypeNames {
  private TypeNames() {}

  /** The type of a name as data models write it: "varchar", "int", "boolean". */
  static Optional<FieldType> written(String name) {
    return switch (name) {
      case "string", "varchar", "char", "str" -> Optional.of(new FieldType.Text(255));
      case "longtext" -> Optional.of(new FieldType.LongText());
      case "int", "integer", "bigint", "long", "serial" -> Optional.of(new FieldType.Whole());
      case "float", "double", "decimal", "numeric" -> Optional.of(new FieldType.Decimal(12, 2));
      case "bool", "boolean", "true/false" -> Optional.of(new FieldType.Truth());
      case "datetime", "timestamp", "timestamptz" -> Optional.of(new FieldType.DateTime());
      case "uuid", "guid" -> Optional.of(new FieldType.Uuid());
      case "json", "jsonb", "array" -> Optional.of(new FieldType.Json());
      case String other -> Optional.<FieldType>empty().filter(_ -> other.isEmpty());
    };
  }

  /** The type of a name where only a type can stand, as after a colon: also "text" and "date". */
  static Optional<FieldType> writtenAsType(String name) {
    return switch (name) {
      case "text" -> Optional.of(new FieldType.LongText());
      case "number" -> Optional.of(new FieldType.Decimal(12, 2));
      case "date" -> Optional.of(new FieldType.Date());
      case "time" -> Optional.of(new FieldType.Time());
      case "email" -> Optional.of(new FieldType.Email());
      case "url" -> Optional.of(new FieldType.Url());
      case "money", "currency" -> Optional.of(new FieldType.Money());
      case "object" -> Optional.of(new FieldType.Json());
      case String other -> written(other);
    };
  }

  /** The type of a name as a blueprint writes it. */
  static Optional<FieldType> of(String name) {
    return switch (name) {
      case "string(200)" -> Optional.of(new FieldType.Text(200));
      case "string(100)" -> Optional.of(new FieldType.Text(100));
      case "string(50)" -> Optional.of(new FieldType.Text(50));
      case "text" -> Optional.of(new FieldType.LongText());
      case "email" -> Optional.of(new FieldType.Email());
      case "url" -> Optional.of(new FieldType.Url());
      case "money" -> Optional.of(new FieldType.Money());
      case "integer" -> Optional.of(new FieldType.Whole());
      case "decimal(12, 2)" -> Optional.of(new FieldType.Decimal(12, 2));
      case "date" -> Optional.of(new FieldType.Date());
      case "time" -> Optional.of(new FieldType.Time());
      case "datetime" -> Optional.of(new FieldType.DateTime());
      case "boolean" -> Optional.of(new FieldType.Truth());
      case "json" -> Optional.of(new FieldType.Json());
      case "uuid" -> Optional.of(new FieldType.Uuid());
      case String other -> Optional.<FieldType>empty().filter(_ -> other.isEmpty());
    };
  }
}
