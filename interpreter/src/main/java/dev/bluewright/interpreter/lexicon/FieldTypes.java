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

  /** Units of which a value counts whole ones. */
  private static final Set<String> COUNTED =
      Set.of(
          "second",
          "seconds",
          "minute",
          "minutes",
          "hour",
          "hours",
          "day",
          "days",
          "week",
          "weeks",
          "month",
          "months",
          "year",
          "years",
          "millisecond",
          "milliseconds",
          "byte",
          "bytes");

  /** Words before "number" where it counts. */
  private static final Set<String> COUNTING =
      Set.of(
          "page",
          "episode",
          "season",
          "chapter",
          "version",
          "floor",
          "lap",
          "line",
          "position",
          "step",
          "round",
          "week",
          "day",
          "level",
          "maximum",
          "minimum",
          "max",
          "min",
          "total",
          "lucky",
          "jersey",
          "track",
          "issue",
          "sequence",
          "order",
          "index",
          "section",
          "question");

  /** Units of other values. */
  private static final Set<String> UNITS =
      Set.of(
          "metre",
          "metres",
          "meter",
          "meters",
          "km",
          "kilometre",
          "kilometres",
          "kilometers",
          "cm",
          "centimetre",
          "centimetres",
          "mm",
          "kg",
          "kilogram",
          "kilograms",
          "gram",
          "grams",
          "litre",
          "litres",
          "liter",
          "liters",
          "degree",
          "degrees",
          "celsius",
          "percent",
          "feet",
          "mile",
          "miles",
          "pound",
          "pounds",
          "ton",
          "tons",
          "square");

  private final Set<String> titled = new HashSet<>(LIST.words("titled"));

  FieldTypes() {
    LIST.lines()
        .forEach(
            (name, words) ->
                typeNamed(name).ifPresent(t -> words.forEach(w -> types.putIfAbsent(w, t))));
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
  private static boolean isLabel(List<String> words) {
    return words.size() > 1
        && words.getLast().equals("number")
        && !COUNTING.contains(words.get(words.size() - 2));
  }

  private static boolean isUnit(String word) {
    return COUNTED.contains(word) || UNITS.contains(word);
  }

  /** Whether the plural is the name of a value of its own: "notes", "seats". */
  public boolean isNamedInPlural(String plural) {
    return types.containsKey(plural);
  }

  /** "Altitude in metres": a number, of the type that the unit suggests. */
  private Optional<FieldType> measured(List<String> words) {
    var unit = words.getLast();
    return COUNTED.contains(unit)
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
    return switch (name) {
      case "string", "varchar", "char", "str" -> Optional.of(new FieldType.Text(255));
      case "longtext" -> Optional.of(new FieldType.LongText());
      case "int", "integer", "bigint", "long", "serial" -> Optional.of(new FieldType.Whole());
      case "float", "double", "decimal", "numeric" -> Optional.of(new FieldType.Decimal(12, 2));
      case "bool", "boolean", "true/false" -> Optional.of(new FieldType.Truth());
      case "datetime", "timestamp", "timestamptz" -> Optional.of(new FieldType.DateTime());
      case "uuid", "guid" -> Optional.of(new FieldType.Uuid());
      case "json", "jsonb", "array" -> Optional.of(new FieldType.Json());
      case String other -> Optional.<FieldType>empty().filter(_ -> other.isEmpty());
    };
  }

  /** The type of a name where only a type can stand, as after a colon: also "text" and "date". */
  public Optional<FieldType> writtenAsType(String name) {
    return switch (name) {
      case "text" -> Optional.of(new FieldType.LongText());
      case "number" -> Optional.of(new FieldType.Decimal(12, 2));
      case "date" -> Optional.of(new FieldType.Date());
      case "time" -> Optional.of(new FieldType.Time());
      case "email" -> Optional.of(new FieldType.Email());
      case "url" -> Optional.of(new FieldType.Url());
      case "money", "currency" -> Optional.of(new FieldType.Money());
      case "object" -> Optional.of(new FieldType.Json());
      case String other -> written(other);
    };
  }

  private static Optional<FieldType> typeNamed(String name) {
    return switch (name) {
      case "string(200)" -> Optional.of(new FieldType.Text(200));
      case "string(100)" -> Optional.of(new FieldType.Text(100));
      case "string(50)" -> Optional.of(new FieldType.Text(50));
      case "text" -> Optional.of(new FieldType.LongText());
      case "email" -> Optional.of(new FieldType.Email());
      case "url" -> Optional.of(new FieldType.Url());
      case "money" -> Optional.of(new FieldType.Money());
      case "integer" -> Optional.of(new FieldType.Whole());
      case "decimal(12, 2)" -> Optional.of(new FieldType.Decimal(12, 2));
      case "date" -> Optional.of(new FieldType.Date());
      case "time" -> Optional.of(new FieldType.Time());
      case "datetime" -> Optional.of(new FieldType.DateTime());
      case "boolean" -> Optional.of(new FieldType.Truth());
      case "json" -> Optional.of(new FieldType.Json());
      case "uuid" -> Optional.of(new FieldType.Uuid());
      case String other -> Optional.<FieldType>empty().filter(_ -> other.isEmpty());
    };
  }
}
