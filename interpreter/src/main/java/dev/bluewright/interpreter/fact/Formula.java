package dev.bluewright.interpreter.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a value is computed: terms with an operator between each two.
 *
 * <p>Thread safety: immutable.
 */
public record Formula(List<Term> terms, List<String> operators) {
  /** Copies its lists. */
  public Formula {
    terms = List.copyOf(terms);
    operators = List.copyOf(operators);
  }

  /** One term alone. */
  public static Formula of(Term term) {
    return new Formula(List.of(term), List.of());
  }

  /** This one before another. */
  public static Formula joined(Term first, String operator, Formula rest) {
    var terms = new ArrayList<Term>(List.of(first));
    terms.addAll(rest.terms());
    var operators = new ArrayList<String>(List.of(operator));
    operators.addAll(rest.operators());
    return new Formula(terms, operators);
  }

  /** What is reckoned with. */
  public sealed interface Term {
    /** A number. */
    record Amount(BigDecimal value) implements Term {}

    /** A value of the record, or of one that it belongs to. */
    record Value(Optional<Noun> of, Noun field) implements Term {}

    /** A part of a value; of what the record costs where it is not told. */
    record Share(BigDecimal part, Optional<Noun> of) implements Term {}

    /** For how many days a record is, or was, past its due date. */
    record DaysLate() implements Term {}

    /**
     * What many records come to.
     *
     * @param factors of each of them; its amount where none is told
     */
    record Many(Measure measure, List<Noun> factors, Noun many) implements Term {}
  }
}
