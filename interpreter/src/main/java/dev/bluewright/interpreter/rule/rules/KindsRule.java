package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * "Different types of plots such as sunny, shady and raised", "three sizes of beds: small and
 * large": a thing has a type, or a size, of these.
 */
public final class KindsRule implements Rule {
  private static final Set<String> KINDS = Set.of("type", "kind", "category", "class");

  /** What a record comes to be, which is told in other ways. */
  private static final Set<String> STATES = Set.of("status", "state");

  private static final int LONGEST = 3;

  @Override
  public String name() {
    return "kinds";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      phrases(clause)
          .filter(phrase -> tellsApart(phrase) && phrase.isPlural())
          .filter(phrase -> phrase.of().isPresent())
          .findFirst()
          .ifPresent(phrase -> read(phrase, statement, lexicon, facts));
      ofKinds(clause)
          .filter(_ -> clause.subjects().size() == 1)
          .ifPresent(
              phrase -> read(phrase, clause.subjects().getFirst(), statement, lexicon, facts));
    }
    return facts;
  }

  /** "Plots can be of several types, like sunny or walled". */
  private static Optional<NounPhrase> ofKinds(Clause clause) {
    return clause.has("be") && !clause.negated()
        ? clause.after("of").stream()
            .filter(phrase -> KINDS.contains(phrase.noun()) && phrase.isPlural())
            .findFirst()
        : Optional.empty();
  }

  private static boolean tellsApart(NounPhrase phrase) {
    return KINDS.contains(phrase.noun())
        || (ChoiceNouns.has(phrase) && !STATES.contains(phrase.noun()));
  }

  private static Stream<NounPhrase> phrases(Clause clause) {
    return Stream.of(clause.subjects(), clause.objects(), clause.after("for", "with", "between"))
        .flatMap(List::stream);
  }

  private static void read(
      NounPhrase phrase, Statement statement, Lexicon lexicon, List<Fact> facts) {
    phrase.of().ifPresent(thing -> read(phrase, thing, statement, lexicon, facts));
  }

  private static void read(
      NounPhrase phrase, NounPhrase thing, Statement statement, Lexicon lexicon, List<Fact> facts) {
    var owner = Naming.entity(thing, lexicon);
    if (owner.isEmpty() || lexicon.isSystem(owner.get().head())) {
      return;
    }
    var ofKinds = KINDS.contains(phrase.noun());
    var field = Noun.of(ofKinds ? "type" : phrase.noun());
    var items = examples(phrase, statement);
    var labels = items.stream().map(KindsRule::label).distinct().toList();
    var told =
        labels.size() >= 2 && items.stream().allMatch(item -> item.tokens().size() <= LONGEST);
    if (ofKinds || told) {
      facts.add(new Fact.FieldOf(owner, field, false, thing.span().cover(phrase.span())));
    }
    if (told) {
      var span = phrase.span().cover(items.getLast().span());
      facts.add(new Fact.EnumerationOf(owner, field, labels, span));
    }
  }

  /** What follows "such as", or stands in brackets, or is numbered. */
  private static List<TokenList.Item> examples(NounPhrase phrase, Statement statement) {
    var inBrackets = phrase.of().map(NounPhrase::aside).orElse(List.of());
    return TokenList.of(plain(inBrackets.isEmpty() ? after(phrase, statement) : inBrackets));
  }

  private static List<Token> after(NounPhrase phrase, Statement statement) {
    var rest =
        statement.tokens().stream()
            .dropWhile(token -> token.span().start() < phrase.span().end())
            .toList();
    var leads =
        !rest.isEmpty()
            && (rest.getFirst().isOneOf("such", "like", "including", "1", ":", "e.g", "e.g.")
                || (rest.size() > 1
                    && rest.getFirst().isOneOf(",")
                    && rest.get(1).isOneOf("such", "like", "including")));
    return leads ? rest : List.of();
  }

  private static List<Token> plain(List<Token> tokens) {
    return IntStream.range(0, tokens.size())
        .mapToObj(tokens::get)
        .filter(token -> !token.text().matches("\\d+|[)(]"))
        .filter(token -> !token.isOneOf("such", "as", "including", "for", "example", "etc", "etc."))
        .toList();
  }

  private static String label(TokenList.Item item) {
    var words = new ArrayList<>(item.tokens().stream().map(Token::lower).toList());
    words.add(Nouns.singular(words.removeLast()));
    return String.join("-", words).toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
  }
}
