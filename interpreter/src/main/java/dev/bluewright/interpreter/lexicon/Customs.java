package dev.bluewright.interpreter.lexicon;

import dev.bluewright.interpreter.fact.Custom;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.language.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ways to say what every service does: of each, the words that must be there and those that may.
 *
 * <p>Thread safety: immutable.
 */
public final class Customs {
  private static final Pattern OR = Pattern.compile("\\|");

  /** Words that change what a sentence says, though they are small. */
  private static final Set<String> TURNING =
      Set.of(
          "not", "n't", "no", "never", "only", "if", "when", "unless", "until", "without", "except",
          "while", "before", "after", "but", "than", "or");

  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private record Way(Custom custom, List<Set<String>> needs, Set<String> words) {}

  private final List<Way> ways = new ArrayList<>();

  /** The ways that the lexicon knows. */
  public Customs() {
    var list = WordList.read(Customs.class, "customs.txt");
    for (var custom : Custom.values()) {
      var words = new HashSet<>(list.words("common"));
      words.addAll(list.words(custom.label()));
      var needs =
          list.words(custom.label() + " needs").stream()
              .map(group -> Set.of(OR.split(group, -1)))
              .toList();
      ways.add(new Way(custom, needs, words));
    }
  }

  /**
   * What a sentence says.
   *
   * @param others its words that say nothing of that; they must name what is kept
   */
  public record Match(Custom custom, List<Token> others) {}

  /** What a sentence says of what every service does, where it says nothing else. */
  public Optional<Match> of(List<Token> tokens) {
    return ways.stream().flatMap(way -> match(way, tokens).stream()).findFirst();
  }

  private static Optional<Match> match(Way way, List<Token> tokens) {
    boolean all =
        way.needs().stream()
            .allMatch(group -> tokens.stream().anyMatch(token -> isOf(token, group)));
    if (!all) {
      return Optional.empty();
    }
    var others =
        IntStream.range(0, tokens.size())
            .filter(at -> tells(tokens.get(at), way.words()) && !isCall(tokens, at))
            .mapToObj(tokens::get)
            .toList();
    return isOneNoun(others, tokens)
        ? Optional.of(new Match(way.custom(), others))
        : Optional.empty();
  }

  private static boolean tells(Token token, Set<String> words) {
    if (isOf(token, words)) {
      return false;
    }
    return TURNING.contains(token.lower())
        || switch (token.tag()) {
          case DET, PRON, AUX, ADP, CCONJ, SCONJ, PUNCT, PART -> false;
          case NOUN, PROPN, VERB, ADJ, ADV, NUM, OTHER -> true;
        };
  }

  /** "PATCH /plots/:id". */
  private static boolean isCall(List<Token> tokens, int at) {
    return METHODS.contains(tokens.get(at).text())
        && at + 1 < tokens.size()
        && tokens.get(at + 1).text().startsWith("/");
  }

  /** Words that stand together and end in a noun, or none at all. */
  private static boolean isOneNoun(List<Token> others, List<Token> tokens) {
    if (others.isEmpty()) {
      return true;
    }
    var first = tokens.indexOf(others.getFirst());
    int next = first + others.size();
    boolean nominal =
        others.getLast().tag().isNominal()
            || (next < tokens.size() && tokens.get(next).tag().isNominal());
    return others.size() <= 3
        && nominal
        && others.equals(tokens.subList(first, Math.min(tokens.size(), next)));
  }

  private static boolean isOf(Token token, Set<String> words) {
    return Stream.of(token.lower(), token.lemma()).anyMatch(words::contains);
  }
}
