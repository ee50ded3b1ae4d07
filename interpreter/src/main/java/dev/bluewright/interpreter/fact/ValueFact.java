package dev.bluewright.interpreter.fact;

import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What the values of records are chosen from, follow from, keep to and come to, and how they are
 * listed by them.
 *
 * <p>Thread safety: immutable.
 */
public sealed interface ValueFact extends Fact.Behaviour {
  /** A record is one of these, whatever the text calls that. */
  record Choices(Noun noun, Optional<Noun> field, List<String> labels, Span span)
      implements ValueFact {}

  /**
   * Each of these kinds has each of these values, which may be left out.
   *
   * @param seen whether somebody wants to see them, and not to give them
   */
  record Noted(List<Noun> owners, List<Value> values, boolean seen, Span span)
      implements ValueFact {
    /**
     * What is noted.
     *
     * @param many whether the words speak of several of them
     */
    public record Value(Noun noun, boolean many) {}
  }

  /**
   * A search is narrowed to what has to do with something.
   *
   * @param things the kinds that are searched; none where they are not named
   * @param to a kind of records that they belong to, or a value that they have
   */
  record Narrowed(List<Noun> things, Noun to, Span span) implements ValueFact {}

  /** A value of a record stands in a relation to another value. */
  record Compared(Optional<Noun> owner, Noun field, Comparison comparison, Operand to, Span span)
      implements ValueFact {}

  /** No two records hold the same of all of these together. */
  record UniqueTogether(Optional<Noun> owner, List<Noun> parts, Span span) implements ValueFact {}

  /** A value is computed of the records of a kind that belong to a record. */
  record Measured(
      Optional<Noun> owner, Optional<Noun> field, Measure measure, Measurand of, Span span)
      implements ValueFact {}

  /** The records that are measured, and the value of them that is. */
  record Measurand(Optional<Noun> many, Optional<Noun> value) {}

  /**
   * It is asked what records come to, all together or in groups.
   *
   * @param many the records, where they are named
   * @param sums what they come to; how many there are where nothing is told
   * @param by what tells groups apart; none for all together
   * @param most how many groups, those that come to the most
   */
  record Summed(
      Optional<Noun> many, List<Sum> sums, List<Noun> by, Optional<Integer> most, Span span)
      implements ValueFact {}

  /** What is computed of a value of many records. */
  record Sum(Measure measure, Noun value) {}

  /** It is asked how many records there are, of each of these kinds. */
  record Totals(List<Noun> nouns, Span span) implements ValueFact {}

  /**
   * A value is computed, perhaps in cases.
   *
   * @param cases what it is where one holds, the first of which counts
   * @param otherwise what it is where none does; nothing where that is not told
   */
  record Computed(
      Optional<Noun> owner, Noun field, List<Case> cases, Optional<Formula> otherwise, Span span)
      implements ValueFact {
    public Computed {
      cases = List.copyOf(cases);
    }

    /** What a value is where all of this holds. */
    public record Case(List<Condition> all, Formula value) {}
  }

  /** A value is computed of others of the same record, with an operator between each two. */
  record Reckoned(
      Optional<Noun> owner, Noun field, List<Noun> values, List<String> operators, Span span)
      implements ValueFact {}

  /**
   * Every change of records is kept, of some kinds or of all.
   *
   * @param nouns the kinds; none for all
   * @param value of which the changes are asked for, where it is named
   * @param names whether it is to say who made the change
   */
  record Told(List<Noun> nouns, Optional<Noun> value, boolean names, Span span)
      implements ValueFact {}

  /**
   * Records have an order that somebody gives them.
   *
   * @param one what they belong to, where that is told
   * @param seen whether somebody wants to see them so, and not to order them
   */
  record Arranged(Noun many, Optional<Noun> one, boolean seen, Span span) implements ValueFact {}

  /**
   * It is counted how often records are looked at.
   *
   * @param deed what is done with them then, as the text calls it: access, visit, view
   */
  record TimesUsed(Noun of, String deed, Span span) implements ValueFact {}

  /** Statistics of one record are asked for, of which is told elsewhere what they count. */
  record StatisticsOf(Optional<Noun> of, Span span) implements ValueFact {}

  /** The system makes a value itself: a code, or a slug of another value. */
  record Made(Optional<Noun> owner, Noun field, Optional<Noun> from, Span span)
      implements ValueFact {}

  /**
   * The system counts records: their numbers have no gap.
   *
   * @param owner whose number it is, where that is told
   * @param pattern how a number is written within a text
   * @param per for each of what it counts by itself
   */
  record Numbered(
      Optional<Noun> owner, Noun field, Optional<String> pattern, Optional<Noun> per, Span span)
      implements ValueFact {}

  /** How records are listed where nobody asks otherwise. */
  record Listed(Optional<Noun> noun, Optional<String> sort, Optional<Integer> size, Span span)
      implements ValueFact {}
}
