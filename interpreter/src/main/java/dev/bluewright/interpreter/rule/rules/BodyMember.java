package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Prose;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A member of a body, and what is said of it up to the next.
 *
 * @param written its name as written
 * @param type what it holds, where that is told
 * @param values those that it may hold, where they are told
 * @param limits what its value must keep to
 * @param span where its name stands
 * @param told where its values and limits stand
 * @param meant where words say what it stands for
 */
record BodyMember(
    String written,
    Noun name,
    Optional<FieldType> type,
    List<String> values,
    List<Limit> limits,
    Span span,
    List<Span> told,
    Optional<Span> meant) {
  private static final Pattern LED =
      Pattern.compile(
          "(?:,| and|, and) (?:an? [a-z ]+|optionally [a-z ]*|the (?:optional|required) [a-z"
              + " ]*)[\"“']?$");
  private static final Pattern FORMATTED =
      Pattern.compile(
          "(?i)\\b(?:formatted as|in|as) (?:an? |the )?(?:valid )?"
              + "(date-time|datetime|date|time|email|ur[il]|uuid)\\b(?: address)?(?: format)?");
  private static final Pattern OF_EACH =
      Pattern.compile(
          "(?i)\\b(string|text|numeric|number|integer|boolean|date)"
              + " (?:fields|properties|members|keys|attributes|values|parameters)\\b");
  private static final Pattern OF_ALL = Pattern.compile("(?i) as (string|integer|number)s\\b");
  private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z-]+");

  /** "And optionally text and pages": said of all that follow. */
  private static final Pattern LED_OPTIONAL =
      Pattern.compile("(?i)\\boptionally\\b|\\boptional [a-z]+s\\b");

  private static final Pattern OPTIONAL = Pattern.compile("(?i)\\boptional(?:ly)?\\b");
  private static final Pattern REQUIRED =
      Pattern.compile(
          "(?i)\\b(?:require[sd]?|mandatory|must (?:be in json format and"
              + " )?(?:include|contain|have|submit|provide|send))\\b");
  private static final int FARTHEST = 8;

  /** The members that a sentence names between two places. */
  static List<BodyMember> in(Prose prose, int from, int to, Lexicon lexicon) {
    var text = prose.text().substring(0, to);
    var places = MemberNames.in(prose, from, to);
    var members = new ArrayList<BodyMember>();
    var before = text.substring(0, places.isEmpty() ? 0 : places.getFirst().start());
    for (int at = 0; at < places.size(); at++) {
      var place = places.get(at);
      int end = at + 1 < places.size() ? places.get(at + 1).start() : text.length();
      var led = at == 0 ? "" : led(text.substring(places.get(at - 1).end(1), place.start(1)));
      before = LED_OPTIONAL.matcher(led).find() ? led : before;
      members.add(of(text, prose, place, end, led, before, lexicon));
    }
    return members.stream().anyMatch(member -> member.says(new Limit.NotRequired()))
        ? members.stream().map(BodyMember::given).toList()
        : members;
  }

  private boolean says(Limit limit) {
    return limits.contains(limit);
  }

  /** Where some may be left out, the others may not. */
  private BodyMember given() {
    var required = new Limit.Required();
    return says(required) || says(new Limit.NotRequired())
        ? this
        : new BodyMember(
            written,
            name,
            type,
            values,
            Stream.concat(Stream.of(required), limits.stream()).toList(),
            span,
            told,
            meant);
  }

  private static BodyMember of(
      String text,
      Prose prose,
      MatchResult place,
      int end,
      String led,
      String before,
      Lexicon lexicon) {
    int from = place.end(1);
    var about = LED.matcher(text.substring(from, end)).replaceFirst("");
    var bounds = MemberBounds.in(about);
    var values = bounds.values();
    var type =
        type(about, lexicon)
            .or(() -> type(led, lexicon))
            .or(() -> ofAll(before, text.substring(from), lexicon));
    var name = new Noun(Naming.split(place.group(1), false));
    var limits =
        Stream.concat(
                required(led).or(() -> required(about)).or(() -> required(before)).stream(),
                bounds.limits().stream())
            .toList();
    return new BodyMember(
        place.group(1),
        name,
        type.filter(each -> values.isEmpty() && !isLonger(name, each, lexicon)),
        values,
        limits,
        prose.place(place.start(1), from),
        bounds.places().stream()
            .map(said -> prose.place(from + said.start(), from + said.end()))
            .toList(),
        MemberMeaning.in(about).map(said -> prose.place(from + said.start(), from + said.end())));
  }

  /** "And an array of strings": what is said of a name before it. */
  private static String led(String between) {
    return LED.matcher(between).results().map(MatchResult::group).findFirst().orElse("");
  }

  private static Optional<Limit> required(String about) {
    if (OPTIONAL.matcher(about).find()) {
      return Optional.of(new Limit.NotRequired());
    }
    return REQUIRED.matcher(about).find() ? Optional.of(new Limit.Required()) : Optional.empty();
  }

  /** "of type string", ", a number": the first word that names a type. */
  private static Optional<FieldType> type(String about, Lexicon lexicon) {
    var formatted = FORMATTED.matcher(about);
    return BETWEEN
        .splitAsStream(formatted.find() ? formatted.group(1) : about)
        .filter(word -> !word.isEmpty())
        .limit(FARTHEST)
        .flatMap(word -> written(word, lexicon).stream())
        .findFirst();
  }

  /** "The string fields name and text", "name and text as strings": said of each of them. */
  private static Optional<FieldType> ofAll(String before, String after, Lexicon lexicon) {
    return Stream.of(OF_EACH.matcher(before), OF_ALL.matcher(after))
        .flatMap(said -> said.results().map(found -> found.group(1)))
        .flatMap(word -> written(word, lexicon).stream())
        .findFirst();
  }

  /** "text, a string": a text in JSON, however long it may be. */
  private static boolean isLonger(Noun name, FieldType told, Lexicon lexicon) {
    return told instanceof FieldType.Text
        && lexicon
            .fieldTypes()
            .suggestedBy(name)
            .filter(FieldType.LongText.class::isInstance)
            .isPresent();
  }

  private static Optional<FieldType> written(String word, Lexicon lexicon) {
    return lexicon.fieldTypes().writtenAsType(word.toLowerCase(Locale.ROOT));
  }

  /** What is kept for it. */
  List<Fact> facts(Optional<Noun> owner) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact.FieldOf(owner, name, false, span));
    type.ifPresent(each -> facts.add(new Fact.TypeHint(owner, name, each, span)));
    limits.forEach(each -> facts.add(new Fact.LimitOf(owner, name, each, span)));
    if (!values.isEmpty()) {
      facts.add(new Fact.EnumerationOf(owner, name, values, told.getFirst()));
    }
    return facts;
  }
}
