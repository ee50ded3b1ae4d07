package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.fact.Prescription.Manner;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.language.WordList;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** "?sort=asc sorts them by date", "a query parameter named min_price": ways to ask for records. */
public final class ParameterRule implements Rule {
  private static final int MOST_OTHERS = 5;

  private final WordList list = WordList.read(Lexicon.class, "parameters.txt");
  private final Set<String> known = new HashSet<>(list.words("words"));

  /** The rule with its words. */
  public ParameterRule() {
    for (var manner : Manner.values()) {
      known.addAll(list.words(manner.label()));
    }
  }

  @Override
  public String name() {
    return "parameter";
  }

  @Override
  public boolean readsCode() {
    return true;
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    if (statement.passage().kind() == Passage.Kind.CODE) {
      return ParameterNames.inCode(statement.passage().prose()).stream()
          .map(each -> asked(each, List.of(), List.of(), each.span()))
          .toList();
    }
    var named = ParameterNames.in(statement);
    if (named.isEmpty()) {
      return List.of();
    }
    var others = others(statement, named);
    var whole = others.isPresent();
    var manners = manners(statement.tokens(), named);
    var nouns = others.orElse(List.of());
    return named.stream()
        .map(each -> asked(each, manners, nouns, whole ? statement.span() : each.span()))
        .toList();
  }

  private static Fact asked(
      ParameterNames.Named named, List<Manner> manners, List<Noun> nouns, Span span) {
    return new Fact.Prescribed(
        new Prescription.Asked(named.name(), named.value(), manners, nouns), span);
  }

  private List<Manner> manners(List<Token> tokens, List<ParameterNames.Named> named) {
    var manners = new ArrayList<Manner>();
    for (var manner : Manner.values()) {
      var words = list.words(manner.label());
      if (tokens.stream()
          .filter(token -> !isWithin(token, named))
          .anyMatch(token -> words.contains(token.lower()) || words.contains(token.lemma()))) {
        manners.add(manner);
      }
    }
    return manners;
  }

  /** What the sentence names beside the parameters; nothing where it says anything else. */
  private Optional<List<Noun>> others(Statement statement, List<ParameterNames.Named> named) {
    var nouns = new ArrayList<Noun>();
    var values = named.stream().flatMap(each -> each.value().stream()).toList();
    for (var token : statement.tokens()) {
      if (isKnown(token, named) || values.contains(token.text().replaceFirst("^[$€£]", ""))) {
        continue;
      }
      var noun = Noun.said(Nouns.singular(token.lower()));
      if (!token.text().matches("[A-Za-z][A-Za-z0-9_]*")
          || isVerb(token)
          || noun.words().isEmpty()) {
        return Optional.empty();
      }
      nouns.add(noun);
    }
    return nouns.size() > MOST_OTHERS ? Optional.empty() : Optional.of(List.copyOf(nouns));
  }

  private static boolean isVerb(Token token) {
    return token.tag() == Tag.VERB || token.tag() == Tag.ADV;
  }

  private boolean isKnown(Token token, List<ParameterNames.Named> named) {
    return switch (token.tag()) {
      case DET, PRON, AUX, ADP, CCONJ, SCONJ, PUNCT ->
          !token.isOneOf("not", "unless", "except", "without");
      case PART -> !token.isOneOf("not", "n't");
      case NOUN, PROPN, VERB, ADJ, ADV, NUM, OTHER ->
          known.contains(token.lower())
              || known.contains(token.lemma())
              || token.text().startsWith("/")
              || isMethod(token)
              || isWithin(token, named);
    };
  }

  private static boolean isMethod(Token token) {
    return token.text().toUpperCase(Locale.ROOT).equals("GET");
  }

  private static boolean isWithin(Token token, List<ParameterNames.Named> named) {
    return named.stream().map(ParameterNames.Named::span).anyMatch(span -> overlaps(span, token));
  }

  private static boolean overlaps(Span span, Token token) {
    return span.overlaps(token.span());
  }
}
