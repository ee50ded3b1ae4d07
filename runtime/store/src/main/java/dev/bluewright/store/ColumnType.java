package dev.bluewright.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a column holds. The SQL type of each, by database, is in the store's README.
 *
 * <p>Thread safety: immutable.
 */
public sealed interface ColumnType {

  /** A UUID; as an id, a UUIDv7 that the store makes. Java: {@link UUID}. */
  record Uuid() implements ColumnType {}

  /** A number that the store counts up from 1; only for ids. Java: {@link Long}. */
  record Sequence() implements ColumnType {}

  /** Text of at most {@code maxLength} code points. Java: {@link String}. */
  record Text(int maxLength) implements ColumnType {}

  /** Text without a limit of its own. Java: {@link String}. */
  record LongText() implements ColumnType {}

  /** An e-mail address of at most 254 characters. Java: {@link String}. */
  record Email() implements ColumnType {}

  /** An absolute URL of at most 2,048 characters. Java: {@link String}. */
  record Url() implements ColumnType {}

  /** A whole number of 64 bits. Java: {@link Long}. */
  record Whole() implements ColumnType {}

  /** An exact decimal number. Java: {@link BigDecimal} with that scale. */
  record Decimal(int precision, int scale) implements ColumnType {}

  /** An amount of money: 19 digits, 4 of them after the point. Java: {@link BigDecimal}. */
  record Money() implements ColumnType {}

  /** True or false. Java: {@link Boolean}. */
  record Truth() implements ColumnType {}

  /** A day. Java: {@link LocalDate}, years 0000 to 9999. */
  record Date() implements ColumnType {}

  /** A time of day, to the microsecond. Java: {@link LocalTime}. */
  record Time() implements ColumnType {}

  /** A moment, to the microsecond. Java: {@link Instant}, years 0000 to 9999 in UTC. */
  record DateTime() implements ColumnType {}

  /** One of a list of labels. Java, in a {@link Row}: {@link String}, the label. */
  record Enumeration(List<String> labels) implements ColumnType {
    /** Copies the labels. */
    public Enumeration {
      labels = List.copyOf(labels);
    }
  }

  /** A JSON document as text. Java: {@link String}. */
  record Json() implements ColumnType {}

  /**
   * What is told of a file, whose content is kept beside the row. Java: {@link StoredFile}.
   *
   * @param maxBytes the largest content
   * @param mediaTypes those that it may be of, each as {@code image/png} or {@code image/*}; any
   *     when empty
   */
  record File(long maxBytes, List<String> mediaTypes) implements ColumnType {
    /** Copies the list. */
    public File {
      mediaTypes = List.copyOf(mediaTypes);
    }
  }

  /** The id of a row of another entity. Java: what that entity's id is. */
  record Reference(Supplier<? extends Entity<?>> target) implements ColumnType {
    /** Type of the target's id. */
    public ColumnType keyType() {
      return target.get().id().type();
    }
  }

  /** This type, or for a reference the type of what it refers to. */
  default ColumnType resolved() {
    return this instanceof Reference reference ? reference.keyType() : this;
  }

  /** Class of the values of this type in a {@link Row}. */
  default Class<?> javaType() {
    return switch (this) {
      case Uuid() -> UUID.class;
      case Sequence(), Whole() -> Long.class;
      case Text(_), LongText(), Email(), Url(), Enumeration(_), Json() -> String.class;
      case Decimal(_, _), Money() -> BigDecimal.class;
      case Truth() -> Boolean.class;
      case Date() -> LocalDate.class;
      case Time() -> LocalTime.class;
      case DateTime() -> Instant.class;
      case File(_, _) -> StoredFile.class;
      case Reference reference -> reference.keyType().javaType();
    };
  }

  /** Whether {@code ?q=} looks into columns of this type. */
  default boolean searchable() {
    return switch (this) {
      case Text(_), LongText(), Email(), Url(), Enumeration(_) -> true;
      case Uuid(), Sequence(), Whole(), Decimal(_, _), Money(), Truth(), Date(), Time() -> false;
      case DateTime(), Json(), File(_, _), Reference(_) -> false;
    };
  }
}
