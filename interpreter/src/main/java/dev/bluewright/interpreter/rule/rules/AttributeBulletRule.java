package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A bullet that names a value, below "Each book has:" or a heading that names a thing. */
public final class AttributeBulletRule implements Rule {
  @Override
  public String name() {
    return "attribute-bullet";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    if (statement.passage().kind() == Passage.Kind.HEADING
        || statement.owner().isEmpty()
        || statement.clauses().isEmpty()
        || statement.introduces()) {
      return List.of();
    }
    var first = statement.clauses().getFirst();
    if (!first.isPhrase() || first.objects().isEmpty()) {
      return named(statement, lexicon);
    }
    var facts = new ArrayList<Fact>();
    for (var phrase : first.objects()) {
      Naming.field(phrase, lexicon)
          .filter(field -> mayName(field, statement, lexicon))
          .ifPresent(field -> add(statement.owner(), field, phrase, statement, lexicon, facts));
    }
    return facts;
  }

  /** A bullet whose first words are a usual name, whatever parts of speech they look like. */
  private static List<Fact> named(Statement statement, Lexicon lexicon) {
    var words =
        statement.tokens().stream()
            .takeWhile(token -> Character.isLetter(token.text().charAt(0)))
            .toList();
    if (words.isEmpty() || asksForMore(words.getFirst(), lexicon)) {
      return List.of();
    }
    return TokenList.of(words).stream()
        .filter(item -> item.tokens().size() == words.size())
        .flatMap(item -> item.noun().stream())
        .filter(noun -> isFieldName(noun, lexicon))
        .<Fact>map(
            noun ->
                new Fact.FieldOf(
                    statement.owner(),
                    noun,
                    false,
                    words.getFirst().span().cover(words.getLast().span())))
        .toList();
  }

  private static boolean mayName(Noun field, Statement statement, Lexicon lexicon) {
    var acts = asksForMore(statement.tokens().getFirst(), lexicon);
    return !acts && (statement.ownerSaid() || isFieldName(field, lexicon));
  }

  private static boolean asksForMore(Token word, Lexicon lexicon) {
    return word.isOneOf("sort", "filter", "search", "order")
        || (!lexicon.operations(word.lower()).isEmpty() && !word.isOneOf("start", "open"));
  }

  private static boolean isFieldName(Noun field, Lexicon lexicon) {
    return lexicon.fieldTypes().isFieldName(field) || lexicon.fieldTypes().isGiven(field);
  }

  private static void add(
      Optional<Noun> owner,
      Noun field,
      NounPhrase phrase,
      Statement statement,
      Lexicon lexicon,
      List<Fact> facts) {
    var span = phrase.span();
    facts.add(
        HaveRule.isMany(phrase)
            ? new Fact.RelationOf(owner, true, Naming.entity(phrase, lexicon).orElse(field), span)
            : new Fact.FieldOf(owner, field, phrase.isPlural(), span));
    for (var token : statement.tokens()) {
      lexicon
          .fieldTypes()
          .written(token.lower())
          .filter(_ -> !span.contains(token.span()) || phrase.aside().contains(token))
          .ifPresent(type -> facts.add(new Fact.TypeHint(owner, field, type, token.span())));
    }
  }
}
