package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Spelling;
import dev.bluewright.interpreter.resolve.work.Workspace;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds how a text writes the values of an enumeration, where it prescribes that: in quotes, in
 * capitals, or as one word of several.
 */
public final class SpellingFinder {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "[\"“](?<quoted>[A-Za-z][A-Za-z0-9 _-]{0,40})[\"”]"
              + "|(?<![A-Za-z])'(?<single>[A-Za-z][A-Za-z0-9 _-]{0,40})'(?![A-Za-z])"
              + "|\\b(?<word>[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+|[A-Z][A-Z0-9]+)\\b");

  private final Workspace work;
  private final Map<String, Map<String, String>> written = new LinkedHashMap<>();

  private SpellingFinder(Workspace work) {
    this.work = work;
  }

  /** Writes the values of all enumerations as the text does. */
  public static void settle(List<Heard> heard, Workspace work) {
    var finder = new SpellingFinder(work);
    heard.forEach(finder::read);
    finder.found().forEach(spelling -> spelling.apply(work));
  }

  private void read(Heard heard) {
    var words = written(heard.statement());
    if (!words.isEmpty()) {
      heard.facts().stream()
          .filter(SpellingFinder::namesValues)
          .flatMap(fact -> work.places().getOrDefault(fact, List.of()).stream())
          .distinct()
          .forEach(place -> written.computeIfAbsent(place, _ -> new HashMap<>()).putAll(words));
    }
  }

  private static boolean namesValues(Fact fact) {
    return fact instanceof Fact.EnumerationOf
        || fact instanceof ValueFact.Choices
        || fact instanceof DeedFact.Moves;
  }

  /** What is written so in a sentence that is not in capitals as a whole. */
  private static Map<String, String> written(Statement statement) {
    var text = statement.sentence().text();
    var words = new HashMap<String, String>();
    if (text.equals(text.toUpperCase(Locale.ROOT))) {
      return words;
    }
    WRITTEN
        .matcher(text)
        .results()
        .map(
            found ->
                Optional.ofNullable(found.group("quoted"))
                    .or(() -> Optional.ofNullable(found.group("single")))
                    .orElseGet(() -> found.group("word")))
        .forEach(word -> words.putIfAbsent(key(word), word));
    return words;
  }

  private static String key(String value) {
    return value.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
  }

  private List<Spelling> found() {
    var spellings = new ArrayList<Spelling>();
    for (var entity : work.entities()) {
      for (var field : entity.fields.values()) {
        if (field.type() instanceof FieldType.Enumeration(var values)
            && field.access().isEmpty()
            && isAlone(entity, field.name())) {
          var others = others(values, written.get(entity.name() + "." + field.name()));
          if (!others.isEmpty()) {
            spellings.add(new Spelling(entity, field.name(), others));
          }
        }
      }
    }
    return spellings;
  }

  /** Those written otherwise; of capitals, where all values are in capitals. */
  private static Map<String, String> others(
      List<String> values, @Nullable Map<String, String> words) {
    var others = new LinkedHashMap<String, String>();
    for (var value : values) {
      var word = words == null ? null : words.get(key(value));
      if (word != null && !word.equals(value)) {
        others.put(value, word);
      }
    }
    var some = others.size() < values.size();
    others.values().removeIf(word -> some && word.matches("[A-Z0-9]+"));
    return others;
  }

  /** Whether no expression could mean the field of another entity. */
  private boolean isAlone(EntityDraft entity, String field) {
    return work.entities().stream()
        .filter(other -> other != entity)
        .noneMatch(other -> shares(other, entity, field));
  }

  private static boolean shares(EntityDraft other, EntityDraft entity, String field) {
    var theirs = other.fields.get(field);
    var own = entity.fields.get(field);
    return theirs != null
        && own != null
        && theirs.type() instanceof FieldType.Enumeration(var others)
        && own.type() instanceof FieldType.Enumeration(var values)
        && others.stream().anyMatch(values::contains);
  }
}
