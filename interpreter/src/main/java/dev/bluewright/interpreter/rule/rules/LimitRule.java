package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Comparison;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operand;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.ShownJson;
import dev.bluewright.interpreter.rule.SizeLimits;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** "the email must be unique", "name (required, max 100 characters)", "defaults to open". */
public final class LimitRule implements Rule {
  private static final Pattern PRESENT =
      Pattern.compile("default(?:s)? to (?:the )?(?:today|now|current|present)\\b");

  /** Words for whatever a body holds: "a required field". */
  private static final Set<String> ANY =
      Set.of("field", "parameter", "attribute", "property", "column", "key", "input", "argument");

  @Override
  public String name() {
    return "limit";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var shown = ShownJson.in(statement).map(json -> json.place(statement));
    for (var clause : statement.clauses()) {
      for (var phrase : everyPhrase(clause)) {
        if (shown.filter(json -> json.overlaps(phrase.span())).isPresent()) {
          continue;
        }
        var owner = ChoiceNouns.ownerOf(phrase, clause, lexicon).or(statement::owner);
        Naming.field(phrase, lexicon)
            .filter(field -> !ANY.contains(field.text()))
            .filter(field -> mayBeField(field, phrase, owner, lexicon))
            .ifPresent(
                field -> {
                  adjectives(phrase, owner, field, facts);
                  limits(phrase.aside(), phrase.span(), owner, field, facts);
                  positive(phrase, owner, field).ifPresent(facts::add);
                });
      }
      said(clause, statement, lexicon, facts);
    }
    afterBreak(statement, facts);
    return facts;
  }

  private static boolean mayBeField(
      Noun field, NounPhrase phrase, Optional<Noun> owner, Lexicon lexicon) {
    return owner.isPresent()
        || lexicon.fieldTypes().isFieldName(field)
        || phrase.aside().stream().anyMatch(t -> t.isOneOf("required", "unique"));
  }

  private static List<NounPhrase> everyPhrase(Clause clause) {
    return Stream.of(clause.subjects(), clause.objects(), clause.after("with", "including", "of"))
        .flatMap(List::stream)
        .toList();
  }

  private static void adjectives(
      NounPhrase phrase, Optional<Noun> owner, Noun field, List<Fact> facts) {
    for (var word : phrase.modifiers()) {
      limit(word, "")
          .forEach(
              limit ->
                  facts.add(
                      new Fact.LimitOf(
                          owner, field, limit, word.span().cover(phrase.head().span()))));
    }
    if (phrase.optional()
        && phrase.modifiers().stream().noneMatch(word -> word.isOneOf("optional"))) {
      facts.add(new Fact.LimitOf(owner, field, new Limit.NotRequired(), phrase.span()));
    }
  }

  /** "Depth (must be positive)". */
  private static Optional<Fact> positive(NounPhrase phrase, Optional<Noun> owner, Noun field) {
    return Optional.of(phrase.aside())
        .filter(words -> !words.isEmpty() && words.getLast().isOneOf("positive"))
        .map(List::getLast)
        .map(
            word ->
                new ValueFact.Compared(
                    owner,
                    field,
                    Comparison.MORE,
                    new Operand.Amount(BigDecimal.ZERO),
                    word.span()));
  }

  private static void said(Clause clause, Statement statement, Lexicon lexicon, List<Fact> facts) {
    var words = new ArrayList<>(clause.predicates());
    clause.verbs().stream()
        .filter(verb -> verb.isOneOf("required", "needed") && clause.passive())
        .forEach(words::add);
    var defaults = clause.has("default");
    if ((words.isEmpty() && !defaults) || clause.subjects().isEmpty()) {
      return;
    }
    for (var subject : clause.subjects()) {
      var owner = ChoiceNouns.ownerOf(subject, clause, lexicon).or(statement::owner);
      var field =
          Naming.field(subject, lexicon)
              .filter(noun -> !lexicon.isActor(noun.text()) && !ANY.contains(noun.text()));
      field.ifPresent(
          noun -> {
            for (var word : words) {
              limit(word, clause.negated() ? "not" : "")
                  .forEach(limit -> facts.add(new Fact.LimitOf(owner, noun, limit, clause.span())));
            }
            if (defaults) {
              afterTo(statement)
                  .ifPresent(
                      value ->
                          facts.add(
                              new Fact.LimitOf(
                                  owner, noun, new Limit.Default(value), statement.span())));
            }
            limits(
                statement.tokens().stream().filter(t -> clause.span().contains(t.span())).toList(),
                clause.span(),
                owner,
                noun,
                facts);
          });
    }
  }

