package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.blueprint.ApiModel.NameStyle;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How everything is sent: how names are written, how ids count, what is ignored, who may call. */
public final class WireFormRule implements Rule {
  private static final Set<String> IDS = Set.of("id", "ids", "identifier", "identifiers");
  private static final Set<String> NUMBERS =
      Set.of("number", "numbers", "numeric", "integer", "integers", "auto-increment", "sequential");
  private static final Set<String> UNKNOWN =
      Set.of("unknown", "unexpected", "additional", "extra", "unrecognized", "unrecognised");
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)\\b(?:multipart/form-data|(?:application/)?x-www-form-urlencoded|(?:url-?encoded"
              + " |multipart )?form[- ]data|url-?encoded forms?)\\b");
  private static final Pattern SITE = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?");

  private final Vocabulary bodies = new Vocabulary("common", "members");

  @Override
  public String name() {
    return "wire-form";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    var facts = new ArrayList<Fact>();
    for (var token : tokens) {
      style(token).ifPresent(style -> facts.add(fact(new Prescription.Names(style), statement)));
    }
    if (countsIds(tokens) && tokens.size() <= 16) {
      facts.add(fact(new Prescription.CountedIds(), statement));
    }
    if (ignoresUnknown(tokens)) {
      facts.add(fact(new Prescription.UnknownIgnored(), statement));
    }
    origins(statement).ifPresent(facts::add);
    forms(statement).ifPresent(facts::add);
    return facts;
  }

  /** "Ignore attributes that are not allowed". */
  private static boolean ignoresUnknown(List<Token> tokens) {
    boolean unknown =
        has(tokens, UNKNOWN)
            || (has(tokens, Set.of("not", "n't"))
                && has(
                    tokens,
                    Set.of(
                        "allowed",
                        "known",
                        "permitted",
                        "recognized",
                        "recognised",
                        "listed",
                        "expected")));
    return unknown
        && has(tokens, Set.of("ignore", "ignored"))
        && has(
            tokens,
            Set.of(
                "field", "attribute", "property", "member", "parameter", "key", "value", "data"));
  }

  /** "As multipart/form-data", "with form data": bodies as a page of a browser sends them. */
  private Optional<Fact> forms(Statement statement) {
    var prose = statement.sentence().prose();
    return FORM.matcher(prose.text())
        .results()
        .map(found -> prose.place(found.start(), found.end()))
        .findFirst()
        .filter(_ -> statement.tokens().stream().noneMatch(token -> token.isOneOf("not", "n't")))
        .map(
            span ->
                new Fact.Prescribed(
                    new Prescription.Forms(),
                    statement.tokens().stream()
                            .allMatch(t -> bodies.knows(t) || span.overlaps(t.span()))
                        ? statement.span()
                        : span));
  }

  private static Fact fact(Prescription what, Statement statement) {
    return new Fact.Prescribed(what, statement.span());
  }

  private static Optional<NameStyle> style(Token token) {
    return switch (token.lower()) {
      case "snake_case", "snake-case", "snakecase" -> Optional.of(NameStyle.SNAKE);
      case "camelcase", "camel-case", "camel_case" -> Optional.of(NameStyle.CAMEL);
      default -> Optional.empty();
    };
  }

  /** "CORS", or a browser's page of another origin. */
  private static Optional<Fact> origins(Statement statement) {
    var tokens = statement.tokens();
    boolean cors =
        has(tokens, Set.of("cors", "cross-origin"))
            || (has(tokens, Set.of("browser", "browsers"))
                && has(tokens, Set.of("origin", "origins", "site", "sites", "domain", "domains")));
    if (!cors || statement.sentence().text().matches("(?i).*\\b(no|not|without)\\b.*")) {
      return Optional.empty();
    }
    var named =
        tokens.stream()
            .map(token -> token.text().replaceFirst("[.,;/]+$", ""))
            .filter(text -> SITE.matcher(text).matches())
            .distinct()
            .toList();
    var sites = named.isEmpty() ? List.of("*") : named;
    return Optional.of(fact(new Prescription.Origins(sites), statement));
  }

  /** "Ids are numbers", and not "an id, a name and a phone number". */
  private static boolean countsIds(List<Token> tokens) {
    return IntStream.range(0, tokens.size()).anyMatch(at -> isNumber(tokens, at))
        && tokens.stream().noneMatch(token -> token.isOneOf(",", ";"))
        && IntStream.range(0, tokens.size()).anyMatch(at -> isOwnId(tokens, at));
  }

  /** "A number", "integers", and no "catalogue number". */
  private static boolean isNumber(List<Token> tokens, int at) {
    var named =
        tokens.get(at).isOneOf("number")
            && at > 0
            && tokens.get(at - 1).tag().isNominal()
            && !IDS.contains(tokens.get(at - 1).lower());
    return !named && has(tokens.subList(at, at + 1), NUMBERS);
  }

  /** "ID" and "record ids", and not the "zone id" of a plot. */
  private static boolean isOwnId(List<Token> tokens, int at) {
    var token = tokens.get(at);
    return IDS.contains(token.lower())
        && (token.lower().endsWith("s") || at == 0 || !tokens.get(at - 1).tag().isNominal());
  }

  private static boolean has(List<Token> tokens, Set<String> words) {
    return tokens.stream().anyMatch(t -> words.contains(t.lower()) || words.contains(t.lemma()));
  }
}
