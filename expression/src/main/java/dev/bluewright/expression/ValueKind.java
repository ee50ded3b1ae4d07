package dev.bluewright.expression;

import dev.bluewright.blueprint.FieldType;

/** What an expression gives. */
enum ValueKind {
  WHOLE("a whole number"),
  /** A quotient of whole numbers: a field may keep its fraction, or the whole part alone. */
  RATIO("a number"),
  NUMBER("a decimal number"),
  TEXT("a text"),
  TRUTH("true or false"),
  DATE("a date"),
  TIME("a time"),
  MOMENT("a datetime"),
  RECORD("a record"),
  NOTHING("null"),
  OTHER("a value that nothing is computed with");

  private final String words;

  ValueKind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  boolean isNumber() {
    return this == WHOLE || this == RATIO || this == NUMBER;
  }

  static ValueKind of(FieldType type) {
    return switch (type) {
      case FieldType.Text _, FieldType.LongText _, FieldType.Email _, FieldType.Url _ -> TEXT;
      case FieldType.Enumeration _ -> TEXT;
      case FieldType.Whole _ -> WHOLE;
      case FieldType.Decimal _, FieldType.Money _ -> NUMBER;
      case FieldType.Truth _ -> TRUTH;
      case FieldType.Date _ -> DATE;
      case FieldType.Time _ -> TIME;
      case FieldType.DateTime _ -> MOMENT;
      case FieldType.Uuid _, FieldType.Json _, FieldType.File _ -> OTHER;
    };
  }

  /** Whether a field of the type can hold it. */
  boolean fits(FieldType type) {
    return switch (type) {
      case FieldType.Whole _ -> this == WHOLE || this == RATIO;
      case FieldType.Decimal _, FieldType.Money _ -> isNumber();
      case FieldType.Text _, FieldType.LongText _, FieldType.Enumeration _ -> this == TEXT;
      case FieldType.Truth _ -> this == TRUTH;
      case FieldType.Date _ -> this == DATE;
      case FieldType.Time _ -> this == TIME;
      case FieldType.DateTime _ -> this == MOMENT;
      case FieldType.Email _,
          FieldType.Url _,
          FieldType.Uuid _,
          FieldType.Json _,
          FieldType.File _ ->
          false;
    };
  }
}
