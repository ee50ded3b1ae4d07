package dev.bluewright.interpreter.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells by its neighbours whether a word is the verb of a sentence or part of a name. */
final class Predicates {
  private static final Set<String> VALUES =
      Set.of(
          "time",
          "date",
          "number",
          "name",
          "price",
          "code",
          "hour",
          "day",
          "year",
          "status",
          "amount",
          "location",
          "address");

  private static final Set<String> KEEPING = Set.of("stores", "records", "tracks");

  private static final Set<String> CALLED =
      Set.of("lists", "creates", "adds", "updates", "deletes", "removes", "retrieves", "fetches");

  private static final String[] PROGRAMS = {
    "request", "endpoint", "route", "call", "api", "service", "system", "app", "platform", "backend"
  };

  private final List<Token> tokens;

  Predicates(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** "A GET request that retrieves plots", "a service that manages plots". */
  boolean isOfProgram(int i) {
    return i > 1
        && tokens.get(i).tag() == Tag.NOUN
        && tokens.get(i - 1).isOneOf("that", "which")
        && tokens.get(i - 2).isOneOf(PROGRAMS)
        && tokens.get(i).lower().matches("[a-z]{3,}s");
  }

  /** "every comment stores its text": a verb in -s between a singular noun and an object. */
  boolean isPredicate(int i) {
    var lower = tokens.get(i).lower();
    var follows =
        i > 0
            && tokens.get(i).tag() != Tag.AUX
            && lower.endsWith("s")
            && Verbs.isForm(lower)
            && tokens.get(i - 1).tag().isNominal()
            && !Nouns.isPlural(tokens.get(i - 1).lower());
    if (new NounsByPlace(tokens).isLastOfName(i)) {
      return false;
    }
    return startsSentence(i)
        || isFirst(i)
        || followsLabel(i)
        || followsPath(i)
        || isSecond(i)
        || (follows && isOnlyPredicate(i))
        || (follows
            && (Verbs.isOnlyVerb(Verbs.base(lower, () -> lower))
                ? next(i).isPresent()
                : hasObject(i)));
  }

  /** "An invoice has a number and consists of lines": no name has such a word. */
  private boolean isSecond(int i) {
    return i > 2
        && tokens.get(i - 1).isOneOf("and")
        && ((tokens.get(i).isOneOf("consists") && next(i).map(t -> t.isOneOf("of")).orElse(false))
            || (tokens.get(i).isOneOf("belongs")
                && next(i).map(t -> t.isOneOf("to")).orElse(false)));
  }

  /** "Registers a plot", "Lists plots", "Responds with the plot": what the call above it does. */
  private boolean isFirst(int i) {
    var lower = tokens.get(i).lower();
    return i == 0
        && lower.matches("[a-z]{3,}[^s]s")
        && Verbs.isForm(lower)
        && next(i).filter(after -> startsObject(lower, after)).isPresent();
  }

  private static boolean startsObject(String first, Token after) {
    return after.isOneOf("a", "an", "the", "all")
        || (first.equals("responds") && after.isOneOf("with"))
        || (CALLED.contains(first) && after.tag().isNominal() && Nouns.isPlural(after.lower()));
  }

  /** "Plot table: Stores sizes": what the thing before the colon does. */
  private boolean followsLabel(int i) {
    var lower = tokens.get(i).lower();
    return i > 0
        && tokens.get(i - 1).isOneOf(":", "-", "–", "—")
        && lower.endsWith("s")
        && Verbs.isForm(lower)
        && (Verbs.isOnlyVerb(Verbs.base(lower, () -> lower))
            || KEEPING.contains(lower)
            || next(i).map(t -> t.tag() == Tag.DET || t.tag() == Tag.ADJ).orElse(false))
        && next(i)
            .map(
                t ->
                    t.tag() == Tag.DET
                        || t.tag() == Tag.ADJ
                        || t.tag() == Tag.VERB
                        || t.tag().isNominal())
            .orElse(false);
  }

  /** "The /plots endpoint (GET request) lists all": what is done at a path that was named. */
  private boolean followsPath(int i) {
    var lower = tokens.get(i).lower();
    return i > 0
        && lower.endsWith("s")
        && Verbs.isForm(lower)
        && (tokens.get(i - 1).isOneOf(")", "\"", "'", "”") || tokens.get(i - 1).isPath())
        && tokens.subList(0, i).stream().anyMatch(Token::isPath)
        && next(i).map(t -> t.tag() == Tag.DET).orElse(false);
  }

  /** "The service stores readings": near the start, and no other verb is there. */
  private boolean isOnlyPredicate(int i) {
    return i <= 3
        && next(i).map(t -> t.tag().isNominal()).orElse(false)
        && tokens.getFirst().tag() == Tag.DET
        && tokens.stream().noneMatch(t -> t.tag() == Tag.VERB || t.tag() == Tag.AUX);
  }

  /** "Supplier confirms delivery": the second word, of which the first can only be who does it. */
  boolean startsSentence(int i) {
    var lower = tokens.get(i).lower();
    return i == 1
        && lower.endsWith("s")
        && Verbs.isForm(lower)
        && Verbs.isOnlyVerb(Verbs.base(lower, () -> lower))
        && Character.isUpperCase(tokens.getFirst().text().charAt(0))
        && !Verbs.isBase(tokens.getFirst().lower())
        && !Nouns.isPlural(tokens.getFirst().lower())
        && next(i).map(t -> t.tag() == Tag.DET || t.tag().isNominal()).orElse(false);
  }

  /** "capacity, start time and end date": no verbs but names of values. */
  boolean startsName(int i) {
    var lower = tokens.get(i).lower();
    var mayBeNoun = Verbs.isBase(lower) && (lower.contains("-") || !Verbs.isOnlyVerb(lower));
    return i > 1
        && mayBeNoun
        && tokens.get(i - 1).isOneOf(",", "and", "or", "a", "an", "the")
        && tokens.get(i - 2).tag() != Tag.VERB
        && next(i).map(t -> VALUES.contains(t.lower())).orElse(false);
  }

  private boolean hasObject(int i) {
    return next(i)
        .map(t -> t.tag() == Tag.DET || t.isOneOf("its", "their", "his", "her", "it", "them"))
        .orElse(false);
  }

  private Optional<Token> next(int i) {
    return i + 1 < tokens.size() ? Optional.of(tokens.get(i + 1)) : Optional.empty();
  }
}
