package dev.bluewright.interpreter.lexicon;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What records of well-known things hold, where a text does not say it: of a booking two dates.
 *
 * <p>Thread safety: immutable.
 */
public final class UsualValues {
  /**
   * One value of a thing.
   *
   * @param noun its name
   * @param optional whether a record may be without it
   */
  public record UsualValue(Noun noun, boolean optional) {}

  private final Map<String, List<UsualValue>> values = new HashMap<>();
  private final FieldTypes names;

  UsualValues(FieldTypes names) {
    this.names = names;
    WordList.read(UsualValues.class, "usual.txt").lines().forEach(this::put);
  }

  private void put(String things, List<String> held) {
    var usual = held.stream().map(UsualValues::value).toList();
    for (var thing : things.split(" / ", -1)) {
      values.put(thing, usual);
    }
  }

  private static UsualValue value(String word) {
    return word.endsWith("?")
        ? new UsualValue(noun(word.substring(0, word.length() - 1)), true)
        : new UsualValue(noun(word), false);
  }

  private static Noun noun(String words) {
    return new Noun(List.of(words.split(" ", -1)));
  }

  /** By all words of the thing, else by its last; never none, since everything has a name. */
  public List<UsualValue> of(Noun thing) {
    var known = values.getOrDefault(thing.text(), values.get(thing.head()));
    return known == null ? List.of(new UsualValue(names.usualName(thing), false)) : known;
  }
}
