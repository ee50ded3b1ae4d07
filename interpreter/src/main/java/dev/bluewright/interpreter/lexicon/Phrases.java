package dev.bluewright.interpreter.lexicon;

import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.language.WordList;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Phrases of one to some words, each with the topic that it stands for; found in sentences by
 * written form or dictionary form.
 *
 * <p>Thread safety: immutable.
 */
public final class Phrases {
  private static final Pattern SPACE = Pattern.compile(" ");

  /** Keys of word lists that say something about topics and hold no phrases. */
  private static final Set<String> SETTINGS =
      Set.of("strong", "seen", "held", "work or thing acted upon", "with pages");

  private record Entry(List<String> words, String topic) {}

  private final Map<String, List<Entry>> byFirst = new HashMap<>();

  /** The phrases of these keys of a word list; the key is the topic. */
  public Phrases(WordList list, List<String> topics) {
    for (var topic : topics) {
      for (var phrase : list.words(topic)) {
        var words = SPACE.splitAsStream(phrase).toList();
        byFirst
            .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
            .add(new Entry(words, topic));
      }
    }
  }

  /** The phrases of all topics of a word list. */
  static Phrases byTopic(WordList list) {
    return new Phrases(
        list,
        list.lines().keySet().stream()
            .filter(key -> !key.startsWith("why ") && !SETTINGS.contains(key))
            .toList());
  }

  /**
   * A phrase found in a sentence.
   *
   * @param first index of its first token
   * @param last index of its last token
   */
  public record Match(String topic, int first, int last, Span span) {}

  /** Every phrase in the tokens, the longest at each place. */
  public List<Match> in(List<Token> tokens) {
    var matches = new ArrayList<Match>();
    for (var i = 0; i < tokens.size(); i++) {
      var found = at(tokens, i);
      if (found.isPresent()) {
        matches.add(found.get());
        i = found.get().last();
      }
    }
    return matches;
  }

  private Optional<Match> at(List<Token> tokens, int i) {
    Entry best = null;
    for (var key : List.of(tokens.get(i).lower(), tokens.get(i).lemma())) {
      for (var entry : byFirst.getOrDefault(key, List.of())) {
        if ((best == null || entry.words().size() > best.words().size())
            && matches(entry, tokens, i)) {
          best = entry;
        }
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    var last = i + best.words().size() - 1;
    var span = tokens.get(i).span().cover(tokens.get(last).span());
    return Optional.of(new Match(best.topic(), i, last, span));
  }

  private static boolean matches(Entry entry, List<Token> tokens, int start) {
    if (start + entry.words().size() > tokens.size()) {
      return false;
    }
    for (var i = 0; i < entry.words().size(); i++) {
      var token = tokens.get(start + i);
      var word = entry.words().get(i);
      if (!token.lower().equals(word) && !token.lemma().equals(word)) {
        return false;
      }
    }
    return true;
  }
}
