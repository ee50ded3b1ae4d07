package dev.bluewright.store;

import dev.bluewright.store.Formula.Aggregate;
import dev.bluewright.store.Formula.Between;
import dev.bluewright.store.Formula.Calendar;
import dev.bluewright.store.Formula.FilePart;
import dev.bluewright.store.Formula.OfFile;
import dev.bluewright.store.Formula.Since;
import dev.bluewright.store.Formula.Unit;
import dev.bluewright.store.Formula.Within;

/** The words that formulas start with; meant for a static import. */
public final class Formulas {

  private Formulas() {}

  /** The value of a column. */
  public static Formula field(String column) {
    return new Formula.Field(column);
  }

  /** The same value for each row: a number, a text or a truth. */
  public static Formula value(Object constant) {
    return new Formula.Constant(Columns.stored(constant));
  }

  /** This moment. */
  public static Formula now() {
    return new Formula.Now();
  }

  /** This day, in UTC. */
  public static Formula today() {
    return new Formula.Today();
  }

  /** What is said of the row that this one belongs to. */
  public static Formula through(String relation, Formula said) {
    return new Formula.Through(relation, said);
  }

  /** Within an aggregate, what is said of the row that has many. */
  public static Formula outer(Formula said) {
    return new Formula.Outer(said);
  }

  /** How many related rows. */
  public static Formula count(String relation) {
    return new Aggregate(Aggregate.Kind.COUNT, relation, null, null);
  }

  /** How many related rows of which something holds. */
  public static Formula count(String relation, Formula where) {
    return new Aggregate(Aggregate.Kind.COUNT, relation, null, where);
  }

  /** The sum of a number of each related row. */
  public static Formula sum(String relation, Formula said) {
    return new Aggregate(Aggregate.Kind.SUM, relation, said, null);
  }

  /** The sum of a number of each related row of which something holds. */
  public static Formula sum(String relation, Formula said, Formula where) {
    return new Aggregate(Aggregate.Kind.SUM, relation, said, where);
  }

  /** The mean of a number of each related row. */
  public static Formula average(String relation, Formula said) {
    return new Aggregate(Aggregate.Kind.AVERAGE, relation, said, null);
  }

  /** The mean of a number of each related row of which something holds. */
  public static Formula average(String relation, Formula said, Formula where) {
    return new Aggregate(Aggregate.Kind.AVERAGE, relation, said, where);
  }

  /** The least value of the related rows. */
  public static Formula least(String relation, Formula said) {
    return new Aggregate(Aggregate.Kind.LEAST, relation, said, null);
  }

  /** The least value of the related rows of which something holds. */
  public static Formula least(String relation, Formula said, Formula where) {
    return new Aggregate(Aggregate.Kind.LEAST, relation, said, where);
  }

  /** The greatest value of the related rows. */
  public static Formula greatest(String relation, Formula said) {
    return new Aggregate(Aggregate.Kind.GREATEST, relation, said, null);
  }

  /** The greatest value of the related rows of which something holds. */
  public static Formula greatest(String relation, Formula said, Formula where) {
    return new Aggregate(Aggregate.Kind.GREATEST, relation, said, where);
  }

  /** One value where the condition holds, another where it does not. */
  public static Formula choice(Formula condition, Formula then, Formula otherwise) {
    return new Formula.Choice(condition, then, otherwise);
  }

  /** Whether it does not hold. */
  public static Formula not(Formula said) {
    return new Formula.Not(said);
  }

  /** Whether it has no value. */
  public static Formula missing(Formula said) {
    return new Formula.Missing(said);
  }

  /** A whole number as text. */
  public static Formula asText(Formula said) {
    return new Formula.AsText(said);
  }

  /** How many characters a text has. */
  public static Formula length(Formula said) {
    return new Formula.Length(said);
  }

  /** What a file is called. */
  public static Formula fileName(Formula file) {
    return new OfFile(FilePart.NAME, file);
  }

  /** Type and subtype of a file. */
  public static Formula fileType(Formula file) {
    return new OfFile(FilePart.MEDIA_TYPE, file);
  }

  /** How many bytes a file has. */
  public static Formula fileSize(Formula file) {
    return new OfFile(FilePart.SIZE, file);
  }

  /** The checksum of a file's content. */
  public static Formula fileSha256(Formula file) {
    return new OfFile(FilePart.SHA256, file);
  }

  /** Whole years since a day or a moment. */
  public static Formula yearsSince(Formula said) {
    return new Since(Unit.YEARS, said);
  }

  /** Whole days since a day or a moment. */
  public static Formula daysSince(Formula said) {
    return new Since(Unit.DAYS, said);
  }

  /** Whole hours since a moment. */
  public static Formula hoursSince(Formula said) {
    return new Since(Unit.HOURS, said);
  }

  /** Whole minutes since a moment. */
  public static Formula minutesSince(Formula said) {
    return new Since(Unit.MINUTES, said);
  }

  /** Whole days from a day or a moment to another of its kind. */
  public static Formula daysBetween(Formula from, Formula to) {
    return new Between(Unit.DAYS, from, to);
  }

  /** Whole hours from a moment to another. */
  public static Formula hoursBetween(Formula from, Formula to) {
    return new Between(Unit.HOURS, from, to);
  }

  /** Whole minutes from a moment to another. */
  public static Formula minutesBetween(Formula from, Formula to) {
    return new Between(Unit.MINUTES, from, to);
  }

  /** The day, in UTC, of a moment or a day. */
  public static Formula day(Formula said) {
    return new Within(Calendar.DAY, said);
  }

  /** The month of a moment or a day, such as 2026-05. */
  public static Formula month(Formula said) {
    return new Within(Calendar.MONTH, said);
  }

  /** The year of a moment or a day. */
  public static Formula year(Formula said) {
    return new Within(Calendar.YEAR, said);
  }
}
