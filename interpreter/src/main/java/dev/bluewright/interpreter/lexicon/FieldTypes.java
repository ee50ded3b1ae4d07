package dev.bluewright.interpreter.lexicon;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What fields are usually of which type, by their names.
 *
 * <p>Thread safety: immutable.
 */
public final class FieldTypes {
  private static final WordList LIST = WordList.read(FieldTypes.class, "fields.txt");

  private static final Set<String> SORTS = Set.of("category", "group", "team", "department");

  private final Map<String, FieldType> types = new HashMap<>();
  private final Set<String> given = new HashSet<>(LIST.words("given"));
  private final Set<String> usuallyOptional = new HashSet<>(LIST.words("usually optional"));

  private final Set<String> things = new HashSet<>(LIST.words("also things"));
  private final Set<String> worded = new HashSet<>(LIST.words("worded"));
  private final Set<String> earned = new HashSet<>(LIST.words("earned"));
  private final Set<String> trueAtFirst = new HashSet<>(LIST.words("true at first"));
  private final Set<String> madeWith = new HashSet<>(LIST.words("made with"));
  private final Set<String> scored = new HashSet<>(LIST.words("scored"));

  private final Set<String> counted = new HashSet<>(LIST.words("counted units"));
  private final Set<String> counting = new HashSet<>(LIST.words("counting"));
  private final Set<String> units = new HashSet<>(LIST.words("other units"));
  private final Set<String> titled = new HashSet<>(LIST.words("titled"));

  FieldTypes() {
    LIST.lines()
        .forEach(
            (name, words) ->
                TypeNames.of(name).ifPresent(t -> words.forEach(w -> types.putIfAbsent(w, t))));
  }

  /** Whether a field of this name holds what people earn and spend, as its last word says. */
  public boolean isEarned(String field) {
    return earned.stream()
        .anyMatch(each -> field.equals(each) || field.endsWith(Noun.capitalized(each)));
  }

  /** The type that a name suggests: by the whole name, then by its last words. */
  public Optional<FieldType> suggestedBy(Noun name) {
    var words = name.words();
    if (words.size() > 1 && List.of("is", "has").contains(words.getFirst())) {
      return Optional.of(new FieldType.Truth());
    }
    var after = words.contains("per") ? words.indexOf("per") : words.indexOf("of");
    if (words.size() > 2 && after > 0) {
      var head = singular(words.subList(0, after));
      return Optional.ofNullable(types.get(name.text())).or(() -> suggestedBy(head));
    }
    if (words.size() > 2 && words.indexOf("per") > 0) {
      return suggestedBy(new Noun(words.subList(0, words.indexOf("per"))));
    }
    if (words.size() > 2 && words.get(words.size() - 2).equals("in") && isUnit(words.getLast())) {
      return Optional.ofNullable(types.get(name.text())).or(() -> measured(words));
    }
    if (isLabel(words) && !types.containsKey(name.text())) {
      return Optional.of(new FieldType.Text(50));
    }
    for (var from = 0; from < words.size(); from++) {
      var type = types.get(String.join(" ", words.subList(from, words.size())));
      if (type != null) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The type of a name that is known as a whole: "account number". */
  public Optional<FieldType> named(Noun name) {
    return Optional.ofNullable(types.get(name.text()));
  }

  /** Whether a new record is usually so: "available". */
  public boolean isTrueAtFirst(Noun name) {
    return trueAtFirst.contains(name.text());
  }

  /** Whether a date is usually that of the day on which a record is made: "order date". */
  public boolean isMadeWith(Noun name) {
    return madeWith.contains(name.text());
  }

  private static Noun singular(List<String> words) {
    var all = new ArrayList<>(words);
    all.set(all.size() - 1, Nouns.singular(all.getLast()));
    return new Noun(all);
  }

  /** "Insurance number": letters and digits by which something is known, and nothing to count. */
  private boolean isLabel(List<String> words) {
    return words.size() > 1
        && words.getLast().equals("number")
        && !counting.contains(words.get(words.size() - 2));
  }

  private boolean isUnit(String word) {
    return counted.contains(word) || units.contains(word);
  }

  /** Whether the plural is the name of a value of its own: "notes", "seats". */
  public boolean isNamedInPlural(String plural) {
    return types.containsKey(plural);
  }

  /** "Altitude in metres": a number, of the type that the unit suggests. */
  private Optional<FieldType> measured(List<String> words) {
    var unit = words.getLast();
    return counted.contains(unit)
        ? Optional.of(new FieldType.Whole())
        : suggestedBy(new Noun(words.subList(0, words.size() - 2)))
            .filter(type -> !(type instanceof FieldType.Text))
            .or(() -> Optional.of(new FieldType.Decimal(12, 2)));
  }

  /** Whether a name is usually that of a field. */
  public boolean isFieldName(Noun name) {
    return types.containsKey(name.text())
        || (name.words().size() > 1 && suggestedBy(name).isPresent());
  }

  /** Whether traits or the identity give the field, so that it is not one of its own. */
  public boolean isGiven(Noun name) {
    return given.contains(name.text());
  }

  /** Whether records are usually allowed to be without it. */
  public boolean isUsuallyOptional(Noun name) {
    return usuallyOptional.contains(name.text()) || usuallyOptional.contains(name.head());
  }

  /** Whether a name of a field may as well be that of a thing: "author". */
  public boolean mayBeThing(Noun name) {
    return things.contains(name.text())
        || (name.words().size() > 1 && sorts(name))
        || !isFieldName(name);
  }

  private boolean sorts(Noun name) {
    return SORTS.contains(name.head());
  }

  /** Whether a record says or counts something of its own, even about another thing. */
  public boolean isTold(Noun entity) {
    return worded.contains(entity.head()) || scored.contains(entity.head());
  }

  /**
   * What a record is called by where the text does not say: "title", "name", "score" or "content".
   */
  public Noun usualName(Noun entity) {
    if (worded.contains(entity.head())) {
      return Noun.of("content");
    }
    if (scored.contains(entity.head())) {
      return Noun.of("score");
    }
    return Noun.of(titled.contains(entity.head()) ? "title" : "name");
  }

  /** The type of a name as data models write it: "varchar", "int", "boolean". */
  public Optional<FieldType> written(String name) {
    return TypeNames.written(name);
  }

  /** The type of a name where only a type can stand, as after a colon: also "text" and "date". */
  public Optional<FieldType> writtenAsType(String name) {
    return TypeNames.writtenAsType(name);
  }
}