  /** The word after "defaults to"; of the present, another rule tells. */
  private static Optional<String> afterTo(Statement statement) {
    var tokens = statement.tokens();
    if (PRESENT.matcher(statement.wording().line()).find()) {
      return Optional.empty();
    }
    return IntStream.range(2, tokens.size())
        .filter(i -> tokens.get(i - 1).isOneOf("to") && tokens.get(i - 2).lemma().equals("default"))
        .mapToObj(i -> tokens.get(i).text())
        .findFirst();
  }

  /** What follows a field's name: "title - string, required", "sku (unique)". */
  private static void afterBreak(Statement statement, List<Fact> facts) {
    var tokens = statement.tokens();
    var words =
        tokens.stream().takeWhile(token -> Character.isLetter(token.text().charAt(0))).toList();
    if (words.isEmpty()
        || words.size() > 3
        || statement.owner().isEmpty()
        || !facts.isEmpty()
        || speaks(statement)) {
      return;
    }
    var names = words.stream().flatMap(word -> Naming.split(word, false).stream()).toList();
    if (names.stream().allMatch(word -> word.matches("[a-z][a-z0-9]*"))) {
      var rest = tokens.subList(words.size(), tokens.size());
      limits(rest, statement.span(), statement.owner(), new Noun(names), facts);
    }
  }

  /** "Beds: members can rent …": a sentence, and no value of a thing. */
  private static boolean speaks(Statement statement) {
    return !statement.ownerSaid()
        && statement.clauses().stream()
            .anyMatch(clause -> clause.modal().isPresent() && !clause.subjects().isEmpty());
  }

  private static void limits(
      List<Token> tokens, Span whole, Optional<Noun> owner, Noun field, List<Fact> facts) {
    for (var i = 0; i < tokens.size(); i++) {
      var before = i > 0 ? tokens.get(i - 1).lower() : "";
      var token = tokens.get(i);
      limit(token, before)
          .forEach(limit -> facts.add(new Fact.LimitOf(owner, field, limit, whole)));
      SizeLimits.at(tokens, i)
          .ifPresent(limit -> facts.add(new Fact.LimitOf(owner, field, limit, whole)));
      if (token.isOneOf("default", "defaults") && i + 1 < tokens.size()) {
        var value =
            tokens.subList(i + 1, tokens.size()).stream()
                .filter(t -> !t.isOneOf("to", "is", "value", ":", "=", "of", "\"", "'", "`", "the"))
                .findFirst()
                .filter(t -> !t.isOneOf("today", "now", "current", "present"));
        value.ifPresent(
            v -> facts.add(new Fact.LimitOf(owner, field, new Limit.Default(v.text()), whole)));
      }
    }
  }

  private static Stream<Limit> limit(Token word, String before) {
    var not = Set.of("not", "n't", "no").contains(before);
    if (word.isOneOf("unique")) {
      return Stream.<Limit>of(new Limit.Unique()).filter(_ -> !not);
    }
    if (word.isOneOf("required", "mandatory", "compulsory")) {
      return Stream.of(not ? new Limit.NotRequired() : new Limit.Required());
    }
    if (word.isOneOf("optional", "nullable")) {
      return Stream.of(not ? new Limit.Required() : new Limit.NotRequired());
    }
    if ((not && word.isOneOf("negative")) || word.isOneOf("non-negative", "nonnegative")) {
      return Stream.of(new Limit.Least(BigDecimal.ZERO));
    }
    if (not && word.isOneOf("empty", "blank")) {
      return Stream.of(new Limit.Required(), new Limit.ShortestText(1));
    }
    return not && word.isOneOf("null") ? Stream.of(new Limit.Required()) : Stream.empty();
  }
}
