package dev.bluewright.interpreter.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How large a value may be, said after its name without brackets: "a title of at most 80
 * characters", "a power between 1 and 50".
 */
public final class SizeTail {
  /** A number that may limit a value. */
  public static final String NUMBER = "\\d{1,9}(?:\\.\\d{1,4})?";

  private static final Pattern WAY =
      Pattern.compile(
          "(?:,? ?(?:which|that) (?:can|may|must) (?:be|have) )?(?:(?:of|with|in) )?(?:a (?:maximum|minimum) (?:length |size )?of "
              + NUMBER
              + "|(?:at most|at least|up to|no more than|not more than|no longer than|max|maximum|min|minimum) "
              + NUMBER
              + "|(?:between|from) "
              + NUMBER
              + " (?:and|to) "
              + NUMBER
              + "|"
              + NUMBER
              + " ?(?:-|–|to) ?"
              + NUMBER
              + "(?= characters| chars| letters))(?: (?:characters|chars|letters|stars|percent|%)(?: long)?)?(?= ?(?:[,.;()]|and|or|$))");

  /** Words for any value: "month - integer between 1 and 12" tells of the month. */
  private static final Set<String> ANY =
      Set.of("integer", "number", "string", "text", "value", "float", "decimal", "int", "double");

  private SizeTail() {}

  /** Whether a phrase names a value that a size after it may be of. */
  static boolean mayFollow(NounPhrase phrase) {
    return phrase.head().tag() != Tag.PRON && !ANY.contains(phrase.head().lower());
  }

  /** The words of a size that starts at a place, if one does. */
  static Optional<List<Token>> at(List<Token> tokens, int start) {
    var line =
        tokens.stream().skip(start).limit(14).map(Token::lower).collect(Collectors.joining(" "));
    var found = WAY.matcher(line);
    return found.lookingAt()
        ? Optional.of(tokens.subList(start, start + found.group().split(" ").length))
        : Optional.empty();
  }
}
