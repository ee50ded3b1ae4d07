package dev.bluewright.interpreter.fact;

import java.math.BigDecimal;
import java.util.Optional;

/** What a value is compared with. */
public sealed interface Operand {
  /** A number. */
  record Amount(BigDecimal value) implements Operand {}

  /** This day, or this moment for a value that has a time. */
  record Present() implements Operand {}

  /** Another value, perhaps of the record that the record belongs to. */
  record Value(Optional<Noun> owner, Noun field) implements Operand {}
}
