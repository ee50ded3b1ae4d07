package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.BodyOwner;
import dev.bluewright.interpreter.rule.Entrances;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Vocabulary;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "The request body must have a "name" field of type string", "each item is an object containing
 * "name"": the members of bodies by their names.
 */
public final class BodyFieldsRule implements Rule {
  private static final Pattern BODY =
      Pattern.compile(
          "(?i)\\b(?:request body|body|json object|payload|object|json|(?:part of|in|with) the"
              + " request|request (?:must|should|has to) (?:include|contain|have)|following"
              + " fields|form[- ]data|form fields)\\b");
  private static final Pattern ANSWERED =
      Pattern.compile(
          "(?i)\\b(?:return\\w*|respon\\w*|(?:each|every) (?:[a-z]+"
              + " )?(?:item|element|object|entry)|answer\\w*)\\b");
  private static final Pattern EACH =
      Pattern.compile(
          "(?i)\\b(?:each|every|the) ([a-z]+) (?:item|element|object|entry)"
              + " (?:includ|contain|ha[vs]|hold)|\\bwhere each ([a-z]+) is an? (?:json )?object");
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?i)\\bwhere each [a-z]+ is an? (?:json )?object (?:with|containing|that contains)\\b"
              + "|\\bwith (?:the )?form[- ]?data\\b"
              + "|\\b(?:the|its) (?:request )?(?:body|payload)"
              + " (?:must|should|needs|contains|includes|requires|has)\\b|\\b(?:each|every|with"
              + " each|where each) (?:[a-z]+ )?(?:item|element|object|entry|of (?:them|which))"
              + " (?:contains|containing|has|having|includes|including|holds|is|with)\\b|\\balong"
              + " with an? (?:json )?(?:object|body|response)\\b|\\b(?:json"
              + " )?(?:object|response|body) (?:containing|with|that contains|which contains)"
              + " (?:the|an?)\\b");
  private static final Pattern FORM = Pattern.compile("(?i)\\bwith (?:the )?form[- ]?data\\b");
  private static final Pattern LED =
      Pattern.compile("(?:,| and|, and) (?:an? [a-z ]+|optionally [a-z ]*)$");
  private static final Pattern QUOTED = Pattern.compile("[\"“']([A-Za-z_][A-Za-z0-9_]*)[\"”']");
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)\\b(?:contain(?:s|ing)?|with|has|have|includ(?:es|ing|e)|consisting"
              + " of|submit|provide|send|specify"
              + "|(?:fields|properties|members|keys|attributes|form[- ]data):?)(?:"
              + " (?:the|an?|following|two|three|four|five|required|fields|properties|members|keys|attributes):?)*");
  private static final Pattern NEXT =
      Pattern.compile(
          "(?:,? (?:and|&),?|,)? (?:an? |the |optionally,?"
              + " )?(?!(?:details|data|information|values|attributes|properties|fields|object|record|body|following|which|that)\\b)(_?[a-z][A-Za-z0-9_]*)(?:"
              + " \\([^)]*\\))?(?:,? (?:which|that) (?:is|are|represents?|must be|should be)"
              + " [^,;.]*(?=[,;.]|$)|(?=,|\\.|;| and[ ,]| & | as | to | fields?\\b| propert(?:y|ies)\\b| keys?\\b| of type | of the"
              + " | of an? | \\(|$))");
  private static final Pattern FORMATTED = Pattern.compile("\\bformatted as an? ([a-z-]+)");

  /** "With form data title to add a plot": what is done with them stands behind the names. */
  private static final Pattern PURPOSE =
      Pattern.compile(" to (?:create|add|make|register|save|post|log|update) ");

  private static final String OWN_ID = "_id";
  private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z-]+");
  private static final Pattern OPTIONAL = Pattern.compile("(?i)\\boptional(?:ly)?\\b");
  private static final Pattern REQUIRED =
      Pattern.compile(
          "(?i)\\b(?:required|mandatory|must (?:include|contain|have|submit|provide|send))\\b");

  private static final Set<String> BODIES =
      Set.of(
          "json", "returned", "response", "request", "single", "data", "item", "element", "entry");

  private final Vocabulary vocabulary = new Vocabulary("common", "members");

  @Override
  public String name() {
    return "body-fields";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var text = statement.sentence().text();
    if (!(BODY.matcher(text).find() || BEGINNING.matcher(text).find())
        || Entrances.of(statement).isPresent()) {
      return List.of();
    }
    var later = start(text).flatMap(from -> read(statement, from, lexicon));
    return later
        .filter(_ -> FORM.matcher(text).find())
        .or(() -> read(statement, 0, lexicon))
        .or(() -> later)
        .orElse(List.of());
  }

  /** Where a sentence begins to tell what a body, or each record of a list, holds. */
  private static Optional<Integer> start(String text) {
    return BEGINNING.matcher(text).results().map(MatchResult::start).findFirst();
  }

  /** What is said of a body from a place on; nothing where other words stand there. */
  private Optional<List<Fact>> read(Statement statement, int from, Lexicon lexicon) {
    var prose = statement.sentence().prose();
    var text = prose.text();
    var members = members(statement, from, lexicon);
    var span = prose.place(from, end(text, from));
    boolean answered = ANSWERED.matcher(text).find();
    var about = about(text);
    if (members.isEmpty() || !isAllKnown(statement, span, members, answered, about)) {
      return Optional.empty();
    }
    var facts = new ArrayList<Fact>();
    var names = members.stream().map(Member::name).toList();
    var types = new LinkedHashMap<Noun, FieldType>();
    members.forEach(member -> member.type().ifPresent(type -> types.put(member.name(), type)));
    facts.add(
        new Fact.Prescribed(
            new Prescription.Members(answered, names, answered ? types : Map.of(), about), span));
    members.stream()
        .filter(member -> answered && member.written().equals(OWN_ID))
        .map(member -> ownId(member.span()))
        .forEach(facts::add);
    if (!answered) {
      var owner = BodyOwner.of(statement);
      members.forEach(member -> facts.addAll(member.facts(owner)));
    }
    return Optional.of(facts);
  }

  /** The id is called {@code _id}. */
  private static Fact ownId(Span span) {
    return new Fact.Prescribed(
        new Prescription.Sample(false, Optional.empty(), Map.of(OWN_ID, "")), span);
  }

  private static int end(String text, int from) {
    var purpose = PURPOSE.matcher(text);
    return purpose.find(from) ? purpose.start() : text.length();
  }

  /** "Each plot object includes": whose values they are. */
  private static Optional<Noun> about(String text) {
    return EACH.matcher(text)
        .results()
        .map(found -> Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2)))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> !BODIES.contains(word))
        .map(Noun::of)
        .findFirst();
  }

  /** A member of a body, and what is said of it up to the next. */
  private record Member(
      String written,
      Noun name,
      Optional<FieldType> type,
      Optional<Limit> limit,
      Span span,
      Optional<Span> meant) {
    List<Fact> facts(Optional<Noun> owner) {
      var facts = new ArrayList<Fact>();
      facts.add(new Fact.FieldOf(owner, name, false, span));
      type.ifPresent(each -> facts.add(new Fact.TypeHint(owner, name, each, span)));
      limit.ifPresent(each -> facts.add(new Fact.LimitOf(owner, name, each, span)));
      return facts;
    }
  }

  private static List<Member> members(Statement statement, int from, Lexicon lexicon) {
    var prose = statement.sentence().prose();
    var text = prose.text();
    var members = new ArrayList<Member>();
    var quoted = QUOTED.matcher(text).results().filter(each -> each.start() >= from).toList();
    var places = quoted.isEmpty() ? listed(text) : quoted;
    for (int at = 0; at < places.size(); at++) {
      var place = places.get(at);
      int end = at + 1 < places.size() ? places.get(at + 1).start() : text.length();
      var about = LED.matcher(text.substring(place.end(1), end)).replaceFirst("");
      var led = at == 0 ? "" : led(text.substring(places.get(at - 1).end(1), place.start()));
      members.add(
          new Member(
              place.group(1),
              new Noun(Naming.split(place.group(1), false)),
              type(about, lexicon).or(() -> type(led, lexicon)),
              limit(led)
                  .or(() -> limit(about))
                  .or(() -> limit(text.substring(0, places.getFirst().start()))),
              prose.place(place.start(1), place.end(1)),
              MemberMeaning.in(about)
                  .map(
                      said ->
                          prose.place(place.end(1) + said.start(), place.end(1) + said.end()))));
    }
    return members;
  }

  /**
   * "With the fields title, text and pages (optional)": names without quotes, one after another.
   */
  private static List<MatchResult> listed(String text) {
    return LEAD.matcher(text).results().toList().reversed().stream()
        .map(led -> listed(text, led.end()))
        .filter(places -> !places.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<MatchResult> listed(String text, int start) {
    var places = new ArrayList<MatchResult>();
    var next = NEXT.matcher(text);
    int from = start;
    while (next.find(from) && next.start() == from && isJoined(next, places)) {
      places.add(next.toMatchResult());
      from = next.end();
    }
    return places;
  }

  /** "And an array of strings": what is said of a name before it. */
  private static String led(String between) {
    return LED.matcher(between).results().map(MatchResult::group).findFirst().orElse("");
  }

  private static boolean isJoined(Matcher next, List<MatchResult> before) {
    return before.isEmpty() || next.group().matches("(?:,| and| &).*");
  }

  private static Optional<Limit> limit(String about) {
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
        .limit(8)
        .flatMap(word -> lexicon.fieldTypes().writtenAsType(word.toLowerCase(Locale.ROOT)).stream())
        .findFirst();
  }

  private boolean isAllKnown(
      Statement statement,
      Span span,
      List<Member> members,
      boolean answered,
      Optional<Noun> about) {
    var owner = BodyOwner.of(statement).map(Noun::words).orElse(List.of());
    return statement.tokens().stream()
        .filter(token -> span.contains(token.span()))
        .allMatch(
            token ->
                vocabulary.knows(token)
                    || token.text().startsWith("/")
                    || owner.contains(token.lemma())
                    || about.filter(noun -> noun.text().equals(token.lower())).isPresent()
                    || members.stream().anyMatch(member -> isOf(member, token, answered)));
  }

  private static boolean isOf(Member member, Token token, boolean answered) {
    return member.span().overlaps(token.span())
        || (member.meant().filter(span -> span.overlaps(token.span())).isPresent()
            && MemberMeaning.isPlain(token, answered));
  }
}
