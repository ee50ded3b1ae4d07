package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.rule.Attributes;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A bullet that names a value, below "Each book has:" or a heading that names a thing. */
public final class AttributeBulletRule implements Rule {
  private static final int LONGEST = 12;

  /** What is told of a call, and no value: "Description:". */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:description|request|response|payload|parameters?|returns?|examples?|method|path|output|input)\\s*:");

  /** "Who dug it": whoever did something with the thing whose values are listed. */
  private static final Pattern WHO_DID =
      Pattern.compile(
          "^(?:the |an? )?[a-z]+(?: [a-z]+)? (?:who|that|which) (?:has |had )?[a-z]+ it$");

  @Override
  public String name() {
    return "attribute-bullet";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    if (statement.passage().kind() == Passage.Kind.HEADING
        || statement.owner().isEmpty()
        || statement.clauses().isEmpty()
        || statement.introduces()
        || FieldTableRule.isRow(statement)
        || LABEL.matcher(statement.sentence().text()).matches()
        || isClass(statement, lexicon)) {
      return List.of();
    }
    var first = statement.clauses().getFirst();
    if (!first.isPhrase() || first.objects().isEmpty()) {
      return named(statement, lexicon);
    }
    var facts = new ArrayList<>(thing(statement, lexicon));
    for (var phrase : Attributes.sharing(first.objects())) {
      Naming.field(phrase, lexicon)
          .filter(_ -> !ValueBulletRule.isOfOther(phrase, statement, lexicon))
          .filter(field -> !isOfScreen(field, phrase, lexicon))
          .filter(field -> mayName(field, phrase, statement, lexicon))
          .ifPresent(field -> add(statement.owner(), field, phrase, statement, lexicon, facts));
    }
    explained(statement, facts);
    examples(statement, facts);
    told(statement, facts);
    return facts;
  }

  /** "Hall: id, name" below "Classes": one of the classes. */
  private static boolean isClass(Statement statement, Lexicon lexicon) {
    return statement.owner().filter(Noun.of("class")::equals).isPresent()
        && AttributeListRule.namesThing(statement, lexicon);
  }

  /** "Colour", with "Name (string)" below it: a thing, although others hold it as a value. */
  private static List<Fact> thing(Statement statement, Lexicon lexicon) {
    return statement.owner().stream()
        .filter(_ -> isTyped(statement, lexicon) && statement.tokens().size() <= LONGEST)
        .filter(lexicon.fieldTypes()::isFieldName)
        .<Fact>map(owner -> new Fact.EntityNamed(owner, statement.tokens().getFirst().span()))
        .toList();
  }

  /** A bullet whose first words are a usual name, whatever parts of speech they look like. */
  private static List<Fact> named(Statement statement, Lexicon lexicon) {
    var words =
        statement.tokens().stream()
            .takeWhile(token -> Character.isLetter(token.text().charAt(0)))
            .toList();
    if (words.isEmpty()
        || (asksForMore(words.getFirst(), lexicon) && !isTyped(statement, lexicon))
        || !(statement.ownerSaid() || isAlone(statement) || isTyped(statement, lexicon))) {
      return List.of();
    }
    var span = words.getFirst().span().cover(words.getLast().span());
    var type = typeSaid(statement, lexicon);
    return name(words, type.isPresent())
        .filter(noun -> isFieldName(noun, lexicon) || type.isPresent())
        .flatMap(noun -> named(statement.owner(), noun, type, span, lexicon))
        .toList();
  }

  /** "Build Date (date)": where a type stands, all of the words before it are the name. */
  private static Stream<Noun> name(List<Token> words, boolean typed) {
    var isName = words.stream().allMatch(word -> Character.isUpperCase(word.text().charAt(0)));
    return typed && isName && words.size() > 1
        ? Stream.of(new Noun(words.stream().map(Token::lower).toList()))
        : TokenList.of(words).stream()
            .filter(item -> item.tokens().size() == words.size())
            .flatMap(item -> item.noun().stream());
  }

  private static Stream<Fact> named(
      Optional<Noun> owner, Noun noun, Optional<Token> type, Span span, Lexicon lexicon) {
    return Stream.concat(
        Stream.of(new Fact.FieldOf(owner, noun, false, span)),
        type
            .flatMap(
                token ->
                    lexicon
                        .fieldTypes()
                        .writtenAsType(token.lower())
                        .map(t -> hint(owner, noun, t, span.cover(token.span()))))
            .stream());
  }

  private static Fact hint(Optional<Noun> owner, Noun noun, FieldType type, Span span) {
    return new Fact.TypeHint(owner, noun, type, span);
  }

  private static boolean mayName(
      Noun field, NounPhrase phrase, Statement statement, Lexicon lexicon) {
    var acts = asksForMore(statement.tokens().getFirst(), lexicon);
    return isTyped(statement, lexicon)
        || (!acts
            && (statement.ownerSaid()
                || isAmongNames(statement, lexicon)
                || ((isFieldName(field, lexicon)
                        || isIdentifier(statement.tokens().getFirst())
                        || isIdentifier(phrase.head()))
                    && isAlone(statement))));
  }

  /** "Name, length, price": one of several, of which most are usual names of values. */
  private static boolean isAmongNames(Statement statement, Lexicon lexicon) {
    var all = statement.clauses().getFirst().objects();
    var known =
        all.stream()
            .flatMap(phrase -> Naming.field(phrase, lexicon).stream())
            .filter(field -> isFieldName(field, lexicon))
            .count();
    return all.size() > 2
        && known * 2 > all.size()
        && statement.clauses().size() == 1
        && all.stream().noneMatch(NounPhrase::isPlural);
  }

  /** "Action buttons": what stands on a form, and no value. */
  private static boolean isOfScreen(Noun field, NounPhrase phrase, Lexicon lexicon) {
    return !isFieldName(field, lexicon)
        && lexicon.aside().in(List.of(phrase.head())).stream()
            .anyMatch(match -> match.topic().equals("screens"));
  }

  /** "plot_id, soil": names as programs write them. */
  private static boolean isIdentifier(Token word) {
    return word.text().matches("[a-z]+(?:_[a-z]+)+|[a-z]+(?:[A-Z][a-z]+)+");
  }

  /** Whether the bullet is a name and no sentence. */
  private static boolean isAlone(Statement statement) {
    return statement.clauses().stream().allMatch(Clause::isPhrase)
        && (statement.tokens().size() <= LONGEST
            || statement.tokens().stream().filter(AttributeBulletRule::isIdentifier).count() > 1);
  }

  /** "size: number", "size (number)": whether a type stands where only one can stand. */
  private static boolean isTyped(Statement statement, Lexicon lexicon) {
    return typeSaid(statement, lexicon).isPresent();
  }

  private static Optional<Token> typeSaid(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    return IntStream.range(1, tokens.size())
        .filter(i -> tokens.get(i - 1).isOneOf(":", "(", "-", "–", "—", "[", "<", "as"))
        .mapToObj(tokens::get)
        .filter(token -> lexicon.fieldTypes().writtenAsType(token.lower()).isPresent())
        .findFirst();
  }

  private static boolean asksForMore(Token word, Lexicon lexicon) {
    return word.isOneOf("sort", "filter", "search", "order")
        || (!lexicon.operations(word.lower()).isEmpty()
            && !word.isOneOf("start", "open")
            && !(word.isOneOf("return", "end") && word.tag().isNominal()));
  }

  private static boolean isFieldName(Noun field, Lexicon lexicon) {
    return lexicon.fieldTypes().isFieldName(field) || lexicon.fieldTypes().isGiven(field);
  }

  /** "price: number" and "title: string" say no more than the name does. */
  private static boolean agrees(FieldType type, Noun field, Lexicon lexicon) {
    return lexicon
        .fieldTypes()
        .suggestedBy(field)
        .filter(suggested -> isWider(type, suggested))
        .isPresent();
  }

  private static boolean isWider(FieldType type, FieldType suggested) {
    return (type instanceof FieldType.Decimal && isNumber(suggested))
        || (type instanceof FieldType.Text && isWritten(suggested));
  }

  static boolean isNumber(FieldType type) {
    return type instanceof FieldType.Whole
        || type instanceof FieldType.Money
        || type instanceof FieldType.Decimal;
  }

  static boolean isWritten(FieldType type) {
    return type instanceof FieldType.Text
        || type instanceof FieldType.LongText
        || type instanceof FieldType.Email
        || type instanceof FieldType.Url;
  }

  /** The name alone: what is in brackets after it is for others to read. */
  private static Span named(NounPhrase phrase) {
    return phrase.aside().isEmpty()
        ? phrase.span()
        : new Span(phrase.span().start(), phrase.head().span().end());
  }

  /** "size: the size of the plot": what follows a name only says it again. */
  private static void explained(Statement statement, List<Fact> facts) {
    var tokens = statement.tokens();
    var colon =
        IntStream.range(1, Math.min(4, tokens.size()))
            .filter(i -> tokens.get(i).isOneOf(":", "-", "–"))
            .findFirst()
            .orElse(tokens.size());
    if (colon + 2 < tokens.size()
        && !facts.isEmpty()
        && tokens.get(colon + 1).isOneOf("a", "an", "the")
        && tokens.subList(colon, tokens.size()).stream().noneMatch(AttributeBulletRule::saysMore)) {
      var rest = tokens.get(colon + 1).span().cover(tokens.getLast().span());
      facts.add(new Fact.Framing(rest));
    }
  }

  /** "opening_hours (e.g. Mon-Fri: 8-17)": how a value may look. */
  private static void examples(Statement statement, List<Fact> facts) {
    var tokens = statement.tokens();
    var open =
        IntStream.range(0, tokens.size() - 1)
            .filter(i -> tokens.get(i).isOneOf("("))
            .filter(i -> tokens.get(i + 1).isOneOf("e.g", "e.g.", "eg"))
            .findFirst();
    if (open.isPresent() && !facts.isEmpty() && tokens.getLast().isOneOf(")")) {
      var span = tokens.get(open.getAsInt()).span().cover(tokens.getLast().span());
      facts.add(new Fact.Framing(span));
    }
  }

  /** "The gardener who dug it": what the one that is named has to do with it. */
  private static void told(Statement statement, List<Fact> facts) {
    if (statement.ownerSaid() && facts.size() == 1 && statement.clauses().size() == 2) {
      WHO_DID
          .matcher(statement.wording().line())
          .results()
          .findFirst()
          .ifPresent(_ -> facts.add(new Fact.Framing(statement.clauses().getLast().span())));
    }
  }

  private static boolean saysMore(Token token) {
    return switch (token.tag()) {
      case VERB, AUX, NUM, CCONJ, SCONJ -> true;
      case NOUN, PROPN, PRON, ADJ, ADV, ADP, DET, PART, PUNCT, OTHER ->
          token.isOneOf(
              "(", "list", "unique", "required", "optional", "array", "number", "id", "time");
    };
  }

  private static void add(
      Optional<Noun> owner,
      Noun field,
      NounPhrase phrase,
      Statement statement,
      Lexicon lexicon,
      List<Fact> facts) {
    var typed = typeSaid(statement, lexicon);
    var span = typed.map(token -> phrase.span().cover(token.span())).orElse(named(phrase));
    facts.add(
        HeldValue.isMany(phrase)
            ? new Fact.RelationOf(owner, true, Naming.entity(phrase, lexicon).orElse(field), span)
            : new Fact.FieldOf(owner, field, phrase.isPlural(), span));
    typed
        .flatMap(token -> lexicon.fieldTypes().writtenAsType(token.lower()))
        .filter(type -> !agrees(type, field, lexicon))
        .ifPresent(type -> facts.add(new Fact.TypeHint(owner, field, type, span)));
  }
}
