package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.TokenList;
import dev.bluewright.interpreter.rule.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The values that each of several parts has, as a list of names; none where one is no name. */
final class PartValues {
  private static final Set<String> PLACES = Set.of("position", "order", "place");
  private static final Set<String> MEASURED = Set.of("amount", "quantity");
  private static final int MOST = 8;

  private PartValues() {}

  static List<Fact> of(Noun part, List<Token> words, Lexicon lexicon) {
    var items = TokenList.of(words);
    var facts = new ArrayList<Fact>();
    var withUnit =
        items.stream().anyMatch(item -> item.tokens().getLast().isOneOf("unit", "units"));
    for (var item : items) {
      var name = name(item, lexicon);
      if (name.isEmpty() || items.size() > MOST) {
        return List.of();
      }
      read(part, name.get(), item, words, withUnit, lexicon, facts);
    }
    return facts;
  }

  private static void read(
      Noun part,
      Noun name,
      TokenList.Item item,
      List<Token> words,
      boolean withUnit,
      Lexicon lexicon,
      List<Fact> facts) {
    var of = Optional.of(part);
    var many = Nouns.isPlural(withoutUnit(item.tokens()).getLast().lower());
    facts.add(new Fact.FieldOf(of, name, many, item.span()));
    item.choices()
        .ifPresent(values -> facts.add(new Fact.EnumerationOf(of, name, values, item.span())));
    measured(item, lexicon)
        .or(() -> counts(item))
        .or(() -> type(name, withUnit))
        .ifPresent(type -> facts.add(new Fact.TypeHint(of, name, type, item.span())));
    if (isOptional(item, words)) {
      facts.add(new Fact.LimitOf(of, name, new Limit.NotRequired(), item.span()));
    }
  }

  /** A place among others is counted; an amount of something is none of money. */
  private static Optional<FieldType> type(Noun name, boolean withUnit) {
    if (PLACES.contains(name.text())) {
      return Optional.of(new FieldType.Whole());
    }
    return MEASURED.contains(name.text()) && (withUnit || name.equals(Noun.of("amount")))
        ? Optional.of(new FieldType.Decimal(12, 2))
        : Optional.empty();
  }

  /** "A weight in grams": a number, whatever it is of. */
  private static Optional<FieldType> measured(TokenList.Item item, Lexicon lexicon) {
    return item.noun()
        .filter(_ -> withoutUnit(item.tokens()).size() < item.tokens().size())
        .flatMap(
            name -> {
              var words = new ArrayList<>(name.words());
              words.set(words.size() - 1, item.tokens().getLast().lower());
              return lexicon.fieldTypes().suggestedBy(new Noun(words));
            });
  }

  private static boolean isOptional(TokenList.Item item, List<Token> words) {
    var at = words.indexOf(item.tokens().getFirst());
    return at > 0 && words.get(at - 1).isOneOf("optional", "optionally");
  }

  private static Optional<Noun> name(TokenList.Item item, Lexicon lexicon) {
    var words = counted(withoutUnit(item.tokens()));
    var plain =
        words.size() < 4
            && words.stream().noneMatch(PartValues::joins)
            && words.getLast().tag() != Tag.ADV;
    return Optional.of(words.stream().map(Token::lower).collect(Collectors.joining(" ")))
        .filter(_ -> plain)
        .flatMap(text -> Wording.noun(text, lexicon))
        .filter(noun -> isValue(noun, words.getLast(), lexicon));
  }

  /** "Sets" of an exercise are counted, whatever the word says elsewhere. */
  private static boolean isValue(Noun noun, Token last, Lexicon lexicon) {
    var types = lexicon.fieldTypes();
    return types.isFieldName(noun)
        || types.isNamedInPlural(last.lower())
        || (!lexicon.isNeverField(noun) && !lexicon.isGeneric(noun.text()));
  }

  private static boolean joins(Token word) {
    return switch (word.tag()) {
      case AUX, PRON, SCONJ, PART, CCONJ, PUNCT, NUM, OTHER -> true;
      case ADP -> !word.isOneOf("of", "per");
      case NOUN, PROPN, ADJ, ADV, DET, VERB -> false;
    };
  }

  /** "The number of sets": how many there are. */
  private static List<Token> counted(List<Token> words) {
    return isCounted(words) ? words.subList(2, 3) : words;
  }

  private static Optional<FieldType> counts(TokenList.Item item) {
    return Optional.<FieldType>of(new FieldType.Whole()).filter(_ -> isCounted(item.tokens()));
  }

  private static boolean isCounted(List<Token> words) {
    return words.size() == 3 && words.getFirst().isOneOf("number") && words.get(1).isOneOf("of");
  }

  /** "A weight in grams". */
  private static List<Token> withoutUnit(List<Token> words) {
    var from = words.size() - 2;
    return from > 0 && words.get(from).isOneOf("in") && Nouns.isUnit(words.getLast().lower())
        ? words.subList(0, from)
        : words;
  }
}
