package dev.bluewright.interpreter.lexicon;

import dev.bluewright.blueprint.Names;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.WordList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words for people, by what they tell of them.
 *
 * <p>Thread safety: immutable.
 */
public final class People {
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern JOINED =
      Pattern.compile(
          "\\b(anonymous|authenticated|registered|unregistered|unauthenticated)user\\b");

  private static final int LONGEST = 3;

  private final WordList list = WordList.read(People.class, "people.txt");
  private final Set<String> joining = words("before owners");
  private final Set<String> answers = words("answers");
  private final Set<String> takings = words("takings");
  private final Set<String> anyone = words("anyone");
  private final Set<String> known = words("known");
  private final Set<String> owner = words("owner");
  private final Set<String> admin = words("admin");
  private final Set<String> managing = words("managing");
  private final Set<String> served = words("served");
  private final Set<String> plain = words("plain");
  private final Set<String> others = words("others");
  private final Set<String> things = words("things");
  private final Set<String> accounts = words("accounts");
  private final Set<String> workedAt = words("worked at");
  private final Set<String> enrolledIn = words("enrolled in");
  private final Set<String> ofSomebody = words("of somebody");
  private final Set<String> makers = words("makers");
  private final Set<String> authored = words("authored");
  private final Set<String> seconds = words("seconds");
  private final Set<String> companions = words("companions");
  private final Set<String> acquaintances = words("acquaintances");
  private final Set<String> rolesOfRecord = words("roles of a record");
  private final Set<String> otherPeople = words("others of a record");

  public People() {}

  /**
   * Somebody who is named by the last words of a phrase.
   *
   * @param words how many of its words name them
   */
  public record Found(Who who, int words) {}

  /** Who is named by the last words of a phrase in lower case. */
  public Optional<Found> endOf(String phrase) {
    var words = SPACE.splitAsStream(JOINED.matcher(phrase.strip()).replaceAll("$1 user")).toList();
    for (var count = Math.min(LONGEST, words.size()); count > 0; count--) {
      var who = who(words.subList(words.size() - count, words.size()));
      if (who.isPresent()) {
        return Optional.of(qualified(who.get(), words.subList(0, words.size() - count), count));
      }
    }
    return byEnding(words.getLast()).map(who -> new Found(who, 1));
  }

  /** "Boat owners" own boats, and not the record that is spoken of. */
  private Found qualified(Who who, List<String> before, int count) {
    if (who.kind() != Who.Kind.OWNER || before.isEmpty() || joining.contains(before.getLast())) {
      return new Found(who, count);
    }
    var noun = Noun.said(before.getLast() + " " + who.noun().text());
    return new Found(new Who(Who.Kind.SOMEONE, noun), count + 1);
  }

  /** Who is named by all of the words, one by one a name that is known. */
  private Optional<Who> who(List<String> words) {
    var noun = String.join(" ", words.subList(0, words.size() - 1));
    var name = (noun + " " + Nouns.singular(words.getLast())).strip();
    return kind(name).map(kind -> new Who(kind, role(Noun.said(name))));
  }

  /** Whether the words are a name for people, and not only look like one. */
  public boolean isNamed(String name) {
    return kind(name).isPresent();
  }

  private Optional<Who.Kind> kind(String name) {
    if (anyone.contains(name)) {
      return Optional.of(Who.Kind.ANYONE);
    }
    if (known.contains(name)) {
      return Optional.of(Who.Kind.KNOWN);
    }
    if (owner.contains(name)) {
      return Optional.of(Who.Kind.OWNER);
    }
    return seconds.contains(name)
            || isAdmin(name)
            || managing.contains(name)
            || plain.contains(name)
            || others.contains(name)
        ? Optional.of(Who.Kind.SOMEONE)
        : Optional.empty();
  }

  /** "Gardener", "archivist": by its ending, one who does something. */
  private Optional<Who> byEnding(String word) {
    var noun = Nouns.singular(word);
    return noun.length() > 4
            && !things.contains(noun)
            && list.words("endings").stream().anyMatch(noun::endsWith)
        ? Optional.of(Who.of(Who.Kind.SOMEONE, noun))
        : Optional.empty();
  }

  /** Whether an action answers what somebody asked for: to approve, to decline. */
  public boolean isAnswer(String action) {
    return answers.contains(action);
  }

  /** Whether an action takes what somebody else offers, or gives it back: to borrow, to rent. */
  public boolean isTaking(String action) {
    return takings.contains(action);
  }

  /** A role by the one name that it has, whatever a text calls an administrator. */
  public Noun role(Noun said) {
    return isAdmin(said.text()) ? Who.ADMIN : said;
  }

  /** Whether the name is one of an administrator. */
  public boolean isAdmin(String name) {
    return admin.contains(name);
  }

  /** Whether they look after something. */
  public boolean isManaging(Noun noun) {
    return managing.contains(noun.text()) || managing.contains(noun.head());
  }

  /** Whether others enter records for them: the customer of a clerk. */
  public boolean isServed(Noun noun) {
    return served.contains(noun.head());
  }

  /** Whether a service is for them. */
  public boolean isPlain(Noun noun) {
    return plain.contains(noun.text()) || noun.equals(Noun.of("user"));
  }

  /** Whether a service is for the people of whom an entity keeps records. */
  public boolean isPlain(String entity) {
    return isPlain(Noun.said(Names.kebab(entity)));
  }

  /** Whether it is what people work or learn at: a company, a school. */
  public boolean isWorkedAt(Noun noun) {
    return workedAt.contains(noun.text());
  }

  /** Whether it is what people enroll in: a course, a class. */
  public boolean isEnrolledIn(Noun noun) {
    return enrolledIn.contains(noun.head());
  }

  /** Whether it is always somebody's, in something: progress, attendance. */
  public boolean isOfSomebody(Noun noun) {
    return ofSomebody.contains(noun.head());
  }

  /** Whether the noun stands for the people themselves: "profile", "account". */
  public boolean isAccount(Noun noun) {
    return accounts.contains(noun.text());
  }

  /** Whether a value of this name says who made a record. */
  public boolean isMaker(Noun noun) {
    return makers.contains(noun.text());
  }

  /** Whether people write it, so that its author is one of them. */
  public boolean isAuthored(Noun noun) {
    return authored.contains(noun.text()) || authored.contains(noun.head());
  }

  /** Whether somebody is called so by a record that names them, and not by what they are. */
  public boolean isSecond(Noun noun) {
    return seconds.contains(noun.text());
  }

  /** Whether several people are called so with regard to one thing. */
  public boolean isCompanion(Noun noun) {
    return companions.contains(noun.text());
  }

  /** Whether people are called so by others of their kind, who have several. */
  public boolean isAcquaintance(Noun noun) {
    return acquaintances.contains(noun.text());
  }

  /** Whether a relation of this name leads to another than the one who made a record. */
  public boolean isOtherOfRecord(String relation) {
    return otherPeople.contains(relation);
  }

  /** Whether somebody is what the noun says to a record: "sender", "bidder". */
  public boolean isRoleOfRecord(Noun noun) {
    return rolesOfRecord.contains(noun.text());
  }

  private Set<String> words(String key) {
    return new HashSet<>(list.words(key));
  }
}
