package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** "Add tools to a rental, like a rake, a hose, etc.": which ones there may be, and no more. */
public final class ExamplesRule implements Rule {
  /** Verbs of which the object is told of, and what stands behind it is a part or value of it. */
  private static final Set<String> TELLING = Set.of("have", "be", "contain", "include", "support");

  private static final Set<String> SORTS =
      Set.of("different", "various", "multiple", "several", "many", "following");

  private static final Set<String> LEADS = Set.of("like", "such as", "including");

  private static final int LONGEST = 3;

  @Override
  public String name() {
    return "examples";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    return statement.clauses().stream()
        .filter(clause -> !clause.isPhrase() && !clause.negated())
        .filter(clause -> TELLING.stream().noneMatch(clause::has))
        .flatMap(clause -> read(clause, tokens, lexicon).stream())
        .limit(1)
        .toList();
  }

  private static Optional<Fact> read(Clause clause, List<Token> tokens, Lexicon lexicon) {
    var named =
        Stream.concat(
                clause.objects().stream(),
                clause.complements().stream()
                    .filter(each -> !LEADS.contains(each.preposition()))
                    .flatMap(each -> each.phrases().stream()))
            .toList();
    return clause.objects().stream()
        .filter(object -> isThing(object, lexicon))
        .findFirst()
        .flatMap(object -> examples(last(named, object), tokens, lexicon));
  }

  /** "Add tools to a rental, like": the last phrase before the examples. */
  private static NounPhrase last(List<NounPhrase> named, NounPhrase object) {
    return named.stream()
        .filter(phrase -> phrase.span().start() > object.span().start())
        .reduce((_, later) -> later)
        .orElse(object);
  }

  private static boolean isThing(NounPhrase object, Lexicon lexicon) {
    return object.of().isEmpty()
        && object.modifiers().stream().noneMatch(word -> SORTS.contains(word.lower()))
        && !lexicon.isActor(object.noun())
        && !lexicon.isGeneric(object.noun())
        && Naming.entity(object, lexicon).filter(lexicon::isUsualThing).isPresent();
  }

  private static Optional<Fact> examples(NounPhrase last, List<Token> tokens, Lexicon lexicon) {
    var rest =
        tokens.stream()
            .dropWhile(token -> token.span().start() < last.span().end())
            .dropWhile(token -> token.isOneOf(","))
            .toList();
    var leads = lead(rest);
    if (leads == 0) {
      return Optional.empty();
    }
    var items = TokenList.of(rest.subList(leads, rest.size()));
    return items.size() > 1 && items.stream().allMatch(item -> isExample(item, lexicon))
        ? Optional.of(new Fact.Framing(rest.getFirst().span().cover(items.getLast().span())))
        : Optional.empty();
  }

  private static int lead(List<Token> rest) {
    if (rest.size() > 3 && rest.getFirst().isOneOf("like")) {
      return 1;
    }
    return rest.size() > 4 && rest.getFirst().isOneOf("such") && rest.get(1).isOneOf("as") ? 2 : 0;
  }

  private static boolean isExample(TokenList.Item item, Lexicon lexicon) {
    return item.tokens().size() <= LONGEST
        && item.noun()
            .filter(noun -> !lexicon.isUsualThing(noun) && !lexicon.isActor(noun.head()))
            .filter(noun -> !lexicon.fieldTypes().isFieldName(noun) || isEnd(noun))
            .isPresent();
  }

  private static boolean isEnd(Noun noun) {
    return noun.equals(Noun.of("etc"));
  }
}
