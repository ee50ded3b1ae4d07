package dev.bluewright.interpreter.lexicon;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.WordList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Verbs that make a thing about another: booking a room makes a booking of it.
 *
 * <p>Thread safety: safe.
 */
public final class Events {
  /** An answer to what somebody else set. */
  public static final Noun SUBMISSION = Noun.of("submission");

  private final WordList list = WordList.read(Events.class, "events.txt");
  private final WordList ties = WordList.read(Events.class, "ties.txt");
  private final Set<String> asObject = new HashSet<>(list.words("as an object"));
  private final Set<String> afterPreposition = new HashSet<>(list.words("after a preposition"));
  private final Set<String> themselves = new HashSet<>(list.words("themselves"));
  private final Set<String> attended = new HashSet<>(list.words("attended"));
  private final Set<String> sent = new HashSet<>(list.words("sent"));
  private final Set<String> taken = new HashSet<>(list.words("taken"));
  private final Set<String> answered = new HashSet<>(list.words("answered"));
  private final Set<String> otherSense = new HashSet<>(list.words("other sense"));

  private @Nullable Pattern tying;

  Events() {}

  /** The thing that a verb makes. */
  public Optional<Noun> madeBy(String verb) {
    return list.words(verb).stream().findFirst().map(Noun::of);
  }

  /** Whether people come to it at a time: "appointment". */
  public boolean isAttended(String noun) {
    return attended.contains(noun);
  }

  /** Whether it is made with another thing as what that is about: a comment on a stamp. */
  public boolean isMadeUpon(Noun noun) {
    return ties.lines().containsKey(noun.text())
        || afterPreposition.stream()
            .map(phrase -> phrase.split(" ", 2)[0])
            .anyMatch(verb -> madeBy(verb).filter(noun::equals).isPresent());
  }

  /** Whether it takes up a thing, or a place of one: a reservation. */
  public boolean isBooking(Noun noun) {
    return list.words("a booking").contains(noun.head());
  }

  /** Whether a thing has many of it that are booked one by one: a seat. */
  public boolean isPlace(String noun) {
    return list.words("a place").contains(noun);
  }

  /** Whether to send it makes a record of it: "send a message". */
  public boolean isSent(String noun) {
    return sent.contains(noun);
  }

  /** Whether it is a file when somebody uploads it: a song. */
  public boolean isWork(String noun) {
    return list.words("works").contains(noun);
  }

  /** Whether to give it makes a record of it: "give feedback". */
  public boolean isGiven(String noun) {
    return list.words("given").contains(noun);
  }

  /** Whether to take it makes a record of it: "take an order". */
  public boolean isTaken(String noun) {
    return taken.contains(noun);
  }

  /** Whether to report it makes a record of it: "report a fault". */
  public boolean isReported(String noun) {
    return list.words("reported").contains(noun);
  }

  /** Whether the verb takes the other thing as its object: "book a room". */
  public boolean takesObject(String verb) {
    return asObject.contains(verb);
  }

  /** Whether a verb makes an answer to what somebody else set: "hand in homework". */
  public boolean isAnswerTo(String verb, String noun) {
    return madeBy(verb).filter(SUBMISSION::equals).isPresent() && isAnswered(noun);
  }

  /** Whether it is set by one for others to answer. */
  public boolean isAnswered(String noun) {
    return answered.contains(noun);
  }

  /** Whether the verb takes the other thing after a preposition: "comment on a post". */
  public boolean takes(String verb, String preposition) {
    return afterPreposition.contains(verb + " " + preposition);
  }

  /** Whether the noun is such a thing itself, so that to book it only makes it. */
  public boolean isEvent(String noun) {
    return themselves.contains(noun);
  }

  /** Whether the verb says something else of this noun. */
  public boolean isOtherSense(String noun) {
    return otherSense.contains(noun);
  }

  /** Whether a noun names something that a verb makes. */
  public boolean isMade(Noun noun) {
    return themselves.contains(noun.head())
        || list.lines().values().stream()
            .anyMatch(words -> words.size() == 1 && words.getFirst().equals(noun.head()));
  }

  /** What a verb by which someone ties himself to a thing makes: a like, a vote. */
  public Optional<Noun> tiedBy(String verb) {
    return ties.lines().entrySet().stream()
        .filter(entry -> entry.getValue().contains(verb))
        .map(entry -> Noun.of(entry.getKey()))
        .findFirst();
  }

  /** A pattern around all forms of such verbs, made once. */
  public synchronized Pattern tying(Function<String, Pattern> around) {
    var known = tying;
    if (known == null) {
      known =
          around.apply(
              ties.lines().values().stream()
                  .flatMap(List::stream)
                  .sorted(Comparator.comparingInt(String::length).reversed())
                  .collect(Collectors.joining("|")));
      tying = known;
    }
    return known;
  }
}
