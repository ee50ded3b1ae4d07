package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.BodyOwner;
import dev.bluewright.interpreter.rule.Entrances;
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
  private static final String IN_ANSWER =
      " (?:in|of) the (?:array|list|response|result|results)(?: (?:that is )?returned (?:from|by)"
          + " (?:[A-Z]+ )?/\\S+)?";
  private static final Pattern ANSWERED =
      Pattern.compile(
          "(?i)\\b(?:return\\w*|respon\\w*|(?:each|every) (?:[a-z]+"
              + " )?(?:item|element|object|entry)|(?:each|every) [a-z]+"
              + IN_ANSWER
              + "|answer\\w*)\\b");
  private static final Pattern EACH =
      Pattern.compile(
          "(?i)\\b(?:each|every|the) ([a-z]+)(?: (?:item|element|object|entry)|"
              + IN_ANSWER
              + ") (?:includ|contain|ha[vs]|hold)|\\bwhere each ([a-z]+) is an? (?:json )?object");
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?i)\\bwhere each [a-z]+ is an? (?:json )?object (?:with|containing|that"
              + " contains)\\b|\\bwith (?:the )?form[- ]?data\\b|\\b(?:the|its) (?:request"
              + " )?(?:body|payload)"
              + " (?:must|should|needs|contains|includes|requires|has)\\b|\\b(?:each|every|with"
              + " each|where each) (?:[a-z]+ )?(?:item|element|object|entry|of"
              + " (?:them|which)|[a-z]+"
              + IN_ANSWER
              + ") (?:is an object (?:literal )?)?(?:that )?(?:should |must |will )?"
              + "(?:contains?|containing|has|have|having|includes?|including|holds|is|with)\\b|\\balong"
              + " with an? (?:json )?(?:object|body|response)\\b|\\b(?:json"
              + " )?(?:object|response|body) (?:containing|with|that contains|which contains)"
              + " (?:the|an?)\\b");

  /** "Takes a JSON body with a title and responds with the plot": first what is sent. */
  private static final Pattern SENT =
      Pattern.compile(
          "(?i)\\b(?:takes|accepts|expects|receives|requires) an? [^.;]{0,40}?\\b(?:body|object|payload)\\b"
              + "[^.;]*?(?=,? (?:and|then) (?:then )?(?:responds?|returns?|answers?|sends back)\\b)");

  /** "/plots/{id}/answers": a path says nothing of what is answered. */
  private static final Pattern PATH = Pattern.compile("(?<!\\w)/\\S+");

  private static final Pattern FORM = Pattern.compile("(?i)\\bwith (?:the )?form[- ]?data\\b");

  /** "With form data title to add a plot": what is done with them stands behind the names. */
  private static final Pattern PURPOSE =
      Pattern.compile(
          " to (?:create|add|make|register|save|post|log|update) "
              + "| (?:creates|adds|makes|registers|saves|stores|records|logs) an? ");

  private static final Pattern OF_ERROR =
      Pattern.compile("\\b[45]\\d\\d\\b|^(?:All |Any |all |any )?[Ee]rrors?\\b");

  static final String OWN_ID = "_id";
  private static final Set<String> BODIES =
      Set.of(
          "json",
          "returned",
          "response",
          "request",
          "single",
          "data",
          "item",
          "element",
          "entry",
          "object");

  private final Vocabulary vocabulary = new Vocabulary("common", "members");

  @Override
  public String name() {
    return "body-fields";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var text = statement.sentence().text();
    if (!(BODY.matcher(text).find() || BEGINNING.matcher(text).find())
        || Entrances.of(statement).isPresent()
        || MembersToldRule.reads(statement)
        || PostedAddressRule.reads(statement)) {
      return List.of();
    }
    var sent = SENT.matcher(text);
    if (sent.find()) {
      return read(statement, sent.start(), sent.end(), lexicon).orElse(List.of());
    }
    var later = start(text).flatMap(from -> read(statement, from, lexicon));
    return later
        .filter(_ -> FORM.matcher(text).find())
        .or(() -> read(statement, 0, lexicon))
        .or(() -> later)
        .orElse(List.of());
  }

  /** Whether words are the name of a member of a body, whatever else they could mean. */
  static boolean isMember(Span words, Statement statement) {
    var prose = statement.sentence().prose();
    return BODY.matcher(prose.text()).find()
        && MemberNames.marked(prose).stream()
            .anyMatch(name -> prose.place(name.start(), name.end()).contains(words));
  }

  /** Where a sentence begins to tell what a body, or each record of a list, holds. */
  private static Optional<Integer> start(String text) {
    return BEGINNING.matcher(text).results().map(MatchResult::start).findFirst();
  }

  /** What is said of a body from a place on; nothing where other words stand there. */
  private Optional<List<Fact>> read(Statement statement, int from, Lexicon lexicon) {
    var text = statement.sentence().prose().text();
    return read(statement, from, end(text, from), lexicon);
  }

  private Optional<List<Fact>> read(Statement statement, int from, int to, Lexicon lexicon) {
    var prose = statement.sentence().prose();
    var text = prose.text().substring(0, to);
    var span = prose.place(from, to);
    var members = BodyMember.in(prose, from, to, lexicon);
    boolean answered = ANSWERED.matcher(PATH.matcher(text).replaceAll("/")).find();
    var about = about(text);
    boolean refused = answered && OF_ERROR.matcher(text).find();
    if (members.isEmpty()
        || refused
        || !isAllKnown(statement, span, members, answered, about, lexicon)) {
      return Optional.empty();
    }
    var facts = new ArrayList<Fact>();
    var names = members.stream().map(BodyMember::name).toList();
    var types = new LinkedHashMap<Noun, FieldType>();
    members.forEach(member -> member.type().ifPresent(type -> types.put(member.name(), type)));
    var written = new LinkedHashMap<Noun, String>();
    members.stream()
        .filter(member -> !member.written().equals(member.name().camelCase()))
        .forEach(member -> written.put(member.name(), member.written()));
    facts.add(
        new Fact.Prescribed(
            new Prescription.Members(answered, names, written, answered ? types : Map.of(), about),
            span));
    members.stream()
        .filter(member -> answered && member.written().equals(OWN_ID))
        .map(member -> ownId(member.span()))
        .forEach(facts::add);
    if (!answered) {
      var owner = BodyOwner.of(statement, lexicon);
      members.forEach(member -> facts.addAll(member.facts(owner)));
    }
    return Optional.of(facts);
  }

  /** The id is called {@code _id}. */
  static Fact ownId(Span span) {
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

  private boolean isAllKnown(
      Statement statement,
      Span span,
      List<BodyMember> members,
      boolean answered,
      Optional<Noun> about,
      Lexicon lexicon) {
    var owner = BodyOwner.of(statement, lexicon).map(Noun::words).orElse(List.of());
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

  private static boolean isOf(BodyMember member, Token token, boolean answered) {
    return member.span().overlaps(token.span())
        || (!answered && member.told().stream().anyMatch(span -> span.overlaps(token.span())))
        || (member.meant().filter(span -> span.overlaps(token.span())).isPresent()
            && MemberMeaning.isPlain(token, answered));
  }
}
