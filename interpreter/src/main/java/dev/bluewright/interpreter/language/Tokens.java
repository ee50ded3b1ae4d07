package dev.bluewright.interpreter.language;

import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a sentence into words and marks. Names, paths, numbers and codes are kept whole; other words
 * are left to the tokenizer model.
 */
final class Tokens {
  private static final Pattern PIECE = Pattern.compile("\\S+");
  private static final Pattern PART =
      Pattern.compile(
          "(?<![\\p{L}\\d])/[\\w{}:<>.*-]+(?:/[\\w{}:<>.*-]+)*(?<![.:])" // a path
              + "|https?://\\S+"
              + "|\\d+(?:[.,:]\\d+)*%?"
              + "|\\p{L}{3,}\\((?:s|es)\\)" // one or several
              + "|[\\p{L}\\d]+(?:[._+#@-]+[\\p{L}\\d]+)*(?:['’](?:s|t|re|ve|ll|d|m)\\b)?[+#]*"
              + "|\\.\\.\\.|.");
  private static final Pattern PLAIN = Pattern.compile("\\p{L}+['’]\\p{L}+");

  private static final Pattern ENDING = Pattern.compile("(?i)(?:n['’]t|['’](?:s|ll|ve|re|d|m))$");

  /** "Date(s)": one or several. */
  private static final Pattern SEVERAL = Pattern.compile("\\((s|es)\\)$");

  private Tokens() {}

  /** The word of a cut; of "date(s)" that for several. */
  static String word(String text, Span cut) {
    return SEVERAL.matcher(text.substring(cut.start(), cut.end())).replaceFirst("$1");
  }

  static List<Span> cut(String text, Models models) {
    var cuts = new ArrayList<Span>();
    var pieces = PIECE.matcher(text);
    while (pieces.find()) {
      var parts = PART.matcher(text).region(pieces.start(), pieces.end());
      while (parts.find()) {
        addPart(cuts, text, parts, models);
      }
    }
    return cuts;
  }

  private static void addPart(List<Span> cuts, String text, Matcher part, Models models) {
    if (!PLAIN.matcher(part.group()).matches()) {
      cuts.add(new Span(part.start(), part.end()));
      return;
    }
    var ending = ENDING.matcher(part.group());
    if (ending.find() && ending.start() > 0) {
      cuts.add(new Span(part.start(), part.start() + ending.start()));
      cuts.add(new Span(part.start() + ending.start(), part.end()));
      return;
    }
    for (var token : models.tokens(text.substring(part.start(), part.end()).replace('’', '\''))) {
      cuts.add(new Span(part.start() + token.getStart(), part.start() + token.getEnd()));
    }
  }
}
