package dev.bluewright.store;

import org.jspecify.annotations.Nullable;

/** Part of an expression; its type as a database stores it, or null for a number. */
record Term(String sql, @Nullable ColumnType stored) {

  /** A text. */
  static Term text(String sql) {
    return new Term(sql, new ColumnType.LongText());
  }

  /** True or false. */
  static Term truth(String sql) {
    return new Term(sql, new ColumnType.Truth());
  }

  /** A whole number, as it is stored. */
  static Term whole(String sql) {
    return new Term(sql, new ColumnType.Whole());
  }

  boolean isNumber() {
    return stored == null
        || stored instanceof ColumnType.Whole
        || stored instanceof ColumnType.Sequence
        || stored instanceof ColumnType.Decimal
        || stored instanceof ColumnType.Money;
  }

  /** The number as the database reckons with it. */
  String number(FormulaWords words) {
    return stored == null ? sql : words.number(sql, stored);
  }

  /** The value as a database stores one of a type. */
  String as(ColumnType type, FormulaWords words) {
    return switch (type) {
      case ColumnType.Whole() ->
          stored instanceof ColumnType.Whole ? sql : words.whole(number(words));
      case ColumnType.Decimal(_, int scale) -> words.decimal(number(words), scale);
      case ColumnType.Money() -> words.decimal(number(words), 4);
      case ColumnType.Text _, ColumnType.LongText _, ColumnType.Email _, ColumnType.Url _ -> sql;
      case ColumnType.Date _, ColumnType.Time _, ColumnType.DateTime _, ColumnType.Json _ -> sql;
      case ColumnType.Uuid _, ColumnType.Sequence _, ColumnType.Enumeration _ -> sql;
      case ColumnType.Truth _, ColumnType.File _, ColumnType.Reference _ -> sql;
    };
  }

  /** One value of many of these. */
  Term gathered(Formula.Aggregate.Kind kind, FormulaWords words) {
    return switch (kind) {
      case COUNT -> whole("COUNT(" + sql + ")");
      case SUM -> new Term(words.sum(number(words)), null);
      case AVERAGE -> average(number(words), words);
      case LEAST ->
          isNumber()
              ? new Term(words.least(number(words)), null)
              : new Term("MIN(" + sql + ")", stored);
      case GREATEST ->
          isNumber()
              ? new Term(words.greatest(number(words)), null)
              : new Term("MAX(" + sql + ")", stored);
    };
  }

  private static Term average(String number, FormulaWords words) {
    String count = words.number("COUNT(" + number + ")", new ColumnType.Whole());
    return new Term(words.arithmetic(Formula.Sign.DIVIDED_BY, words.sum(number), count), null);
  }
}
