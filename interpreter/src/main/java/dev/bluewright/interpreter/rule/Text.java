package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.English;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Sentence;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Outline;
import dev.bluewright.interpreter.outline.Passage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An outline with the sentences of each of its passages. Thread safety: immutable. */
public record Text(Outline outline, List<Part> parts) {

  private static final int OFTEN = 2;

  private static final Pattern BEFORE_VALUES =
      Pattern.compile("([A-Z]?[a-z]+) ?[:(] ?(?:[a-z_ ]+, ?)*(?:id, )?(?:name|title)\\b ?,");

  private static final Pattern MADE = Pattern.compile("\\bPOST\\b");

  private static final Pattern COLLECTION =
      Pattern.compile("(?<![\\w:.])(?:/[\\w{}:-]+)*/([A-Za-z]+)(?![\\w/{:-])");

  /** What people do with things that are kept. */
  private static final Set<String> DONE =
      Set.of(
          "create",
          "add",
          "rename",
          "edit",
          "update",
          "delete",
          "remove",
          "move",
          "describe",
          "reserve",
          "book",
          "search",
          "browse",
          "manage",
          "compose",
          "assign",
          "join",
          "borrow",
          "lend",
          "return",
          "hide",
          "report",
          "list",
          "take",
          "follow",
          "see",
          "know",
          "find",
          "access",
          "indicate",
          "specify",
          "note",
          "record",
          "provide",
          "belong");

  /** A passage with its sentences. */
  public record Part(Passage passage, List<Sentence> sentences) {}

  /** Reads the sentences of an outline. */
  public static Text of(Outline outline, English english) {
    return new Text(
        outline,
        outline.passages().stream()
            .map(passage -> new Part(passage, sentences(passage, english)))
            .toList());
  }

  private static List<Sentence> sentences(Passage passage, English english) {
    return switch (passage.kind()) {
      case CODE -> List.of(new Sentence(passage.prose(), List.of(), List.of()));
      case HEADING, TABLE_ROW -> List.of(english.sentence(passage.prose()));
      case BULLET, PARAGRAPH -> english.sentences(passage.prose());
    };
  }

  /** "Each tool has a name": nouns whose values the text tells, in dictionary form. */
  public Set<String> holders() {
    return parts.stream()
        .flatMap(part -> part.sentences().stream())
        .flatMap(
            sentence ->
                Stream.of(holding(sentence), beforeValues(sentence), madeAtPath(sentence))
                    .flatMap(each -> each))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> holding(Sentence sentence) {
    return sentence.clauses().stream()
        .filter(clause -> !clause.negated())
        .flatMap(
            clause ->
                Stream.concat(
                    clause.subjects().stream().filter(each -> holds(each, clause)),
                    isReserved(clause) ? clause.targets().stream() : Stream.of()))
        .map(NounPhrase::noun);
  }

  /** "Tool: name, weight": the one word before a colon, where what things are called by follows. */
  private static Stream<String> beforeValues(Sentence sentence) {
    var matcher = BEFORE_VALUES.matcher(sentence.text());
    return matcher.lookingAt() ? Stream.of(Nouns.singular(lower(matcher.group(1)))) : Stream.of();
  }

  /** "A POST request to /tools": what is made there. */
  private static Stream<String> madeAtPath(Sentence sentence) {
    return MADE.matcher(sentence.text()).find()
        ? COLLECTION
            .matcher(sentence.text())
            .results()
            .map(found -> lower(found.group(1)))
            .filter(Nouns::isPlural)
            .map(Nouns::singular)
        : Stream.of();
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** The classes whose records are kept, as a text defines them. */
  public Set<Noun> classes(Lexicon lexicon) {
    return parts.stream()
        .flatMap(
            part ->
                part.sentences().stream()
                    .flatMap(each -> ClassLine.of(part.passage(), each, lexicon).stream()))
        .filter(line -> line.kind() == ClassLine.Kind.THING)
        .flatMap(line -> line.names().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** "Reserve a table": a thing of which there are several. */
  private static boolean isReserved(Clause clause) {
    return clause.has("reserve", "book", "rent") && clause.verbs().size() == 1;
  }

  /**
   * "I want to rename a collection": nouns in dictionary form of things that people do something
   * with, in at least {@value #OFTEN} sentences that ask for it.
   */
  public Set<String> spokenOf() {
    return parts.stream()
        .flatMap(part -> part.sentences().stream())
        .flatMap(sentence -> actedUpon(sentence).distinct())
        .collect(Collectors.groupingBy(noun -> noun, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(each -> each.getValue() >= OFTEN)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> actedUpon(Sentence sentence) {
    var asks =
        sentence.tokens().stream().anyMatch(token -> token.isOneOf("want", "can", "able", "like"));
    return sentence.clauses().stream()
        .filter(clause -> asks && !clause.negated())
        .filter(clause -> clause.verbs().stream().anyMatch(verb -> DONE.contains(verb.lemma())))
        .flatMap(
            clause ->
                Stream.of(clause.targets().stream(), whereTo(clause), whose(clause))
                    .flatMap(each -> each))
        .filter(target -> target.modifiers().isEmpty() && target.of().isEmpty())
        .filter(target -> target.isPlural() || isAfter(target, "a", "an", "each", "every", "the"))
        .map(NounPhrase::noun);
  }

  /** "Add a plant to a shelf": of shelves there are several. */
  private static Stream<NounPhrase> whereTo(Clause clause) {
    return clause.after("to", "into", "from", "for", "within").stream()
        .filter(phrase -> isAfter(phrase, "a", "an", "each", "every", "one"));
  }

  /** "Note the width of a shelf": likewise. */
  private static Stream<NounPhrase> whose(Clause clause) {
    return clause.targets().stream()
        .flatMap(target -> target.of().stream())
        .filter(phrase -> isAfter(phrase, "a", "an", "each", "every"));
  }

  private static boolean holds(NounPhrase subject, Clause clause) {
    var ofEach = isAfter(subject, "each", "every") && clause.has("have", "belong", "contain");
    var ofOne =
        clause.modal().isEmpty()
            && isAfter(subject, "a", "an")
            && (clause.has("belong") || (clause.has("have") && clause.objects().size() > 1));
    return ofEach || ofOne || (clause.modal().isEmpty() && isPluralWith(subject, clause));
  }

  /** "Tools have a name." */
  private static boolean isPluralWith(NounPhrase subject, Clause clause) {
    return subject.isPlural()
        && subject.determiner().isEmpty()
        && subject.modifiers().isEmpty()
        && clause.has("have")
        && clause.objects().stream().limit(1).anyMatch(object -> isAfter(object, "a", "an"));
  }

  private static boolean isAfter(NounPhrase phrase, String... determiners) {
    return phrase.determiner().filter(word -> word.isOneOf(determiners)).isPresent();
  }
}
