package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.language.WordList;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * "The request body must have a "name" field of type string", "each item is an object containing
 * "name"": the members of bodies by their names.
 */
public final class BodyFieldsRule implements Rule {
  private static final Pattern BODY =
      Pattern.compile("(?i)\\b(?:request body|body|json object|payload|object|json)\\b");
  private static final Pattern ANSWERED =
      Pattern.compile(
          "(?i)\\b(?:return\\w*|respon\\w*|each (?:item|element|object)|answer\\w*)\\b");
  private static final Pattern QUOTED = Pattern.compile("[\"“']([A-Za-z][A-Za-z0-9_]*)[\"”']");
  private static final Pattern OPTIONAL = Pattern.compile("(?i)\\boptional(?:ly)?\\b");
  private static final Pattern REQUIRED = Pattern.compile("(?i)\\b(?:required|mandatory)\\b");

  private final Set<String> known;

  /** The rule with its words. */
  public BodyFieldsRule() {
    var list = WordList.read(Lexicon.class, "customs.txt");
    known = new HashSet<>(list.words("common"));
    known.addAll(list.words("members"));
  }

  @Override
  public String name() {
    return "body-fields";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var text = statement.sentence().text();
    if (!BODY.matcher(text).find()) {
      return List.of();
    }
    var members = members(statement, text, lexicon);
    if (members.isEmpty() || !isAllKnown(statement, members)) {
      return List.of();
    }
    boolean answered = ANSWERED.matcher(text).find();
    var facts = new ArrayList<Fact>();
    var names = members.stream().map(Member::name).toList();
    facts.add(new Fact.Prescribed(new Prescription.Members(answered, names), statement.span()));
    if (!answered) {
      members.forEach(member -> facts.addAll(member.facts()));
    }
    return facts;
  }

  /** A member of a body, and what is said of it up to the next. */
  private record Member(Noun name, Optional<FieldType> type, Optional<Limit> limit, Span span) {
    List<Fact> facts() {
      var facts = new ArrayList<Fact>();
      facts.add(new Fact.FieldOf(Optional.empty(), name, false, span));
      type.ifPresent(each -> facts.add(new Fact.TypeHint(Optional.empty(), name, each, span)));
      limit.ifPresent(each -> facts.add(new Fact.LimitOf(Optional.empty(), name, each, span)));
      return facts;
    }
  }

  private static List<Member> members(Statement statement, String text, Lexicon lexicon) {
    var members = new ArrayList<Member>();
    var places = QUOTED.matcher(text).results().toList();
    for (int at = 0; at < places.size(); at++) {
      var place = places.get(at);
      int end = at + 1 < places.size() ? places.get(at + 1).start() : text.length();
      var about = text.substring(place.end(), end);
      members.add(
          new Member(
              new Noun(Naming.split(place.group(1), false)),
              type(about, lexicon),
              limit(about),
              statement.sentence().prose().place(place.start(1), place.end(1))));
    }
    return members;
  }

  private static Optional<Limit> limit(String about) {
    if (OPTIONAL.matcher(about).find()) {
      return Optional.of(new Limit.NotRequired());
    }
    return REQUIRED.matcher(about).find() ? Optional.of(new Limit.Required()) : Optional.empty();
  }

  /** "of type string", ", a number": the first word that names a type. */
  private static Optional<FieldType> type(String about, Lexicon lexicon) {
    return Pattern.compile("[^A-Za-z-]+")
        .splitAsStream(about)
        .filter(word -> !word.isEmpty())
        .limit(8)
        .flatMap(word -> lexicon.fieldTypes().writtenAsType(word.toLowerCase(Locale.ROOT)).stream())
        .findFirst();
  }

  private boolean isAllKnown(Statement statement, List<Member> members) {
    return statement.tokens().stream().allMatch(token -> isKnown(token, members));
  }

  private boolean isKnown(Token token, List<Member> members) {
    return switch (token.tag()) {
      case DET, PRON, AUX, ADP, CCONJ, SCONJ, PUNCT -> true;
      case PART -> !token.isOneOf("not", "n't");
      case NOUN, PROPN, VERB, ADJ, ADV, NUM, OTHER ->
          known.contains(token.lower())
              || known.contains(token.lemma())
              || members.stream().anyMatch(member -> member.span().overlaps(token.span()));
    };
  }
}
