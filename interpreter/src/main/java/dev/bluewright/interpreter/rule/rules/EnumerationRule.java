package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Labels;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * "status (pending, in progress, done)", "priority: low, medium or high", "status such as open".
 */
public final class EnumerationRule implements Rule {
  @Override
  public String name() {
    return "enumeration";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      ChoiceNouns.phrases(clause)
          .forEach(phrase -> bracketed(phrase, statement, clause, lexicon, facts));
      said(clause, lexicon, facts);
      examples(clause, statement, lexicon, facts);
    }
    colon(statement, lexicon, facts);
    return facts;
  }

  private static void bracketed(
      NounPhrase phrase, Statement statement, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var aside =
        phrase.aside().isEmpty() && ChoiceNouns.has(phrase)
            ? phrase.of().map(NounPhrase::aside).orElse(List.of())
            : phrase.aside();
    var all = TokenList.of(withoutLead(aside));
    var values = all.stream().filter(item -> !isDefault(item)).toList();
    var alone = isAlone(phrase, statement) && areChoices(values, lexicon);
    if (!(ChoiceNouns.has(phrase) || alone) || ChoiceNouns.hasOthers(phrase, aside)) {
      return;
    }
    add(
        ChoiceNouns.ownerOf(phrase, clause, lexicon).or(statement::owner),
        phrase,
        values,
        phrase.span(),
        lexicon,
        facts);
    byDefault(all)
        .flatMap(
            word ->
                Naming.field(phrase, lexicon)
                    .map(
                        field ->
                            new Fact.LimitOf(
                                ChoiceNouns.ownerOf(phrase, clause, lexicon).or(statement::owner),
                                field,
                                new Limit.Default(word),
                                phrase.span())))
        .ifPresent(facts::add);
  }

  /** The value of "low by default"; of "default low" another rule tells. */
  private static Optional<String> byDefault(List<TokenList.Item> items) {
    return items.stream()
        .filter(item -> item.value().endsWith(" by default"))
        .map(item -> item.value().replaceFirst(" by default$", ""))
        .findFirst();
  }

  /** "Default low", "low by default": which of them it is at first. */
  private static boolean isDefault(TokenList.Item item) {
    return item.tokens().getFirst().isOneOf("default", "defaults")
        || (item.tokens().size() > 1 && item.tokens().getLast().isOneOf("default"));
  }

  /** A bullet of one name and what is in brackets, where a thing's values are listed. */
  private static boolean isAlone(NounPhrase phrase, Statement statement) {
    return statement.owner().isPresent()
        && statement.clauses().size() == 1
        && statement.clauses().getFirst().isPhrase()
        && statement.clauses().getFirst().objects().equals(List.of(phrase))
        && statement.clauses().getFirst().complements().isEmpty();
  }

  /** Words that are neither types nor names of values, and not what is done with records. */
  private static boolean areChoices(List<TokenList.Item> values, Lexicon lexicon) {
    return values.size() > 1
        && !values.stream().allMatch(item -> !lexicon.operations(item.value()).isEmpty())
        && values.stream()
            .allMatch(
                item ->
                    item.tokens().size() <= 2
                        && item.tokens().stream()
                            .noneMatch(
                                word ->
                                    lexicon.fieldTypes().writtenAsType(word.lower()).isPresent()
                                        || word.isOneOf(
                                            "required", "unique", "optional", "max", "min"))
                        && item.noun()
                            .filter(noun -> lexicon.fieldTypes().isFieldName(noun))
                            .isEmpty());
  }

  /** "Treatments have a type such as acid, heat or smoke". */
  private static void examples(
      Clause clause, Statement statement, Lexicon lexicon, List<Fact> facts) {
    for (var phrase : clause.objects()) {
      var items = TokenList.of(withoutLead(namedAfter(phrase, statement)));
      if (ChoiceNouns.has(phrase) && !phrase.isPlural() && items.size() > 1) {
        add(
            ChoiceNouns.ownerOf(phrase, clause, lexicon),
            phrase,
            items,
            phrase.span().cover(items.getLast().span()),
            lexicon,
            facts);
      }
    }
  }

  /** What follows "such as" or "like" right after a phrase. */
  private static List<Token> namedAfter(NounPhrase phrase, Statement statement) {
    var rest =
        statement.tokens().stream()
            .dropWhile(token -> token.span().start() < phrase.span().end())
            .dropWhile(token -> token.isOneOf(","))
            .takeWhile(token -> !token.isOneOf(".", ";"))
            .toList();
    return !rest.isEmpty() && rest.getFirst().isOneOf("such", "like")
        ? rest.subList(1, rest.size())
        : List.of();
  }

  private static void said(Clause clause, Lexicon lexicon, List<Fact> facts) {
    if (!clause.has("be") || clause.subjects().size() != 1 || clause.negated()) {
      return;
    }
    var subject = clause.subjects().getFirst();
    var oneOf = clause.objects().stream().limit(1).anyMatch(object -> object.head().isOneOf("one"));
    if (oneOf) {
      return; // other rules read "one of"
    }
    if (ChoiceNouns.has(subject) && clause.objects().size() + clause.predicates().size() > 1) {
      var tokens = new ArrayList<Token>();
      clause.predicates().forEach(word -> each(word, tokens));
      clause
          .objects()
          .forEach(
              object -> {
                tokens.addAll(object.modifiers());
                tokens.add(object.head());
                tokens.add(new Token(",", Tag.PUNCT, ",", object.head().span()));
              });
      add(
          ChoiceNouns.ownerOf(subject, clause, lexicon),
          subject,
          TokenList.of(tokens).stream().filter(i -> !i.value().equals("one")).toList(),
          clause.span(),
          lexicon,
          facts);
    }
  }

  /** "Good, fair or broken": each word by itself, but for one that only grades the next. */
  private static void each(Token word, List<Token> tokens) {
    tokens.add(word);
    if (word.tag() != Tag.ADV) {
      tokens.add(new Token(",", Tag.PUNCT, ",", word.span()));
    }
  }

  private static void colon(Statement statement, Lexicon lexicon, List<Fact> facts) {
    var tokens = statement.tokens();
    for (var i = 1; i < tokens.size() - 2; i++) {
      var head = tokens.get(i - 1);
      if (tokens.get(i).isOneOf(":", "-", "–", "—", "=")
          && ChoiceNouns.has(Nouns.singular(head.lower()))) {
        var values = TokenList.of(withoutLead(tokens.subList(i + 1, end(tokens, i))));
        var words =
            tokens.subList(phraseStart(tokens, i), i).stream()
                .flatMap(t -> Naming.split(t, false).stream())
                .filter(w -> w.matches("[a-z][a-z0-9]*") && !lexicon.isPlainBeforeNouns(w))
                .toList();
        var labels = Labels.of(values);
        if (labels.isPresent() && !words.isEmpty() && !areNames(values, lexicon)) {
          facts.add(
              new Fact.EnumerationOf(
                  subject(statement, lexicon).or(statement::owner),
                  new Noun(words),
                  labels.get(),
                  head.span().cover(values.getLast().span())));
        }
        return;
      }
    }
  }

  /** "Category: name, description": what each category holds. */
  private static boolean areNames(List<TokenList.Item> values, Lexicon lexicon) {
    return values.stream()
        .allMatch(item -> item.noun().filter(lexicon.fieldTypes()::isFieldName).isPresent());
  }

  /** Where the words after a colon end: with the brackets that it stands in, or with the rest. */
  private static int end(List<Token> tokens, int colon) {
    var before = tokens.subList(0, colon);
    var depth =
        before.stream().filter(token -> token.isOneOf("(")).count()
            - before.stream().filter(token -> token.isOneOf(")")).count();
    return depth == 0
        ? tokens.size()
        : IntStream.range(colon, tokens.size())
            .filter(at -> tokens.get(at).isOneOf(")"))
            .findFirst()
            .orElse(tokens.size());
  }

  /** Where the words right before a colon begin: after the last verb, article or mark. */
  private static int phraseStart(List<Token> tokens, int colon) {
    var start = colon;
    while (start > 0
        && (tokens.get(start - 1).tag().isNominal() || tokens.get(start - 1).tag() == Tag.ADJ)) {
      start--;
    }
    return Math.min(start, colon - 1);
  }

  private static void add(
      Optional<Noun> owner,
      NounPhrase phrase,
      List<TokenList.Item> values,
      Span span,
      Lexicon lexicon,
      List<Fact> facts) {
    Labels.of(values)
        .ifPresent(
            labels ->
                Naming.field(phrase, lexicon)
                    .ifPresent(
                        field -> facts.add(new Fact.EnumerationOf(owner, field, labels, span))));
  }

  private static List<Token> withoutLead(List<Token> tokens) {
    var kept = new ArrayList<>(tokens);
    kept.removeIf(
        token ->
            token.isOneOf(
                "one",
                "of",
                "enum",
                "either",
                "values",
                "can",
                "be",
                "possible",
                "string",
                "such",
                "as"));
    return kept;
  }

  private static Optional<Noun> subject(Statement statement, Lexicon lexicon) {
    return statement.clauses().stream()
        .filter(clause -> clause.has("have", "include"))
        .flatMap(clause -> clause.subjects().stream())
        .findFirst()
        .flatMap(phrase -> Naming.entity(phrase, lexicon));
  }
}
