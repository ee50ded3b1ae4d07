package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TokenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "The Plot class …, with properties such as id, post date and likes": each is a value. */
public final class PropertiesRule implements Rule {
  private static final Set<String> LISTS =
      Set.of("properties", "attributes", "fields", "property", "attribute", "details");
  private static final int LONGEST = 4;
  private static final Noun THIS = Noun.of("this");

  @Override
  public String name() {
    return "properties";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    var start = TokenList.after(LISTS, tokens);
    var named = start == 0 ? Optional.<Noun>empty() : owner(statement, lexicon);
    if (named.isEmpty()) {
      return PropertiesOf.facts(statement, lexicon);
    }
    var owner = named.filter(noun -> !noun.equals(THIS));
    var facts = new ArrayList<Fact>();
    for (var item : TokenList.of(tokens.subList(start, tokens.size()))) {
      var field = field(item);
      if (field.isEmpty()) {
        break;
      }
      if (isPlain(item, field.get(), lexicon)) {
        facts.add(new Fact.FieldOf(owner, field.get(), item.isPlural(), item.span()));
        item.choices()
            .ifPresent(
                values ->
                    facts.add(new Fact.EnumerationOf(owner, field.get(), values, item.span())));
      }
    }
    return facts;
  }

  /** What a class is said to represent, or what is spoken of. */
  private static Optional<Noun> owner(Statement statement, Lexicon lexicon) {
    return ClassRule.defined(statement, lexicon).or(() -> spokenOf(statement));
  }

  /** "It contains properties such as …", "the form has fields like …". */
  private static Optional<Noun> spokenOf(Statement statement) {
    return statement.clauses().stream()
        .limit(1)
        .filter(clause -> clause.has("contain", "have", "include", "hold") && !clause.negated())
        .flatMap(clause -> clause.subjects().stream())
        .filter(subject -> subject.head().isOneOf("it", "form", "object", "record", "entry"))
        .map(subject -> subject.head().isOneOf("it") ? Noun.of("it") : THIS)
        .findFirst();
  }

  static Optional<Noun> field(TokenList.Item item) {
    var words = new ArrayList<String>();
    for (var i = 0; i < item.tokens().size(); i++) {
      words.addAll(Naming.split(item.tokens().get(i), i == item.tokens().size() - 1));
    }
    var named =
        !words.isEmpty()
            && words.size() <= LONGEST
            && item.tokens().stream()
                .noneMatch(word -> word.tag() == Tag.AUX || word.tag() == Tag.PRON)
            && words.stream().allMatch(word -> word.matches("[a-z][a-z0-9]*"));
    return named ? Optional.of(new Noun(words)) : Optional.empty();
  }

  /** No "list of beds", no "sent messages": records of their own, which a relation tells. */
  static boolean isPlain(TokenList.Item item, Noun field, Lexicon lexicon) {
    return (!field.words().contains("of") || lexicon.fieldTypes().suggestedBy(field).isPresent())
        && !(item.tokens().size() > 1 && item.tokens().getFirst().isParticiple());
  }
}
