package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.text.Span;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What words say a member of a body stands for: "a string representing the name of the plot". */
final class MemberMeaning {
  private static final Pattern MEANT =
      Pattern.compile(
          "(?:(?<=[,(] )the |(?<=\\()the"
              + " )(?!following|same)[^,;.()]*|\\b(?:(?:giv|tell|hold|nam|stat|show|contain)ing|represent(?:s|ing)|denot(?:es|ing)|indicat(?:es|ing)|identif(?:ies|ying)|describ(?:es|ing)|specif(?:ies|ying)|(?:that|which)"
              + " (?:names|holds|gives|tells|contains|says|identifies|represents)|(?:of|for|with)"
              + " (?:the|an?|each|that|this))\\b[^,;.]*");

  /** Words that say more than what is meant. */
  private static final Set<String> MORE =
      Set.of(
          "not",
          "n't",
          "only",
          "uniquely",
          "least",
          "most",
          "maximum",
          "minimum",
          "default",
          "defaults",
          "between",
          "encrypted",
          "encoded",
          "hashed",
          "must",
          "cannot",
          "exactly",
          "automatically",
          "randomly",
          "computed",
          "calculated",
          "generated",
          "if",
          "unless");

  /** Words of values that are computed of other records. */
  private static final Set<String> COMPUTED =
      Set.of(
          "number",
          "count",
          "total",
          "sum",
          "average",
          "last",
          "latest",
          "recent",
          "current",
          "remaining",
          "newest",
          "oldest",
          "highest",
          "lowest");

  private static final Set<String> SAYING =
      Set.of(
          "names",
          "holds",
          "gives",
          "tells",
          "contains",
          "says",
          "identifies",
          "represents",
          "created",
          "newly",
          "added",
          "stored",
          "saved",
          "registered",
          "updated");

  private MemberMeaning() {}

  /** Where it is said, among the words between a member and the next. */
  static Optional<Span> in(String about) {
    return MEANT
        .matcher(about)
        .results()
        .map(found -> new Span(found.start(), found.end()))
        .findFirst();
  }

  /**
   * Whether a word among them changes nothing: of what is answered, no value may be computed and
   * nothing done.
   */
  static boolean isPlain(Token token, boolean answered) {
    return switch (token.tag()) {
      case NOUN, PROPN, ADJ, DET, PRON, AUX, ADP, CCONJ, SCONJ, PUNCT, PART ->
          !MORE.contains(token.lower()) && !(answered && COMPUTED.contains(token.lower()));
      case VERB, ADV ->
          (!answered || SAYING.contains(token.lower())) && !MORE.contains(token.lower());
      case NUM, OTHER -> false;
    };
  }
}
