package dev.bluewright.blueprint;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where the value of a field comes from. The list of members is all that a blueprint can say.
 *
 * <p>Thread safety: immutable.
 */
public sealed interface FieldSource {
  /** The source of a field that says nothing of it. */
  FieldSource GIVEN = new Given();

  /** Whoever writes the record gives it. */
  record Given() implements FieldSource {}

  /**
   * {@code compute: count(comments)}: it follows from the record and those it is related to, each
   * time that it is read.
   *
   * @param expression CEL
   */
  record Computed(String expression) implements FieldSource {}

  /**
   * {@code moved: -sum(items.quantity)}: whoever writes the record gives it, and what this comes to
   * is added each time that it is read: a stock from which orders take.
   *
   * @param expression CEL that gives a number
   */
  record Moved(String expression) implements FieldSource {}

  /**
   * {@code access: nobody}: no request gives it; it begins with its default, and what is done with
   * the record moves it: a balance that deposits move.
   */
  record Withheld() implements FieldSource {}

  /** {@code generated}: the service makes it, and nobody writes it. */
  sealed interface Made extends FieldSource {
    /** Whether no two records have the same. */
    boolean distinct();
  }

  /**
   * {@code generated: code(8)}: the service makes it by chance, and no two records have the same.
   *
   * @param length how many letters and digits, 4 to 64
   */
  record RandomCode(int length) implements Made {
    @Override
    public boolean distinct() {
      return true;
    }
  }

  /**
   * {@code generated: slug(title)}: the service makes it of another field's words, for use in
   * paths, and no two records have the same.
   *
   * @param field the other field
   */
  record SlugOf(String field) implements Made {
    @Override
    public boolean distinct() {
      return true;
    }
  }

  /**
   * {@code generated: sequence(INV-{0000} per company)}: the service counts, from 1 and without a
   * gap.
   *
   * @param pattern of a text: zeros in braces stand for the number, {@code {year}} and {@code
   *     {month}} for those of today; empty where the field is the number itself
   * @param per the relation to what records are counted of, each from 1
   */
  record Numbered(Optional<String> pattern, Optional<String> per) implements Made {
    private static final Pattern NUMBER = Pattern.compile("\\{0+}");
    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}?|}");
    private static final Pattern SLOT = Pattern.compile("\\{(?:0+|year|month)}");

    @Override
    public boolean distinct() {
      return per.isEmpty();
    }

    /** Whether it says where the number stands, once. */
    public boolean isWhole() {
      return pattern.stream().allMatch(text -> NUMBER.matcher(text).results().count() == 1);
    }

    /** Fewest characters of a text with a number; of none 0. */
    public int shortest() {
      return pattern
          .map(text -> text.replace("{year}", "0000").replace("{month}", "00"))
          .map(text -> text.length() - 2 * (int) NUMBER.matcher(text).results().count())
          .orElse(0);
    }

    /** What is in braces, or is a brace, and stands for nothing. */
    public Optional<String> findUnknownSlot() {
      var literal = SLOT.matcher(pattern.orElse("")).replaceAll("");
      return BRACES.matcher(literal).results().map(MatchResult::group).findFirst();
    }
  }
}
