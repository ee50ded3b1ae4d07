package dev.bluewright.interpreter.language;

import dev.bluewright.interpreter.outline.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts prose into sentences; corrects the detector after abbreviations and before lower case. */
final class Sentences {
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?i)(?:^|[\\s(])(?:e\\.?g|i\\.?e|etc|vs|no|nr|approx|incl|min|max|dr|mr|mrs|ca|cf|resp)\\.,?$");
  private static final int LONGEST_QUOTE = 160;
  private static final Pattern NUMBERED = Pattern.compile("^\\(?\\d{1,2}[.)]$");

  /** Where a story begins, whatever stands before it. */
  private static final Pattern STORY =
      Pattern.compile("(?<=[\\p{L}.)]\\s)As an? [^,.]{2,40}, (?:I|we) (?:want|need|would like)\\b");

  private Sentences() {}

  static List<Prose> split(Prose prose, Models models) {
    var text = prose.text();
    var parts = new ArrayList<Prose>();
    var start = 0;
    for (var found : models.sentences(text)) {
      if (found.getEnd() < text.length() && !ends(text, start, found.getEnd())) {
        continue;
      }
      addStories(parts, prose.part(start, found.getEnd()));
      start = found.getEnd();
    }
    addStories(parts, prose.part(start, text.length()));
    return parts;
  }

  private static boolean ends(String text, int start, int end) {
    var sentence = text.substring(start, end).strip();
    var rest = text.substring(end).stripLeading();
    return sentence.matches("(?s).*[.!?;:…][\"'”’)\\]]*")
        && (!ABBREVIATION.matcher(sentence).find() || isListEnded(sentence, rest))
        && !NUMBERED.matcher(sentence).matches()
        && (rest.isEmpty() || !Character.isLowerCase(rest.charAt(0)))
        && isBalanced(sentence)
        && !isWithinQuotes(sentence, rest);
  }

  /** "A name, a size, etc. Plots can be rented": after a list, a capital begins what comes next. */
  private static boolean isListEnded(String sentence, String rest) {
    return sentence.matches("(?s).{12,}\\betc\\.")
        && !rest.isEmpty()
        && Character.isUpperCase(rest.charAt(0));
  }

  private static boolean isBalanced(String sentence) {
    return sentence.chars().filter(c -> c == '(').count()
        <= sentence.chars().filter(c -> c == ')').count();
  }

  /** "Says "Try again. Give another name."": a text between quotes is in one sentence. */
  private static boolean isWithinQuotes(String sentence, String rest) {
    int next = rest.indexOf('"');
    return sentence.chars().filter(c -> c == '"').count() % 2 == 1
        && next >= 0
        && next < LONGEST_QUOTE
        && rest.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  private static void addStories(List<Prose> parts, Prose part) {
    var stories = STORY.matcher(part.text());
    var start = 0;
    while (stories.find()) {
      add(parts, part.part(start, stories.start()));
      start = stories.start();
    }
    add(parts, part.part(start, part.text().length()));
  }

  private static void add(List<Prose> parts, Prose part) {
    if (part.text().chars().anyMatch(Character::isLetterOrDigit)) {
      parts.add(part);
    } else if (!part.isBlank() && parts.isEmpty()) {
      parts.add(part);
    }
  }
}
