package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** "Book (title, author)", "books with title and author", "Book: title, author". */
public final class AttributeListRule implements Rule {
  private static final Set<String> TYPES =
      Set.of("number", "string", "text", "integer", "boolean", "float", "int", "decimal");

  @Override
  public String name() {
    return "attribute-list";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      made(clause, lexicon, facts);
      for (var phrase :
          Stream.concat(clause.subjects().stream(), clause.objects().stream()).toList()) {
        bracketed(phrase, lexicon, facts);
      }
      if (clause.isPhrase()
          && clause.objects().size() == 1
          && ListedFieldsRule.listed(statement).isEmpty()) {
        with(clause.objects().getFirst(), clause, lexicon, facts);
      }
    }
    colon(statement, lexicon, facts);
    return facts;
  }

  private static void bracketed(NounPhrase phrase, Lexicon lexicon, List<Fact> facts) {
    var items = TokenList.of(phrase.aside());
    var owner = Naming.entity(phrase, lexicon);
    if (owner.isEmpty()
        || phrase.head().isOneOf("place")
        || phrase.head().text().matches("[a-z]+(?:_[a-z]+)+")
        || lexicon.fieldTypes().isFieldName(owner.get())
        || (!phrase.aside().isEmpty() && phrase.aside().getFirst().isOneOf("in"))
        || isType(items)
        || !namesFields(items, lexicon)) {
      return;
    }
    facts.add(
        new Fact.EntityNamed(
            owner.get(), new Span(phrase.span().start(), phrase.head().span().end())));
    items.forEach(
        item ->
            item.noun()
                .ifPresent(
                    field ->
                        facts.add(new Fact.FieldOf(owner, field, item.isPlural(), item.span()))));
  }

  /** "A depth (number)": what a value is. */
  private static boolean isType(List<TokenList.Item> items) {
    return !items.isEmpty()
        && items.size() <= 2
        && items.getFirst().tokens().size() == 1
        && TYPES.contains(items.getFirst().tokens().getFirst().lower());
  }

  /** "Book a stay for a dog (from date, to date)": values of what is made. */
  private static void made(Clause clause, Lexicon lexicon, List<Fact> facts) {
    if (clause.objects().size() != 1 || !makes(clause, lexicon)) {
      return;
    }
    var owner = Naming.entity(clause.objects().getFirst(), lexicon);
    if (owner.isEmpty()) {
      return;
    }
    clause.after("for", "to", "on", "in", "with").stream()
        .map(phrase -> TokenList.of(phrase.aside()))
        .filter(items -> items.size() > 1 && namesFields(items, lexicon))
        .findFirst()
        .ifPresent(items -> items.forEach(item -> value(owner.get(), item, lexicon, facts)));
  }

  private static boolean makes(Clause clause, Lexicon lexicon) {
    return clause.verbs().stream()
        .anyMatch(
            verb ->
                verb.lemma().equals("book")
                    || lexicon.operations(verb.lemma()).contains(Operation.CREATE));
  }

  private static void with(NounPhrase thing, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var phrases = clause.after("with", "including", "containing", "has");
    var fields =
        phrases.stream()
            .map(phrase -> Naming.field(phrase, lexicon))
            .flatMap(Optional::stream)
            .toList();
    var owner = Naming.entity(thing, lexicon).filter(noun -> !lexicon.isSystem(noun.head()));
    if (owner.isPresent()
        && lexicon.isUsualThing(owner.get())
        && !fields.isEmpty()
        && fields.stream().allMatch(lexicon::sortsOthers)) {
      facts.add(new Fact.EntityNamed(owner.get(), thing.span()));
      phrases.forEach(
          phrase ->
              Naming.entity(phrase, lexicon)
                  .ifPresent(
                      noun -> facts.add(new Fact.RelationOf(owner, false, noun, phrase.span()))));
      return;
    }
    if (owner.isEmpty() || fields.stream().noneMatch(lexicon.fieldTypes()::isFieldName)) {
      return;
    }
    facts.add(new Fact.EntityNamed(owner.get(), thing.span()));
    for (var phrase : phrases) {
      Naming.field(phrase, lexicon)
          .ifPresent(
              field -> facts.add(new Fact.FieldOf(owner, field, phrase.isPlural(), phrase.span())));
    }
  }

  /** "Book: title, author": a thing of its own, and no value of another. */
  static boolean namesThing(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    colon(statement, lexicon, facts);
    return facts.stream().anyMatch(Fact.EntityNamed.class::isInstance);
  }

  private static void colon(Statement statement, Lexicon lexicon, List<Fact> facts) {
    var tokens = statement.tokens();
    var colon =
        IntStream.range(0, tokens.size())
            .filter(i -> tokens.get(i).isOneOf(":", "-", "–", "—"))
            .findFirst()
            .orElse(-1);
    if (colon < 1 || colon > 4 || statement.clauses().isEmpty()) {
      return;
    }
    var first = statement.clauses().getFirst();
    var items = TokenList.of(tokens.subList(colon + 1, tokens.size()));
    if (items.size() < 2
        || items.getFirst().noun().isEmpty()
        || !namesFields(items.stream().filter(item -> item.noun().isPresent()).toList(), lexicon)) {
      return;
    }
    var named = tokens.subList(0, colon);
    var owner =
        (first.isPhrase() && first.objects().size() == 1
                ? Naming.entity(first.objects().getFirst(), lexicon)
                : called(named))
            .filter(noun -> !isValue(noun, statement, lexicon));
    owner.ifPresent(
        noun -> {
          facts.add(
              new Fact.EntityNamed(noun, named.getFirst().span().cover(named.getLast().span())));
          var column = isTable(items);
          items.forEach(
              item -> {
                if (column) {
                  column(noun, item, facts);
                } else {
                  value(noun, item, lexicon, facts);
                }
              });
        });
  }

  /** "Potters: id, name, notes": columns of a table, of which each holds one value. */
  private static boolean isTable(List<TokenList.Item> items) {
    return items.stream()
        .flatMap(item -> item.noun().stream())
        .anyMatch(noun -> noun.head().equals("id"));
  }

  private static void column(Noun owner, TokenList.Item item, List<Fact> facts) {
    (item.tokens().size() == 1
            ? Optional.of(new Noun(Naming.split(item.tokens().getFirst(), false)))
            : item.noun())
        .ifPresent(
            field -> facts.add(new Fact.FieldOf(Optional.of(owner), field, false, item.span())));
  }

  /** "Location: street and city", where values of another thing are told. */
  private static boolean isValue(Noun noun, Statement statement, Lexicon lexicon) {
    return statement.ownerSaid()
        ? lexicon.fieldTypes().isFieldName(noun)
        : !lexicon.fieldTypes().mayBeThing(noun);
  }

  /** "Plot": the words before the colon, where all of them are nouns. */
  private static Optional<Noun> called(List<Token> named) {
    return named.stream().allMatch(token -> token.tag().isNominal())
        ? TokenList.of(named).stream().limit(1).flatMap(item -> item.noun().stream()).findFirst()
        : Optional.empty();
  }

  private static void value(Noun owner, TokenList.Item item, Lexicon lexicon, List<Fact> facts) {
    var many = listed(item, lexicon);
    if (many.isPresent()) {
      facts.add(new Fact.RelationOf(Optional.of(owner), true, many.get(), item.span()));
      return;
    }
    item.noun()
        .ifPresent(
            field -> {
              var of = Optional.of(owner);
              facts.add(new Fact.FieldOf(of, field, item.isPlural(), item.span()));
              item.choices()
                  .filter(values -> values.stream().noneMatch(v -> isType(v, lexicon)))
                  .ifPresent(
                      values -> facts.add(new Fact.EnumerationOf(of, field, values, item.span())));
            });
  }

  private static boolean isType(String value, Lexicon lexicon) {
    return lexicon.fieldTypes().writtenAsType(value).isPresent()
        || Set.of("required", "unique", "optional").contains(value);
  }

  /** "List of beds": records of their own. */
  private static Optional<Noun> listed(TokenList.Item item, Lexicon lexicon) {
    var tokens = item.tokens();
    return tokens.size() == 3
            && tokens.getFirst().isOneOf("list", "collection", "set")
            && tokens.get(1).isOneOf("of")
            && item.isPlural()
        ? Optional.of(Noun.of(Nouns.singular(tokens.getLast().lower())))
            .filter(lexicon::isUsualThing)
        : Optional.empty();
  }

  /**
   * A list names fields when at least half of its items are usual names of fields, or of single
   * things beside those.
   */
  private static boolean namesFields(List<TokenList.Item> items, Lexicon lexicon) {
    var known = items.stream().filter(item -> isNameOfField(item, lexicon)).count();
    var things =
        items.stream()
            .filter(item -> !isNameOfField(item, lexicon) && !item.isPlural())
            .filter(item -> item.noun().filter(lexicon::isUsualThing).isPresent())
            .count();
    return known > 0 && (known + things) * 2 >= items.size();
  }

  private static boolean isNameOfField(TokenList.Item item, Lexicon lexicon) {
    return item.noun()
        .filter(
            noun ->
                lexicon.fieldTypes().isFieldName(noun)
                    || lexicon.fieldTypes().isGiven(noun)
                    || noun.head().equals("id"))
        .isPresent();
  }
}
