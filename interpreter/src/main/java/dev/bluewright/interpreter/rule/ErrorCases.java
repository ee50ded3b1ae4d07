package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.outline.Passage;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lists of what is refused: "an error message if:", "Validation errors". */
public final class ErrorCases {
  private static final Pattern ABOVE =
      Pattern.compile(
          "\\b(?:errors?|invalid|sad paths?|rejected|refused|fails?|not valid|not"
              + " allowed|validations? fail)\\b");

  private ErrorCases() {}

  /** Whether a statement is a bullet of such a list. */
  public static boolean has(Statement statement) {
    return statement.passage().kind() == Passage.Kind.BULLET
        && statement
            .passage()
            .above()
            .map(Passage::prose)
            .or(() -> statement.passage().headings().stream().findFirst())
            .map(prose -> prose.text().toLowerCase(Locale.ROOT))
            .filter(text -> ABOVE.matcher(text).find())
            .isPresent();
  }
}
