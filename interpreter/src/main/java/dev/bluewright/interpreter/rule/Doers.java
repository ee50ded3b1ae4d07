package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Those whom the words of a phrase name: "only admins and the author of a plot".
 *
 * @param whos one or more
 * @param only whether "only" stands before them
 * @param from the first of the words that name them
 * @param to behind the last of these words
 */
public record Doers(List<Who> whos, boolean only, int from, int to) {
  private static final String WORD =
      "(?!(?:can|may|could|should|must|shall|will|would|is|are|has|have|who|that|which|while|but)"
          + " )[a-z][a-z'-]*";

  /** Words of a line in which those who do something may stand, with how many are enough. */
  public static final String WORDS = "(?<who>(?:(?:" + WORD + "|,|/) ){0,7}" + WORD + ")";

  /** As few of them as come before the rest of a pattern. */
  public static final String FIRST_WORDS = WORDS.replace("{0,7}", "{0,7}?");

  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Set<String> BEFORE =
      Set.of(
          "the",
          "a",
          "an",
          "any",
          "all",
          "each",
          "every",
          "their",
          "its",
          "other",
          "some",
          "our",
          "new",
          "both",
          "certain",
          "just",
          "only",
          "his",
          "her",
          "also",
          "either",
          "authorized",
          "authorised",
          "registered",
          "logged-in",
          "approved",
          "verified",
          "authenticated",
          "same",
          "existing",
          "individual",
          "active");
  private static final Set<String> MEMBERS = Set.of("member", "members");
  private static final Set<String> JOINING = Set.of("and", "or", ",", "/");

  /** Keeps a copy. */
  public Doers {
    whos = List.copyOf(whos);
  }

  /** Those whom the last words of a phrase name. */
  public static Optional<Doers> endOf(String phrase, Lexicon lexicon) {
    var words = SPACE.splitAsStream(phrase.strip()).toList();
    var whos = new ArrayList<Who>();
    var end = words.size();
    var first = end;
    while (end > 0) {
      var found = lexicon.people().endOf(String.join(" ", words.subList(0, end)));
      if (found.isEmpty()) {
        break;
      }
      whos.addFirst(found.get().who());
      first = before(words, end - found.get().words());
      end = joined(words, first);
    }
    first = ofThing(words, first, lexicon);
    if (words.subList(0, end).contains("only")) {
      return Optional.empty();
    }
    var only = words.subList(first, words.size()).contains("only");
    return whos.isEmpty()
        ? Optional.empty()
        : Optional.of(new Doers(whos, only, first, words.size()));
  }

  /** Those whom the first words of a phrase name, as many as do. */
  public static Optional<Doers> startOf(String phrase, Lexicon lexicon) {
    var words = SPACE.splitAsStream(phrase.strip()).toList();
    for (var end = words.size(); end > 0; end--) {
      var found = endOf(String.join(" ", words.subList(0, end)), lexicon);
      if (found.filter(doers -> doers.from() == 0).isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** That each of them may do what stands within a scope, as words say. */
  public List<Fact> allowed(AccessFact.Force force, Span scope, Span span) {
    return whos.stream().<Fact>map(who -> new AccessFact.Allowed(who, force, scope, span)).toList();
  }

  /** "Only board members": with the thing of which they are members. */
  private static int ofThing(List<String> words, int first, Lexicon lexicon) {
    return first > 1
            && first == words.size() - 1
            && MEMBERS.contains(words.get(first))
            && words.get(first - 2).equals("only")
            && lexicon.isUsualThing(Noun.of(words.get(first - 1)))
        ? first - 2
        : first;
  }

  private static int before(List<String> words, int end) {
    var first = end;
    while (first > 0 && BEFORE.contains(words.get(first - 1))) {
      first--;
    }
    return first;
  }

  /** Where the one before ends that is joined to another; 0 where none is. */
  private static int joined(List<String> words, int first) {
    var end = first;
    while (end > 0 && (JOINING.contains(words.get(end - 1)) || isAgain(words, end))) {
      end--;
    }
    return end < first ? end : 0;
  }

  /** "By its author or by a warden". */
  private static boolean isAgain(List<String> words, int end) {
    return end > 1 && words.get(end - 1).equals("by") && JOINING.contains(words.get(end - 2));
  }
}
