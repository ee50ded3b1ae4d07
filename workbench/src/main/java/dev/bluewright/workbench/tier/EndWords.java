package dev.bluewright.workbench.tier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words that people say of an end, in all their forms: {@code close}, {@code closed}. */
final class EndWords {
  private static final String STEM =
      "(?<stem>abandon|archiv|cancel|clos|complet|conclud|discontinu|expir|finish|resolv|retir"
          + "|settl|terminat|void|withdr)";

  private static final Pattern STATE =
      Pattern.compile(
          "(?i)\\b" + STEM + "|\\b(done|dead|ended|gone|lost|paid|rejected|returned|sold)\\b");

  /** Somebody closes a thing. */
  private static final String DONE =
      "\\b"
          + STEM
          + "(?:e|es|s|ing|ling|aw|aws|awing)?\\s+"
          + "(?:(?:a|an|the|my|our|their|his|her|its|any|all|each|every)\\s+)?"
          + "(?:[\\w-]+\\s+)?%s(?![\\w-])";

  /** A thing is closed, or ends by itself. */
  private static final String BEFALLS =
      "\\b%s\\s+(?:(?:can|may|must|should|will)\\s+)?"
          + "(?:(?:is|are|be|gets?|has been|have been)\\s+)?(?:\\w+ly\\s+)?"
          + STEM
          + "(?:e|es|ed|led|s|awn)?(?![\\w-])";

  private EndWords() {}

  /** Whether a state is called an end. */
  static boolean isEnd(String state) {
    return STATE.matcher(state).find();
  }

  /** The stem of the word of an end that a text says of a thing. */
  static Optional<String> saidOf(String thing, String text) {
    return List.of(DONE, BEFALLS).stream()
        .map(
            form -> Pattern.compile(form.formatted(Pattern.quote(thing)), Pattern.CASE_INSENSITIVE))
        .flatMap(form -> form.matcher(text).results())
        .map(found -> found.group("stem").toLowerCase(Locale.ROOT))
        .findFirst();
  }
}
