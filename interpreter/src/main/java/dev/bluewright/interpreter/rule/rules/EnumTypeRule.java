package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Labels;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** "The PlotStatus enum has the values free, taken and fallow": the values of a field, by type. */
public final class EnumTypeRule implements Rule {
  @Override
  public String name() {
    return "enum-type";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    var at = enumeration(tokens);
    if (at.isEmpty()) {
      return List.of();
    }
    var names = names(tokens, at.getAsInt());
    return names.size() > 1
        ? apart(names, tokens.subList(at.getAsInt(), tokens.size()), statement, lexicon)
        : values(tokens, at.getAsInt()).stream()
            .flatMap(values -> of(names, values, statement, lexicon).stream())
            .toList();
  }

  private static List<Fact> of(
      List<Token> names, List<String> values, Statement statement, Lexicon lexicon) {
    return names.stream()
        .map(name -> Naming.split(name, true))
        .filter(words -> !words.isEmpty())
        .map(words -> enumeration(words, values, statement, lexicon))
        .toList();
  }

  /** "The PlotStatus and TreeStatus enums … (free, taken) … (young, old)": each its own. */
  private static List<Fact> apart(
      List<Token> names, List<Token> rest, Statement statement, Lexicon lexicon) {
    var lists = TokenList.of(rest).stream().flatMap(item -> item.choices().stream()).toList();
    return lists.size() == names.size()
        ? IntStream.range(0, lists.size())
            .boxed()
            .flatMap(i -> of(List.of(names.get(i)), lists.get(i), statement, lexicon).stream())
            .toList()
        : List.of();
  }

  private static Fact enumeration(
      List<String> words, List<String> values, Statement statement, Lexicon lexicon) {
    var before =
        words.size() > 1
            ? Optional.of(new Noun(words.subList(0, words.size() - 1)))
            : Optional.<Noun>empty();
    var owner =
        before
            .flatMap(noun -> ofClass(noun, lexicon))
            .or(() -> before.filter(_ -> !lexicon.classes().areAll()));
    var field = owner.isPresent() ? Noun.of(words.getLast()) : new Noun(words);
    return new Fact.EnumerationOf(owner, field, values, statement.span());
  }

  /** The class of that name, or the only one whose name begins with it. */
  private static Optional<Noun> ofClass(Noun noun, Lexicon lexicon) {
    return lexicon.classes().of(noun).or(() -> lexicon.classes().beginning(noun));
  }

  /** What stands right before "enum", or after it: "an enum PlotStatus". */
  private static List<Token> names(List<Token> tokens, int enumeration) {
    var before =
        tokens.subList(0, enumeration).reversed().stream()
            .takeWhile(token -> isName(token) || token.isOneOf(",", "and"))
            .filter(EnumTypeRule::isName)
            .toList()
            .reversed();
    return before.isEmpty()
        ? tokens.stream().skip(enumeration + 1L).takeWhile(EnumTypeRule::isName).toList()
        : before;
  }

  private static boolean isName(Token token) {
    return Character.isUpperCase(token.text().charAt(0)) && !token.isOneOf("the", "an", "define");
  }

  /** Whether a statement names the values of a type; they ask for nothing, whatever they are. */
  static boolean isDefinition(Statement statement) {
    var at = enumeration(statement.tokens());
    return at.isPresent() && values(statement.tokens(), at.getAsInt()).isPresent();
  }

  private static OptionalInt enumeration(List<Token> tokens) {
    return IntStream.range(0, Math.min(12, tokens.size()))
        .filter(i -> tokens.get(i).isOneOf("enum", "enumeration", "enums"))
        .findFirst();
  }

  private static Optional<List<String>> values(List<Token> tokens, int enumeration) {
    return Labels.of(TokenList.of(afterLead(tokens, enumeration + 1)));
  }

  /** The words after the last "such as", ":", "like", "can be" or "values"; "like," is a value. */
  private static List<Token> afterLead(List<Token> tokens, int from) {
    var start =
        IntStream.range(from, tokens.size())
            .filter(
                i ->
                    tokens.get(i).isOneOf(":", "as", "like", "be", "values", "including", "states")
                        && i + 1 < tokens.size()
                        && !tokens.get(i + 1).isOneOf(","))
            .reduce((_, second) -> second);
    return start.isEmpty()
        ? List.of()
        : tokens.subList(start.getAsInt() + 1, tokens.size()).stream()
            .filter(token -> !token.isOneOf("(", ")"))
            .toList();
  }
}
