package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a sentence wants of a field beside that it is kept: the verb in front of it says. Stateless.
 */
final class Uses {
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(?:(filter\\w*)|(sort\\w*|order(?:ed|s)? by|newest|oldest)|(search\\w*|look up))\\b");
  private static final Pattern BEGINS =
      Pattern.compile("\\b(new|defaults?|starts?|initial\\w*|begins?|unless|at first)\\b");
  private static final Pattern REQUIRED =
      Pattern.compile(
          "\\b(required|requires?|must|mandatory|compulsory|has to|have to|"
              + "(?:not|never|cannot) be (?:empty|blank|missing))\\b");

  private Uses() {}

  static List<Claim.Use> of(String sentence, FieldModel field) {
    var text = sentence.toLowerCase(Locale.ROOT);
    var all = new ArrayList<Claim.Use>();
    verb(text, place(text, field)).filter(use -> fits(use, field)).ifPresent(all::add);
    if (isUsual(text, field)) {
      all.add(Claim.Use.USUAL);
    }
    if (mustBeGiven(field) && isRequired(text, field)) {
      all.add(Claim.Use.REQUIRED);
    }
    return all;
  }

  private static boolean fits(Claim.Use use, FieldModel field) {
    var isText =
        field.type() instanceof FieldType.Text || field.type() instanceof FieldType.LongText;
    return use != Claim.Use.SEARCHED || isText;
  }

  /** The sentence says with which value a record begins. */
  private static boolean isUsual(String text, FieldModel field) {
    var value = field.defaultValue().orElse("").toLowerCase(Locale.ROOT);
    return !value.isEmpty()
        && !field.defaultsToPresent()
        && BEGINS.matcher(text).find()
        && Pattern.compile("\\b" + Pattern.quote(value) + "\\b").matcher(text).find();
  }

  private static boolean mustBeGiven(FieldModel field) {
    return field.isGiven() && !field.optional() && field.defaultValue().isEmpty();
  }

  /** Within the words that follow the field's name up to the next comma beyond a bracket. */
  private static boolean isRequired(String text, FieldModel field) {
    var place = place(text, field);
    if (place < 0) {
      return false;
    }
    var rest = text.substring(place);
    var end = rest.matches("(?s)\\w+\\s*\\(.*") ? rest.indexOf(')') : end(rest);
    return REQUIRED.matcher(end < 0 ? rest : rest.substring(0, end)).find();
  }

  private static int end(String rest) {
    var comma = rest.indexOf(',');
    return comma < 0 ? rest.length() : comma;
  }

  private static Optional<Claim.Use> verb(String text, int place) {
    if (place < 0) {
      return Optional.empty();
    }
    Optional<Claim.Use> last = Optional.empty();
    var verbs = VERB.matcher(text);
    while (verbs.find() && verbs.start() < place) {
      last = Optional.of(use(verbs.group(1), verbs.group(2)));
    }
    return last;
  }

  private static Claim.Use use(
      @org.jspecify.annotations.Nullable String filter,
      @org.jspecify.annotations.Nullable String sort) {
    if (filter != null) {
      return Claim.Use.FILTERED;
    }
    return sort != null ? Claim.Use.SORTED : Claim.Use.SEARCHED;
  }

  /** Where the field's last word stands in the sentence; below zero where it does not. */
  private static int place(String text, FieldModel field) {
    var words = Names.snake(field.name()).split("_", -1);
    return text.indexOf(words[words.length - 1]);
  }
}
