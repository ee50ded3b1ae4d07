package dev.bluewright.interpreter.draft;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Numbers, quoted words, words in brackets and adverbs: they are read only by a fact that reads
 * each of its words, and not by one that merely stands around them.
 */
final class Specifics {
  private static final Set<String> OPENING = Set.of("\"", "“", "'", "‘");
  private static final Set<String> CLOSING = Set.of("\"", "”", "'", "’");
  private static final Set<String> EXAMPLES =
      Set.of("e.g.", "e.g", "eg", "i.e.", "i.e", "for", "like", "such", "examples", "example");
  private static final int LONGEST_QUOTE = 8;

  /** How something is done, which no rule reads. */
  private static final Set<String> MANNER =
      Set.of(
          "automatically",
          "random",
          "randomly",
          "anonymously",
          "privately",
          "periodically",
          "instantly",
          "immediately",
          "simultaneously",
          "similar",
          "nearby",
          "predictable",
          "dynamically",
          "offline",
          "today",
          "tomorrow",
          "yesterday",
          "most");

  private final List<Token> tokens;
  private final List<Fact> facts;
  private final Lexicon lexicon;

  Specifics(Statement statement, List<Fact> facts, Lexicon lexicon) {
    this.tokens = statement.tokens();
    this.facts = facts;
    this.lexicon = lexicon;
  }

  /** Those that no fact reads. */
  Set<Token> found() {
    var found = new LinkedHashSet<Token>();
    tokens.stream()
        .filter(token -> isNumber(token) || MANNER.contains(token.lower()))
        .filter(token -> !isMostImportant(token))
        .filter(token -> facts.stream().noneMatch(fact -> reads(fact, token)))
        .forEach(found::add);
    tokens.stream().filter(this::isRefusedBlank).forEach(found::add);
    quoted(found);
    bracketed(found);
    return found;
  }

  /** "The most important values of a plot": it says that they matter. */
  private boolean isMostImportant(Token token) {
    var next = tokens.indexOf(token) + 1;
    return token.isOneOf("most")
        && next < tokens.size()
        && tokens.get(next).isOneOf("important", "relevant");
  }

  /** A text of spaces is blank and is kept all the same, whatever limit was read of it. */
  private boolean isRefusedBlank(Token token) {
    return token.isOneOf("blank")
        && facts.stream()
            .anyMatch(
                fact ->
                    fact instanceof Fact.LimitOf(_, _, var limit, var span)
                        && !(limit instanceof Limit.NotRequired)
                        && span.contains(token.span()));
  }

  private boolean isNumber(Token token) {
    return token.tag() == Tag.NUM && !token.isOneOf("zero") && !isAny(token);
  }

  /** "One of them", but not "one day before". */
  private boolean isAny(Token token) {
    var next = tokens.indexOf(token) + 1;
    return token.isOneOf("one")
        && (next == tokens.size() || !Nouns.isUnit(tokens.get(next).lower()));
  }

  private boolean reads(Fact fact, Token token) {
    return ((readsAll(fact) || (fact instanceof Fact.Framing && token.isOneOf("similar")))
            && fact.span().contains(token.span()))
        || (fact instanceof Fact.FieldOf(_, var field, _, var span)
            && isNumber(token)
            && span.contains(token.span())
            && field.words().contains(token.lower()))
        || readsSpan(fact, token);
  }

  /** "Last 3 months", of which lists are asked for by any number. */
  private boolean readsSpan(Fact fact, Token number) {
    var next = tokens.indexOf(number) + 1;
    return fact instanceof Fact.QueryOn(_, _, var fields, var span)
        && next < tokens.size()
        && span.contains(number.span())
        && fields.stream().anyMatch(field -> field.text().equals(tokens.get(next).lemma()));
  }

  private static boolean readsAll(Fact fact) {
    return Strays.saysAll(fact)
        || fact instanceof Fact.TypeHint
        || fact instanceof Fact.RouteNamed
        || fact instanceof Fact.Framing;
  }

  private void quoted(Set<Token> found) {
    var at = 0;
    while (at < tokens.size()) {
      var end = opens(at) ? closing(at) : -1;
      if (end > at + 1 && !isQuoteRead(at, end)) {
        found.addAll(tokens.subList(at + 1, end));
      }
      at = end > at ? end + 1 : at + 1;
    }
  }

  private boolean opens(int at) {
    return OPENING.contains(tokens.get(at).text())
        && (at == 0 || tokens.get(at - 1).span().end() < tokens.get(at).span().start());
  }

  private int closing(int from) {
    for (var at = from + 1; at < Math.min(tokens.size(), from + LONGEST_QUOTE + 2); at++) {
      if (CLOSING.contains(tokens.get(at).text())) {
        return at;
      }
    }
    return -1;
  }

  private boolean isQuoteRead(int from, int to) {
    var whole = tokens.get(from).span().cover(tokens.get(to).span());
    return isExample(from)
        || facts.stream()
            .filter(fact -> fact.span().overlaps(whole) && !(fact instanceof Fact.SetAside))
            .anyMatch(fact -> tellsAll(fact) || whole.contains(fact.span()));
  }

  /** A status with a message that is not its own does not tell what is quoted beside it. */
  private static boolean tellsAll(Fact fact) {
    return fact instanceof Fact.Transition
        || (fact instanceof Fact.Prescribed(Prescription.StatusOf status, _)
            ? status.message().isPresent()
            : readsAll(fact) && !(fact instanceof Fact.Convention));
  }

  private boolean isExample(int at) {
    return tokens.subList(Math.max(0, at - 3), at).stream()
        .anyMatch(token -> EXAMPLES.contains(token.lower()) && !token.isOneOf("for"));
  }

  private void bracketed(Set<Token> found) {
    for (var inside : brackets()) {
      if (inside.isEmpty() || EXAMPLES.contains(inside.getFirst().lower())) {
        continue;
      }
      var whole = inside.getFirst().span().cover(inside.getLast().span());
      inside.stream()
          .filter(this::says)
          .filter(token -> facts.stream().noneMatch(fact -> readsInside(fact, token, whole)))
          .forEach(found::add);
    }
  }

  private List<List<Token>> brackets() {
    var all = new ArrayList<List<Token>>();
    var from = -1;
    for (var at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).isOneOf("(")) {
        from = at;
      } else if (tokens.get(at).isOneOf(")") && from >= 0) {
        all.add(tokens.subList(from + 1, at));
        from = -1;
      }
    }
    return all;
  }

  private static boolean readsInside(Fact fact, Token token, Span whole) {
    return fact.span().contains(token.span())
        && (readsAll(fact)
            || (fact instanceof Fact.QueryOn(_, _, var fields, _) && !fields.isEmpty())
            || whole.contains(fact.span()));
  }

  private boolean says(Token token) {
    return (token.tag().isNominal() || token.tag() == Tag.VERB || token.tag() == Tag.ADJ)
        && !token.text().equals(token.text().toUpperCase(java.util.Locale.ROOT))
        && lexicon.operations(token.lemma()).isEmpty()
        && !lexicon.isGeneric(token.lemma())
        && !lexicon.isActor(token.lemma())
        && !lexicon.isSystem(token.lemma())
        && !lexicon.isPlain(token.lower())
        && !Nouns.isUnit(token.lower())
        && lexicon.fieldTypes().writtenAsType(token.lower()).isEmpty()
        && !lexicon.isPlainBeforeNouns(token.lower());
  }
}
