package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.ResourcePath;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** "All endpoints are under /api/v1", "within an api and version (v1) namespace". */
public final class BaseRule implements Rule {
  private static final Set<String> ALL = Set.of("all", "every", "each", "any");
  private static final Set<String> CALLS =
      Set.of("endpoint", "route", "url", "path", "api", "request", "uri", "resource");
  private static final Set<String> BEFORE =
      Set.of(
          "under",
          "prefix",
          "prefixed",
          "begin",
          "start",
          "namespace",
          "namespaced",
          "base",
          "versioned",
          "version");
  private static final Pattern VERSION = Pattern.compile("v\\d+");
  private static final Set<String> LIGHT =
      Set.of(
          "expose",
          "exposed",
          "should",
          "live",
          "available",
          "serve",
          "served",
          "mount",
          "mounted",
          "have",
          "share",
          "common",
          "follow",
          "use",
          "place",
          "placed",
          "reach",
          "reachable",
          "accessible",
          "e.g.",
          "e.g",
          "example",
          "group",
          "grouped",
          "locate",
          "located");

  @Override
  public String name() {
    return "base";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    boolean speaks = has(tokens, CALLS) && has(tokens, BEFORE);
    return speaks
            && (has(tokens, ALL) || isShort(tokens))
            && tokens.stream().allMatch(BaseRule::isKnown)
        ? base(tokens).stream()
            .<Fact>map(path -> new Fact.Prescribed(new Prescription.Base(path), statement.span()))
            .toList()
        : List.of();
  }

  /** "The base path is /api/v1". */
  private static boolean isShort(List<Token> tokens) {
    return tokens.size() <= 9;
  }

  /** What stands before every collection: of a path, or of the words for it. */
  private static Optional<String> base(List<Token> tokens) {
    var written =
        tokens.stream()
            .flatMap(token -> ResourcePath.of(token.text()).stream())
            .map(path -> path.segments().stream().takeWhile(ResourcePath::isOfBase).toList())
            .filter(segments -> !segments.isEmpty())
            .map(segments -> "/" + String.join("/", segments))
            .findFirst();
    return written.or(() -> said(tokens));
  }

  private static Optional<String> said(List<Token> tokens) {
    var version = tokens.stream().map(Token::lower).filter(word -> VERSION.matcher(word).matches());
    boolean api = tokens.stream().skip(1).anyMatch(token -> token.isOneOf("api"));
    return version.findFirst().map(number -> api ? "/api/" + number : "/" + number);
  }

  private static boolean isKnown(Token token) {
    return switch (token.tag()) {
      case DET, PRON, AUX, ADP, CCONJ, SCONJ, PUNCT, PART -> true;
      case NOUN, PROPN, VERB, ADJ, ADV, NUM, OTHER ->
          token.text().startsWith("/")
              || VERSION.matcher(token.lower()).matches()
              || isOf(token, ALL)
              || isOf(token, CALLS)
              || isOf(token, BEFORE)
              || isOf(token, LIGHT);
    };
  }

  private static boolean has(List<Token> tokens, Set<String> words) {
    return tokens.stream().anyMatch(token -> isOf(token, words));
  }

  private static boolean isOf(Token token, Set<String> words) {
    return words.contains(token.lower()) || words.contains(token.lemma());
  }
}
