package dev.bluewright.interpreter.lexicon;

import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.language.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Wordings that show to whom a sentence speaks or what it tells of, whatever else stands in it:
 * "this project will help you".
 *
 * <p>Words are compared by written form and by dictionary form; marks do not count. Thread safety:
 * immutable.
 */
public final class Frames {
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern OR = Pattern.compile("\\|");
  private static final Pattern JOINED = Pattern.compile("_");
  private static final int LONGEST_GAP = 3;

  /** One place of a wording: what may stand there, each some words. */
  private record Place(List<List<String>> ways, boolean optional, boolean gap) {}

  private record Frame(String topic, boolean first, List<Place> places) {}

  /** A word as written, in lower case, and its dictionary form. */
  private record Word(String written, String lemma) {
    /** The word, or the words of a verb of several: "fill in". */
    static Stream<Word> of(Token token) {
      return token.lower().contains(" ")
          ? SPACE.splitAsStream(token.lower()).map(word -> new Word(word, word))
          : Stream.of(new Word(token.lower(), token.lemma()));
    }

    boolean is(String form) {
      return written.equals(form) || lemma.equals(form);
    }
  }

  private final Map<String, List<Frame>> byFirst = new HashMap<>();
  private final Map<String, List<String>> sets = new HashMap<>();
  private final Map<String, Set<String>> unless = new HashMap<>();
  private final Set<String> leads;

  Frames() {
    var list = WordList.read(Frames.class, "frames.txt");
    leads = new HashSet<>(list.words("leads"));
    list.lines().keySet().stream()
        .filter(key -> key.startsWith("set "))
        .forEach(key -> sets.put("<" + key.substring("set ".length()) + ">", list.words(key)));
    list.lines().keySet().stream()
        .filter(key -> key.startsWith("unless "))
        .forEach(key -> unless.put(key.substring("unless ".length()), Set.copyOf(list.words(key))));
    for (var topic : list.words("topics")) {
      list.words(topic).forEach(wording -> add(topic, wording));
    }
  }

  /** The topic of the first wording that is found. */
  public Optional<String> topic(List<Token> tokens) {
    var words = tokens.stream().filter(Frames::isWord).flatMap(Word::of).toList();
    var lead = (int) words.stream().takeWhile(this::isLead).count();
    return IntStream.range(0, words.size())
        .boxed()
        .flatMap(at -> starting(words.get(at)).filter(frame -> isAt(frame, words, at, lead)))
        .map(Frame::topic)
        .filter(topic -> words.stream().noneMatch(word -> forbids(topic, word)))
        .findFirst();
  }

  private Stream<Frame> starting(Word word) {
    return Stream.of(word.written(), word.lemma())
        .distinct()
        .flatMap(form -> byFirst.getOrDefault(form, List.of()).stream());
  }

  private boolean forbids(String topic, Word word) {
    return unless.getOrDefault(topic, Set.of()).stream().anyMatch(word::is);
  }

  private static boolean isAt(Frame frame, List<Word> words, int at, int lead) {
    return (!frame.first() || at <= lead) && isAt(frame.places(), 0, words, at);
  }

  private static boolean isAt(List<Place> places, int index, List<Word> words, int at) {
    if (index == places.size()) {
      return true;
    }
    var place = places.get(index);
    if (place.gap()) {
      return IntStream.rangeClosed(0, LONGEST_GAP)
          .anyMatch(gap -> at + gap <= words.size() && isAt(places, index + 1, words, at + gap));
    }
    return (place.optional() && isAt(places, index + 1, words, at))
        || place.ways().stream()
            .anyMatch(
                way -> stands(way, words, at) && isAt(places, index + 1, words, at + way.size()));
  }

  private static boolean stands(List<String> way, List<Word> words, int at) {
    return at + way.size() <= words.size()
        && IntStream.range(0, way.size()).allMatch(each -> words.get(at + each).is(way.get(each)));
  }

  private static boolean isWord(Token token) {
    return token.text().chars().anyMatch(Character::isLetterOrDigit);
  }

  /** Words that only lead into a sentence: "And, of course,". */
  private boolean isLead(Word word) {
    return leads.contains(word.written());
  }

  private void add(String topic, String wording) {
    var first = wording.startsWith("^ ");
    var written = first ? wording.substring(2) : wording;
    var frame = new Frame(topic, first, SPACE.splitAsStream(written).map(this::place).toList());
    frame.places().getFirst().ways().stream()
        .map(List::getFirst)
        .distinct()
        .forEach(word -> byFirst.computeIfAbsent(word, _ -> new ArrayList<>()).add(frame));
  }

  private Place place(String written) {
    if (written.equals("...")) {
      return new Place(List.of(), false, true);
    }
    var optional = written.length() > 1 && written.endsWith("?");
    var words = optional ? written.substring(0, written.length() - 1) : written;
    var ways =
        OR.splitAsStream(words)
            .flatMap(way -> sets.getOrDefault(way, List.of(way)).stream())
            .map(way -> JOINED.splitAsStream(way.replace(' ', '_')).toList())
            .toList();
    return new Place(ways, optional, false);
  }
}
