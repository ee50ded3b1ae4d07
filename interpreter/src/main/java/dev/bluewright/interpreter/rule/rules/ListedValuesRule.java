package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Labels;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** "Each plot has these details: size, soil", "for each plot, store the size and the soil". */
public final class ListedValuesRule implements Rule {
  private static final Set<String> HOLDING =
      Set.of(
          "have", "include", "contain", "store", "hold", "record", "keep", "save", "track",
          "consist", "need", "require", "provide", "collect", "capture", "be");
  private static final Set<String> KEEPING =
      Set.of("store", "record", "keep", "save", "track", "capture", "collect", "log");

  @Override
  public String name() {
    return "listed-values";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    afterColon(statement, lexicon, facts);
    statement.clauses().forEach(clause -> forEach(clause, lexicon, facts));
    return facts;
  }

  private static void afterColon(Statement statement, Lexicon lexicon, List<Fact> facts) {
    var tokens = statement.tokens();
    var colon =
        IntStream.range(1, tokens.size()).filter(i -> tokens.get(i).isOneOf(":")).findFirst();
    if (colon.isEmpty()) {
      return;
    }
    var lead = tokens.get(colon.getAsInt()).span();
    var owner =
        statement.clauses().stream()
            .filter(clause -> clause.span().end() <= lead.start())
            .reduce((_, last) -> last)
            .flatMap(clause -> owner(clause, lexicon));
    var items = TokenList.of(withoutEnd(tokens.subList(colon.getAsInt() + 1, tokens.size())));
    if (owner.isPresent()
        && items.size() > 1
        && items.stream().allMatch(ListedValuesRule::isName)
        && areFields(items, lexicon)) {
      facts.add(new Fact.EntityNamed(owner.get(), tokens.getFirst().span().cover(lead)));
      items.forEach(item -> value(owner, item, lexicon, facts));
    }
  }

  private static List<Token> withoutEnd(List<Token> tokens) {
    return tokens.stream().filter(token -> !token.isOneOf(".", ";")).toList();
  }

  private static boolean areFields(List<TokenList.Item> items, Lexicon lexicon) {
    var known =
        items.stream()
            .flatMap(item -> item.noun().stream())
            .filter(lexicon.fieldTypes()::isFieldName)
            .count();
    return known * 2 >= items.size();
  }

  private static boolean isName(TokenList.Item item) {
    return item.noun().isPresent();
  }

  /** Whose values follow the colon; none where the words before it say something else. */
  private static Optional<Noun> owner(Clause clause, Lexicon lexicon) {
    if (makes(clause, lexicon)) {
      return Naming.entity(clause.objects().getFirst(), lexicon)
          .filter(noun -> lexicon.fieldTypes().mayBeThing(noun));
    }
    var tells =
        clause.has("be") && clause.subjects().stream().noneMatch(s -> lexicon.isGeneric(s.noun()));
    if (clause.negated()
        || tells
        || clause.verbs().stream().noneMatch(v -> HOLDING.contains(v.lemma()))) {
      return Optional.empty();
    }
    var objects = clause.objects();
    if (objects.size() > 1 || objects.stream().anyMatch(o -> !lexicon.isGeneric(o.noun()))) {
      return Optional.empty();
    }
    return clause.after("about", "for", "of").stream()
        .findFirst()
        .or(() -> objects.stream().findFirst().flatMap(NounPhrase::of))
        .or(() -> objects.stream().findFirst().flatMap(NounPhrase::owner))
        .or(() -> clause.subjects().stream().findFirst())
        .filter(phrase -> !lexicon.isSystem(phrase.noun()) && !isAny(phrase))
        .flatMap(phrase -> Naming.entity(phrase, lexicon))
        .filter(noun -> !noun.equals(Noun.of("it")) && lexicon.fieldTypes().mayBeThing(noun));
  }

  /** "Manage queens: name, breed": what is made, with its values. */
  private static boolean makes(Clause clause, Lexicon lexicon) {
    return !clause.negated()
        && clause.objects().size() == 1
        && !lexicon.isGeneric(clause.objects().getFirst().noun())
        && clause.complements().isEmpty()
        && clause.verbs().stream()
            .anyMatch(v -> lexicon.operations(v.lemma()).contains(Operation.CREATE));
  }

  private static boolean isAny(NounPhrase phrase) {
    return phrase.isPronoun() && !phrase.head().isOneOf("it");
  }

  private static void value(
      Optional<Noun> owner, TokenList.Item item, Lexicon lexicon, List<Fact> facts) {
    var field = item.noun().orElseThrow();
    var name = item.tokens().getFirst().span().cover(item.tokens().getLast().span());
    facts.add(new Fact.FieldOf(owner, field, item.isPlural(), name));
    if (item.aside().isEmpty()) {
      return;
    }
    if (item.aside().size() == 1) {
      lexicon
          .fieldTypes()
          .writtenAsType(item.aside().getFirst().lower())
          .ifPresent(type -> facts.add(new Fact.TypeHint(owner, field, type, item.span())));
    } else {
      Labels.of(TokenList.of(item.aside()))
          .ifPresent(
              labels -> facts.add(new Fact.EnumerationOf(owner, field, labels, item.span())));
    }
  }

  /** "For each plot, store …": of the thing after "for each". */
  private static void forEach(Clause clause, Lexicon lexicon, List<Fact> facts) {
    var each =
        clause.after("for", "about", "on").stream()
            .filter(
                phrase ->
                    phrase.determiner().filter(word -> word.isOneOf("each", "every")).isPresent())
            .findFirst();
    var keeps = clause.verbs().stream().anyMatch(verb -> KEEPING.contains(verb.lemma()));
    var asks =
        clause.subjects().isEmpty()
            || clause.subjects().stream()
                .allMatch(s -> lexicon.isSystem(s.noun()) || s.isPronoun());
    if (each.isEmpty() || !keeps || !asks || clause.negated() || clause.passive()) {
      return;
    }
    Naming.entity(each.get(), lexicon)
        .filter(noun -> lexicon.fieldTypes().mayBeThing(noun))
        .ifPresent(owner -> kept(owner, each.get(), clause, lexicon, facts));
  }

  private static void kept(
      Noun owner, NounPhrase each, Clause clause, Lexicon lexicon, List<Fact> facts) {
    facts.add(new Fact.EntityNamed(owner, each.span()));
    for (var phrase : clause.objects()) {
      Naming.field(phrase, lexicon)
          .filter(field -> !lexicon.isGeneric(field.text()))
          .ifPresent(
              field ->
                  facts.add(
                      new Fact.FieldOf(
                          Optional.of(owner),
                          field,
                          phrase.isPlural(),
                          clause.verbs().getFirst().span().cover(phrase.span()))));
    }
  }
}
