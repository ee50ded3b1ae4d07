package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Prose;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The words of a sentence that belong to one status.
 *
 * @param tokens all of them
 * @param number the status among them
 * @param prose the sentence
 */
public record AnswerPart(List<Token> tokens, Token number, Prose prose) {
  private static final Pattern STATUS = Pattern.compile("2\\d\\d|4\\d\\d");
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?<!\\w)[\"“”]([^\"“”{}]{2,200})[\"“”](?!\\s*:|\\s+(?:field|key|property|attribute|array|member|parameter|object))");
  private static final Set<String> SHOWING =
      Set.of("with", "containing", "that", "which", "representing", "describing");
  private static final Set<String> BREAKS = Set.of(",", ";", "or", "and", "otherwise", "while");

  /** The parts of a sentence, one for each status that it names. */
  public static List<AnswerPart> of(List<Token> tokens, Prose prose) {
    var numbers =
        IntStream.range(0, tokens.size()).filter(at -> isStatus(tokens, at)).boxed().toList();
    var parts = new ArrayList<AnswerPart>();
    int from = 0;
    for (int i = 0; i < numbers.size(); i++) {
      int at = numbers.get(i);
      int end = i + 1 < numbers.size() ? boundary(tokens, at, numbers.get(i + 1)) : tokens.size();
      parts.add(new AnswerPart(List.copyOf(tokens.subList(from, end)), tokens.get(at), prose));
      from = end;
    }
    return parts;
  }

  private static boolean isStatus(List<Token> tokens, int at) {
    boolean amount = at + 1 < tokens.size() && tokens.get(at + 1).isOneOf("characters", "%");
    boolean money = at > 0 && tokens.get(at - 1).isOneOf("$", "€", "£");
    return STATUS.matcher(tokens.get(at).text()).matches() && !amount && !money;
  }

  /** A case that a break leads in belongs to what follows; else the last break parts the two. */
  private static int boundary(List<Token> tokens, int from, int to) {
    int last = to;
    for (int at = from + 1; at < to; at++) {
      if (BREAKS.contains(tokens.get(at).lower())) {
        last = at;
        if (at + 1 < to && AnswerWords.CASES.contains(tokens.get(at + 1).lower())) {
          return at;
        }
      }
    }
    return last;
  }

  /** The status. */
  public int status() {
    return Integer.parseInt(number.text());
  }

  /** What comes of a request, as the blueprint calls it; empty where the words do not say it. */
  public Optional<String> outcome() {
    return new AnswerOutcome(tokens, status()).get();
  }

  /** "If the code is invalid": a value is there, and not as it must be. */
  public boolean isOfValue() {
    return new AnswerOutcome(tokens, status()).isOfValue();
  }

  /** "If the code is missing": no value is there, and nothing is said of a wrong one. */
  public boolean isOfAbsence() {
    return new AnswerOutcome(tokens, status()).isOfAbsence();
  }

  static boolean isOf(Token token, Set<String> words) {
    return words.contains(token.lower()) || words.contains(token.lemma());
  }

  /** What is said, word for word: the text between quotes. */
  public Optional<String> message() {
    return quoted().map(span -> prose.text().substring(span.start(), span.end()));
  }

  /** Where the quoted text stands in the sentence. */
  private Optional<Span> quoted() {
    var all = new Span(tokens.getFirst().span().start(), tokens.getLast().span().end());
    return QUOTED
        .matcher(prose.text())
        .results()
        .filter(found -> all.contains(prose.place(found.start(), found.end())))
        .map(found -> new Span(found.start(1), found.end(1)))
        .findFirst();
  }

  /** Whether a word is the status, part of what is said, or one of a vocabulary. */
  public boolean isKnown(Token token, String message, Vocabulary vocabulary) {
    return vocabulary.knows(token) || token.equals(number) || message.contains(token.text());
  }

  /** What the request is about: the thing that is not there, or is there already. */
  public Optional<Noun> noun(Lexicon lexicon) {
    return IntStream.range(0, tokens.size())
        .filter(at -> isThing(tokens.get(at), lexicon))
        .mapToObj(at -> whole(at, lexicon))
        .findFirst();
  }

  private static boolean isThing(Token token, Lexicon lexicon) {
    return token.tag().isNominal()
        && !isKnown(token, lexicon)
        && !token.text().matches("[A-Z]+")
        && token.lower().matches("[a-z]+");
  }

  /** The noun that begins here, with the nouns that follow at once. */
  private Noun whole(int from, Lexicon lexicon) {
    var words = new ArrayList<String>();
    tokens.subList(from, tokens.size()).stream()
        .takeWhile(token -> token.tag().isNominal() && token.lower().matches("[a-z]+"))
        .takeWhile(token -> words.isEmpty() || !isKnown(token, lexicon))
        .forEach(token -> words.addAll(named(token)));
    words.set(words.size() - 1, Nouns.singular(words.getLast()));
    return new Noun(words);
  }

  private static List<String> named(Token token) {
    return token.text().matches("[a-z]+[A-Z].*")
        ? Naming.split(token.text(), false)
        : List.of(token.lower());
  }

  private static boolean isKnown(Token token, Lexicon lexicon) {
    return isOf(token, AnswerWords.SAID)
        || Set.of(
                AnswerWords.CREATED,
                AnswerWords.DELETED,
                AnswerWords.UPDATED,
                AnswerWords.TAKEN,
                AnswerWords.MISSING,
                AnswerWords.INVALID,
                AnswerWords.CASES)
            .stream()
            .anyMatch(words -> isOf(token, words))
        || lexicon.isSystem(token.lemma())
        || lexicon.isActor(token.lemma());
  }

  /** What was read: all of it where every word is known, else the status alone. */
  public Span span(Lexicon lexicon) {
    var quoted = quoted().map(span -> prose.place(span.start(), span.end()));
    var told = told(lexicon);
    boolean all =
        told.stream()
            .filter(token -> token.tag() == Tag.VERB || token.tag() == Tag.ADJ)
            .filter(token -> quoted.isEmpty() || !quoted.get().contains(token.span()))
            .allMatch(
                token ->
                    isKnown(token, lexicon)
                        || isDeed(token, lexicon)
                        || lexicon.isPlain(token.lower())
                        || standsAsNoun(token)
                        || isOfThing(token, lexicon));
    return all && (status() >= 300 || !showsMore(told, lexicon))
        ? told.getFirst().span().cover(told.getLast().span())
        : spoken();
  }

  /** "200 with the plot and its crops": what is answered beside the thing. */
  private boolean showsMore(List<Token> told, Lexicon lexicon) {
    var about = noun(lexicon).map(Noun::words).orElse(List.of());
    return told.stream()
        .skip(told.indexOf(number) + 1L)
        .filter(token -> token.tag().isNominal() && !isSaid(token))
        .filter(token -> !token.text().matches("[A-Z]+"))
        .anyMatch(token -> !isKnown(token, lexicon) && !about.contains(token.lemma()));
  }

  /** The words from the last verb of answering before the status on, with what leads to it. */
  public AnswerPart answer() {
    int at = tokens.indexOf(number);
    int verb =
        IntStream.range(0, at)
            .filter(i -> AnswerWords.ANSWERING.contains(tokens.get(i).lemma()))
            .reduce(0, (_, later) -> later);
    boolean joined = verb > 0 && tokens.get(verb - 1).isOneOf("and", "then");
    return joined ? new AnswerPart(tokens.subList(verb, tokens.size()), number, prose) : this;
  }

  /** Without what is said of "a JSON object with …", which tells what is shown. */
  public AnswerPart beforeObject() {
    return IntStream.range(tokens.indexOf(number) + 1, tokens.size() - 1)
        .filter(at -> tokens.get(at).isOneOf("object"))
        .filter(at -> SHOWING.contains(tokens.get(at + 1).lower()))
        .mapToObj(at -> new AnswerPart(tokens.subList(0, at + 1), number, prose))
        .findFirst()
        .orElse(this);
  }

  /** All of its words. */
  public Span whole() {
    return tokens.getFirst().span().cover(tokens.getLast().span());
  }

  /** Without "or does not belong to the user", which says who may see it. */
  private List<Token> told(Lexicon lexicon) {
    int belongs =
        IntStream.range(0, tokens.size())
            .filter(at -> tokens.get(at).isOneOf("belong", "belongs", "owned"))
            .findFirst()
            .orElse(tokens.size());
    int joined =
        IntStream.range(0, belongs)
            .filter(at -> belongs < tokens.size() && tokens.get(at).isOneOf("or", "and"))
            .reduce(belongs, (_, later) -> later);
    return shown(lexicon)
        .filter(at -> at < joined)
        .map(at -> tokens.subList(0, at))
        .orElse(joined > tokens.indexOf(number) ? tokens.subList(0, joined) : tokens);
  }

  /** Where a part begins that tells what is shown beside the status, by names of its own. */
  private Optional<Integer> shown(Lexicon lexicon) {
    var about = noun(lexicon).map(Noun::words).orElse(List.of());
    return IntStream.range(tokens.indexOf(number) + 1, tokens.size())
        .filter(at -> tokens.get(at).isOneOf("along", "containing", "including", "where"))
        .boxed()
        .findFirst()
        .filter(
            from ->
                tokens.subList(from, tokens.size()).stream()
                    .filter(token -> token.tag().isNominal())
                    .filter(token -> !isSaid(token))
                    .anyMatch(token -> !isKnown(token, lexicon) && !about.contains(token.lemma())));
  }

  private boolean isSaid(Token token) {
    return quoted()
        .filter(span -> prose.place(span.start(), span.end()).contains(token.span()))
        .isPresent();
  }

  /** The number with the words beside it that only speak of a status. */
  private Span spoken() {
    int at = tokens.indexOf(number);
    int first = at;
    while (first > 0 && AnswerWords.STATUS.contains(tokens.get(first - 1).lower())) {
      first--;
    }
    int last = at;
    while (last + 1 < tokens.size() && AnswerWords.STATUS.contains(tokens.get(last + 1).lower())) {
      last++;
    }
    return tokens.get(first).span().cover(tokens.get(last).span());
  }

  /** "With this key already": a word after "this" with no noun behind it is one itself. */
  private boolean standsAsNoun(Token token) {
    int at = tokens.indexOf(token);
    boolean led = at > 0 && tokens.get(at - 1).tag() == Tag.DET;
    boolean alone = at + 1 < tokens.size() && isNoNoun(tokens.get(at + 1));
    return token.tag() == Tag.ADJ && led && alone;
  }

  private static boolean isNoNoun(Token token) {
    return !token.tag().isNominal() && token.tag() != Tag.ADJ && token.tag() != Tag.PUNCT;
  }

  /** "When the plot is published, 201": what the call did, whatever it is called. */
  private boolean isDeed(Token token, Lexicon lexicon) {
    int at = tokens.indexOf(token);
    return status() < 300
        && at > 1
        && token.isParticiple()
        && tokens.get(at - 1).isOneOf("is", "are", "was", "were", "been")
        && noun(lexicon).filter(noun -> tokens.get(at - 2).isOneOf(noun.head())).isPresent();
  }

  /** "The short link": which one it is matters only where the value itself is refused. */
  private boolean isOfThing(Token token, Lexicon lexicon) {
    int next = tokens.indexOf(token) + 1;
    return token.tag() == Tag.ADJ
        && status() != 400
        && status() != 422
        && next < tokens.size()
        && tokens.get(next).tag().isNominal()
        && !isKnown(tokens.get(next), lexicon);
  }
}
