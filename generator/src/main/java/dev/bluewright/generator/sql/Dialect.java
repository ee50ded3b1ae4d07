package dev.bluewright.generator.sql;

import dev.bluewright.blueprint.Database;
import dev.bluewright.blueprint.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a kind of database writes what a migration says. The rules are those of
 * runtime/store/README.md.
 */
enum Dialect {
  POSTGRESQL("postgresql", "\"", ");", "char_length") {
    @Override
    String type(FieldType type) {
      return switch (type) {
        case FieldType.Text(var length) -> length > LONGEST_VARCHAR ? "text" : varchar(length);
        case FieldType.LongText(), FieldType.Json(), FieldType.File(_, _) -> "text";
        case FieldType.Email() -> varchar(EMAIL_LENGTH);
        case FieldType.Url() -> varchar(URL_LENGTH);
        case FieldType.Whole() -> "bigint";
        case FieldType.Decimal(var precision, var scale) -> numeric("numeric", precision, scale);
        case FieldType.Money() -> numeric("numeric", MONEY_PRECISION, MONEY_SCALE);
        case FieldType.Truth() -> "boolean";
        case FieldType.Date() -> "date";
        case FieldType.Time() -> "time(6)";
        case FieldType.DateTime() -> "timestamptz(6)";
        case FieldType.Uuid() -> "uuid";
        case FieldType.Enumeration(_) -> varchar(LABEL_LENGTH);
      };
    }
  },

  MARIADB(
      "mariadb",
      "`",
      ") ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;",
      "char_length") {
    @Override
    String type(FieldType type) {
      return switch (type) {
        case FieldType.Text(var length) -> length > LONGEST_VARCHAR ? "longtext" : varchar(length);
        case FieldType.LongText(), FieldType.Json(), FieldType.File(_, _) -> "longtext";
        case FieldType.Email() -> varchar(EMAIL_LENGTH);
        case FieldType.Url() -> varchar(URL_LENGTH);
        case FieldType.Whole() -> "bigint";
        case FieldType.Decimal(var precision, var scale) -> numeric("decimal", precision, scale);
        case FieldType.Money() -> numeric("decimal", MONEY_PRECISION, MONEY_SCALE);
        case FieldType.Truth() -> "boolean";
        case FieldType.Date() -> "date";
        case FieldType.Time() -> "time(6)";
        case FieldType.DateTime() -> "datetime(6)";
        case FieldType.Uuid() -> "binary(16)";
        case FieldType.Enumeration(_) -> varchar(LABEL_LENGTH);
      };
    }
  },

  SQLITE("sqlite", "\"", ") STRICT;", "length") {
    @Override
    String type(FieldType type) {
      return switch (type) {
        case FieldType.Whole(), FieldType.Truth() -> "integer";
        case FieldType.Text(_), FieldType.LongText(), FieldType.Json(), FieldType.File(_, _) ->
            "text";
        case FieldType.Email(), FieldType.Url(), FieldType.Uuid() -> "text";
        case FieldType.Decimal(_, _), FieldType.Money(), FieldType.Enumeration(_) -> "text";
        case FieldType.Date(), FieldType.Time(), FieldType.DateTime() -> "text";
      };
    }

    @Override
    Optional<String> check(FieldType type, String column) {
      return switch (type) {
        case FieldType.Text(var length) -> Optional.of(lengthCheck(column, length));
        case FieldType.Email() -> Optional.of(lengthCheck(column, EMAIL_LENGTH));
        case FieldType.Url() -> Optional.of(lengthCheck(column, URL_LENGTH));
        case FieldType.Truth() -> Optional.of(column + " IN (0, 1)");
        case FieldType.Enumeration(var labels) -> Optional.of(oneOf(column, labels));
        case FieldType.LongText(), FieldType.Json(), FieldType.File(_, _), FieldType.Uuid() ->
            Optional.empty();
        case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money() -> Optional.empty();
        case FieldType.Date(), FieldType.Time(), FieldType.DateTime() -> Optional.empty();
      };
    }
  };

  private static final int LONGEST_VARCHAR = 4000;
  private static final int EMAIL_LENGTH = 254;
  private static final int URL_LENGTH = 2048;
  private static final int LABEL_LENGTH = 63;
  private static final int MONEY_PRECISION = 19;
  private static final int MONEY_SCALE = 4;

