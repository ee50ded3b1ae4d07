package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.text.Span;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * JSON within a sentence: "send {"title": "Oak"}".
 *
 * @param start where it begins in the sentence
 * @param end where it ends there
 * @param value what it holds
 */
public record ShownJson(int start, int end, Object value) {
  private static final Pattern SENT =
      Pattern.compile(
          "\\b(request|req|send|sends|sent|accept|accepts|takes|payload|input|body)\\b");
  private static final Pattern ANSWERED =
      Pattern.compile("\\b(respon\\w+|res|return\\w*|answer\\w*|repl\\w+|result|output)\\b");
  private static final Pattern NAMES = Pattern.compile("\\{[\\w\\s,:\"']*}");

  /** The first in a statement; nothing where there is none. */
  public static Optional<ShownJson> in(Statement statement) {
    var text = statement.sentence().text();
    for (int start = text.indexOf('{'); start >= 0; start = text.indexOf('{', start + 1)) {
      int end = closing(text, start);
      if (end > 0 && isJson(text, start, end)) {
        var json = SampleBlock.value(text.substring(start, end));
        if (json.isPresent()) {
          return Optional.of(new ShownJson(start, end, named(json.get())));
        }
      }
    }
    return Optional.empty();
  }

  /** Where it stands in the text. */
  public Span place(Statement statement) {
    return statement.sentence().prose().place(start, end);
  }

  /** A name without a value stands for any. */
  private static Object named(Object json) {
    if (!(json instanceof Map<?, ?> members)) {
      return json;
    }
    var named = new LinkedHashMap<Object, Object>();
    members.forEach((name, value) -> named.put(name, Objects.requireNonNullElse(value, "")));
    return named;
  }

  /** A variable of a path has no colon; the names alone of what is sent need none. */
  private static boolean isJson(String text, int start, int end) {
    var braced = text.substring(start, end);
    return braced.contains(":")
        || (NAMES.matcher(braced).matches()
            && text.substring(0, start).matches("[A-Za-z ]+: ?[`]?")
            && isSent(text.substring(0, start)));
  }

  /** Whether words speak of what a caller sends, and of no answer. */
  public static boolean isSent(String words) {
    var lower = words.toLowerCase(Locale.ROOT);
    return SENT.matcher(lower).find() && !ANSWERED.matcher(lower).find();
  }

  /** The place behind the brace that closes the one at a place; -1 where none does. */
  private static int closing(String text, int open) {
    int depth = 0;
    for (int at = open; at < text.length(); at++) {
      depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
      if (depth == 0) {
        return at + 1;
      }
    }
    return -1;
  }
}
