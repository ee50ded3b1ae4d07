package dev.bluewright.interpreter.text;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Place;
import dev.bluewright.blueprint.Severity;
import dev.bluewright.interpreter.language.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is wrong with a text before anyone reads it.
 *
 * <p>Thread safety: safe.
 */
public final class Screening {
  /** Most characters of a description. */
  public static final int MOST_CHARACTERS = 200_000;

  private static final String FILE = "description";
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final WordList LIST = WordList.read(Screening.class, "languages.txt");
  private static final Set<String> ENGLISH = new HashSet<>(LIST.words("english"));
  private static final Set<String> OTHER = new HashSet<>(LIST.words("other"));

  private Screening() {}

  /** The findings; an error among them means that the text is not read. */
  public static List<Finding> findings(Description description) {
    var text = description.text();
    if (text.isBlank()) {
      return List.of(
          error(
              "TXT-001",
              Place.ofFile(FILE),
              "The description is empty.",
              "Say in English what the service keeps and what can be done with it."));
    }
    if (text.length() > MOST_CHARACTERS) {
      return List.of(
          error(
              "TXT-002",
              Place.ofFile(FILE),
              "The description has "
                  + text.length()
                  + " characters; at most "
                  + MOST_CHARACTERS
                  + " are read.",
              "Describe one system, and leave out samples of data."));
    }
    var findings = new ArrayList<Finding>();
    control(description).ifPresent(findings::add);
    language(text).ifPresent(findings::add);
    return List.copyOf(findings);
  }

  /** A text of which nothing can be built. */
  public static Finding nothingToKeep() {
    return error(
        "TXT-004",
        Place.ofFile(FILE),
        "The description names nothing that a service could keep.",
        "Name things and what is done with them, such as \"Add tasks with a title\".");
  }

  /** A text that names more kinds of records than one service keeps. */
  public static Finding tooManyKinds(int kinds, int most) {
    return error(
        "TXT-007",
        Place.ofFile(FILE),
        "The description names %,d kinds of records; at most %,d are built.".formatted(kinds, most),
        "Describe one system, and what is alike as values of one kind.");
  }

  /** A block of code or sample data that was not read. */
  public static Finding codeNotRead(Description description, int offset) {
    var line = description.line(offset);
    return new Finding(
        "TXT-006",
        Severity.NOTE,
        new Place(FILE, line, description.column(offset), description.sourceLine(line)),
        "A block of code or sample data was not read.",
        Optional.of("Say in a sentence what it shows."),
        Optional.empty());
  }

  private static Optional<Finding> control(Description description) {
    var text = description.text();
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if ((Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\f')
          || c == '\uFFFD'
          || isLoneSurrogate(text, i)) {
        var line = description.line(i);
        var place =
            new Place(
                FILE,
                line,
                description.column(i),
                description.sourceLine(line).replaceAll("\\p{Cntrl}", " "));
        return Optional.of(
            error(
                "TXT-005",
                place,
                "The description holds a control character (code " + (int) c + ").",
                "Save it as plain UTF-8 text."));
      }
    }
    return Optional.empty();
  }

  private static boolean isLoneSurrogate(String text, int i) {
    var c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  private static Optional<Finding> language(String text) {
    return isForeign(text)
        ? Optional.of(
            error(
                "TXT-003",
                Place.ofFile(FILE),
                "The description does not seem to be in English.",
                "Only English is read."))
        : Optional.empty();
  }

  /** Whether a text has more words of other languages than of English. */
  public static boolean isForeign(String text) {
    var english = 0;
    var other = 0;
    var latin = 0;
    var letters = 0;
    var words = WORD.matcher(text);
    while (words.find()) {
      var word = words.group().toLowerCase(Locale.ROOT);
      english += ENGLISH.contains(word) ? 1 : 0;
      other += OTHER.contains(word) ? 1 : 0;
      letters += word.length();
      latin += (int) word.chars().filter(c -> c < 0x250).count();
    }
    return latin * 2 < letters || (other >= 2 && other > english);
  }

  /** Whether a sentence has words of other languages and none that tell English. */
  public static boolean isWithoutEnglish(String sentence) {
    var words =
        WORD.matcher(sentence)
            .results()
            .map(found -> found.group().toLowerCase(Locale.ROOT))
            .toList();
    return words.size() > 2
        && (words.stream().filter(OTHER::contains).count() > 1
            || sentence.chars().anyMatch(letter -> letter > 0xBF && letter < 0x250))
        && words.stream().anyMatch(OTHER::contains)
        && words.stream().noneMatch(ENGLISH::contains);
  }

  private static Finding error(String code, Place place, String message, String hint) {
    return new Finding(code, Severity.ERROR, place, message, Optional.of(hint), Optional.empty());
  }
}