  private final String folder;
  private final String quote;
  private final String tableEnd;
  private final String lengthFunction;

  Dialect(String folder, String quote, String tableEnd, String lengthFunction) {
    this.folder = folder;
    this.quote = quote;
    this.tableEnd = tableEnd;
    this.lengthFunction = lengthFunction;
  }

  static Dialect of(Database database) {
    return switch (database) {
      case POSTGRESQL -> POSTGRESQL;
      case MYSQL, MARIADB -> MARIADB;
      case SQLITE -> SQLITE;
    };
  }

  /** Type of a column. */
  abstract String type(FieldType type);

  /** What the database checks of a quoted column beyond its type. */
  Optional<String> check(FieldType type, String column) {
    return switch (type) {
      case FieldType.Text(var length) when length > LONGEST_VARCHAR ->
          Optional.of(lengthCheck(column, length));
      case FieldType.Enumeration(var labels) -> Optional.of(oneOf(column, labels));
      case FieldType.Text(_), FieldType.LongText(), FieldType.Json(), FieldType.File(_, _) ->
          Optional.empty();
      case FieldType.Email(), FieldType.Url(), FieldType.Uuid() -> Optional.empty();
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money() -> Optional.empty();
      case FieldType.Date(), FieldType.Time(), FieldType.DateTime() -> Optional.empty();
      case FieldType.Truth() -> Optional.empty();
    };
  }

  /** Where the migrations of the dialect are, under {@code db/migration}. */
  String folder() {
    return folder;
  }

  /** The moment at which a statement runs. */
  String now() {
    return switch (this) {
      case POSTGRESQL -> "now()";
      case MARIADB -> "utc_timestamp(6)";
      case SQLITE -> "strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')";
    };
  }

  /** Type of a key that the database counts. */
  String counted() {
    return switch (this) {
      case POSTGRESQL -> "bigint GENERATED ALWAYS AS IDENTITY";
      case MARIADB -> "bigint NOT NULL AUTO_INCREMENT";
      case SQLITE -> "integer NOT NULL";
    };
  }

  /** What stands for true. */
  String yes() {
    return this == SQLITE ? "1" : "TRUE";
  }

  /** What stands for false. */
  String no() {
    return this == SQLITE ? "0" : "FALSE";
  }

  /** What a statement that creates a table ends with. */
  String tableEnd() {
    return tableEnd;
  }

  /** A name that is no keyword, whatever it says. */
  String quoted(String name) {
    return quote + name + quote;
  }

  /** Lets no two rows hold the same two values, in whichever order. */
  List<String> uniqueEitherWay(String name, String table, String one, String other, String type) {
    var least =
        "%s(%s, %s)".formatted(this == SQLITE ? "min" : "least", quoted(one), quoted(other));
    var most =
        "%s(%s, %s)".formatted(this == SQLITE ? "max" : "greatest", quoted(one), quoted(other));
    var index = "CREATE UNIQUE INDEX " + quoted(name) + " ON " + quoted(table);
    return switch (this) {
      case POSTGRESQL, SQLITE -> List.of("%s (%s, %s);".formatted(index, least, most));
      case MARIADB -> {
        // an index there is of columns alone
        var lower = quoted("least_of_" + one);
        var upper = quoted("greatest_of_" + one);
        yield List.of(
            "ALTER TABLE %s ADD %s %s AS (%s) VIRTUAL;"
                .formatted(quoted(table), lower, type, least),
            "ALTER TABLE %s ADD %s %s AS (%s) VIRTUAL;".formatted(quoted(table), upper, type, most),
            "%s (%s, %s);".formatted(index, lower, upper));
      }
    };
  }

  String lengthCheck(String column, int length) {
    return lengthFunction + "(" + column + ") <= " + length;
  }

  private static String oneOf(String column, List<String> labels) {
    return labels.stream()
        .map(label -> "'" + label.replace("'", "''") + "'")
        .collect(Collectors.joining(", ", column + " IN (", ")"));
  }

  private static String varchar(int length) {
    return "varchar(" + length + ")";
  }

  private static String numeric(String name, int precision, int scale) {
    return name + "(" + precision + ", " + scale + ")";
  }
}
