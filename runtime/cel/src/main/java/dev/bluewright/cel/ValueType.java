package dev.bluewright.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;

/** What a name in an expression holds, or what an expression comes to. */
public enum ValueType {
  /** An exact number: {@link Long}, {@link Integer} or {@link java.math.BigDecimal}. */
  NUMBER("a number", Exact.TYPE),
  /** Text: {@link String}, or a {@link java.util.UUID}. */
  TEXT("a text", SimpleType.STRING),
  /** {@link Boolean}. */
  TRUTH("true or false", SimpleType.BOOL),
  /** {@link java.time.Instant}, or a {@link java.time.LocalDate}: its first moment in UTC. */
  MOMENT("a moment", SimpleType.TIMESTAMP),
  /** {@link java.time.Duration}, or a {@link java.time.LocalTime}: the time since midnight. */
  SPAN("a span of time", SimpleType.DURATION);

  private final String label;
  private final CelType type;

  ValueType(String label, CelType type) {
    this.label = label;
    this.type = type;
  }

  /** The type in words, {@code a number}. */
  public String label() {
    return label;
  }

  /** The type of a name; null is a value of some types by itself, and of the others when asked. */
  CelType cel(boolean optional) {
    return switch (this) {
      case TEXT, TRUTH -> optional ? NullableType.create(type) : type;
      case NUMBER, MOMENT, SPAN -> type;
    };
  }

  boolean is(CelType other) {
    return other instanceof NullableType nullable
        ? nullable.targetType().equals(type)
        : other.equals(type);
  }
}
