package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * "…, with properties such as id, plot, post date and a list of beds": what records of a class
 * hold.
 *
 * <p>Thread safety: immutable.
 *
 * @param facts its values and relations
 * @param span its words
 */
public record PropertyList(List<Fact> facts, Span span) {
  private static final Set<String> LISTS =
      Set.of(
          "properties", "attributes", "fields", "property", "attribute", "details", "information");
  private static final Set<String> LEADING =
      Set.of("containing", "capturing", "storing", "holding", "recording", "with");
  private static final Set<String> MANY = Set.of("list", "collection", "set", "array", "map");
  private static final Set<String> KEEPING =
      Set.of(
          "maintains", "keeps", "holds", "has", "stores", "contains", "containing", "maintaining");
  private static final Set<String> JOINED =
      Set.of("associated", "corresponding", "related", "respective");
  private static final Set<String> RELATIVE = Set.of("who", "that", "which", "whom", "whose", "to");
  private static final Set<String> COUNTING =
      Set.of("available", "all", "multiple", "booked", "different", "many");
  private static final int LONGEST = 4;

  /** Keeps a copy. */
  public PropertyList {
    facts = List.copyOf(facts);
  }

  /** The properties that a sentence tells of a class. */
  public static Optional<PropertyList> of(
      Statement statement, Noun owner, boolean labelled, Lexicon lexicon) {
    var tokens = statement.tokens();
    var start = labelled ? TokenList.after(LISTS, tokens) : start(tokens);
    return start == 0
        ? Optional.empty()
        : read(TokenList.of(tokens.subList(start, tokens.size())), tokens, start, owner, lexicon);
  }

  /** What another class that is told of together with the owner is called by. */
  public List<Fact> namesOf(Noun other) {
    return facts.stream()
        .filter(fact -> fact instanceof Fact.FieldOf(_, var field, _, _) && isNaming(field))
        .map(fact -> (Fact.FieldOf) fact)
        .<Fact>map(fact -> new Fact.FieldOf(Optional.of(other), fact.field(), false, fact.span()))
        .toList();
  }

  private static boolean isNaming(Noun field) {
    return field.equals(Noun.of("name")) || field.equals(Noun.of("title"));
  }

  private static int start(List<Token> tokens) {
    var named = TokenList.after(LISTS, tokens);
    return named > 0
        ? named
        : IntStream.range(1, tokens.size() - 1)
            .filter(at -> leads(at, tokens) || keeps(at, tokens))
            .map(at -> at + 1)
            .findFirst()
            .orElse(0);
  }

  private static boolean leads(int at, List<Token> tokens) {
    return at > 2
        && LEADING.contains(tokens.get(at).lower())
        && isClosing(tokens.get(at), tokens.get(at - 1), tokens.get(at + 1));
  }

  /** "It keeps a list of beds." */
  private static boolean keeps(int at, List<Token> tokens) {
    return KEEPING.contains(tokens.get(at).lower())
        && at + 3 < tokens.size()
        && tokens.get(at + 1).isOneOf("a", "the")
        && MANY.contains(tokens.get(at + 2).lower())
        && tokens.get(at + 3).isOneOf("of");
  }

  /** ", capturing …", "in the shop, containing …"; "with" behind a comma or before "its". */
  private static boolean isClosing(Token lead, Token before, Token next) {
    return before.isOneOf(",") || next.isOneOf("its") || !lead.isOneOf("with");
  }

  private static Optional<PropertyList> read(
      List<TokenList.Item> items, List<Token> tokens, int start, Noun owner, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var first = tokens.get(start).span();
    var end = first;
    for (var item : items) {
      if (!isName(item)) {
        break;
      }
      property(item, unique(item, tokens), owner, lexicon, facts);
      end = item.span();
    }
    returned(owner, facts);
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(new PropertyList(facts, first.cover(end)));
  }

  /** Beside a due date, a return date is not known before something was returned. */
  private static void returned(Noun owner, List<Fact> facts) {
    var fields =
        facts.stream()
            .filter(Fact.FieldOf.class::isInstance)
            .map(Fact.FieldOf.class::cast)
            .toList();
    if (fields.stream().anyMatch(each -> each.field().text().equals("due date"))) {
      fields.stream()
          .filter(each -> each.field().text().matches("(?:actual )?return date|returned date"))
          .map(each -> notRequired(owner, each))
          .forEach(facts::add);
    }
  }

  private static Fact notRequired(Noun owner, Fact.FieldOf field) {
    return new Fact.LimitOf(
        Optional.of(owner), field.field(), new Limit.NotRequired(), field.span());
  }

  private static boolean isName(TokenList.Item item) {
    return named(item).stream().noneMatch(word -> word.tag() == Tag.AUX || word.tag() == Tag.PRON)
        && !named(item).isEmpty()
        && !named(item).getFirst().isOneOf("provides", "provide", "allows", "offers", "supports")
        && words(named(item)).stream().allMatch(word -> word.matches("[a-z][a-z0-9]*"));
  }

  /** "The gardener who dug it", "associated plot": a gardener, a plot. */
  private static List<Token> named(TokenList.Item item) {
    return item.tokens().stream()
        .takeWhile(word -> !RELATIVE.contains(word.lower()))
        .dropWhile(word -> JOINED.contains(word.lower()) || word.isOneOf("their"))
        .toList();
  }

  private static List<String> words(List<Token> tokens) {
    var words = new ArrayList<String>();
    for (var i = 0; i < tokens.size(); i++) {
      if (!tokens.get(i).isOneOf("'s", "’s")) {
        words.addAll(Naming.split(tokens.get(i), i == tokens.size() - 1 && !words.contains("of")));
      }
    }
    return words;
  }

  /** "A unique number": the word before it that says so. */
  private static Optional<Token> unique(TokenList.Item item, List<Token> tokens) {
    var at = tokens.indexOf(item.tokens().getFirst());
    return Optional.of(tokens.get(Math.max(0, at - 1))).filter(word -> word.isOneOf("unique"));
  }

  private static void property(
      TokenList.Item item, Optional<Token> unique, Noun owner, Lexicon lexicon, List<Fact> facts) {
    var tokens = named(item);
    var of = Optional.of(owner);
    var span = item.aside().isEmpty() ? spanOf(tokens) : item.span();
    if (!span.equals(item.span())) {
      facts.add(new Fact.Framing(new Span(span.end(), item.span().end())));
    }
    if (isListOf(tokens)) {
      acquaintances(tokens, lexicon)
          .ifPresent(noun -> facts.add(new Fact.FieldOf(of, noun, true, span)));
      listed(tokens, lexicon)
          .ifPresent(noun -> facts.add(new Fact.RelationOf(of, true, noun, span)));
      return;
    }
    var words = words(tokens);
    if (words.size() > LONGEST + (words.contains("of") ? 1 : 0)
        || (words.size() == 1 && lexicon.isNever(words.getLast()))) {
      return;
    }
    var field = isIdOf(owner, words) ? Noun.of("id") : new Noun(words);
    var plural = Nouns.isPlural(tokens.getLast().lower());
    if (plural && lexicon.classes().has(counted(field))) {
      facts.add(new Fact.RelationOf(of, true, counted(field), span));
      return;
    }
    facts.add(new Fact.FieldOf(of, field, plural, span));
    unique
        .map(word -> word.span().cover(span))
        .ifPresent(all -> facts.add(new Fact.LimitOf(of, field, new Limit.Unique(), all)));
    item.choices().ifPresent(values -> facts.add(new Fact.EnumerationOf(of, field, values, span)));
  }

  private static Span spanOf(List<Token> tokens) {
    return tokens.getFirst().span().cover(tokens.getLast().span());
  }

  /** "Plot id" of a plot: what every record has. */
  private static boolean isIdOf(Noun owner, List<String> words) {
    return words.size() > 1
        && words.getLast().equals("id")
        && (owner.words().equals(words.subList(0, words.size() - 1))
            || (words.size() == 2 && owner.words().contains(words.getFirst())));
  }

  /** "Available plots": plots. */
  private static Noun counted(Noun field) {
    var words = field.words();
    return words.size() > 1 && COUNTING.contains(words.getFirst())
        ? new Noun(words.subList(1, words.size()))
        : field;
  }

  private static boolean isListOf(List<Token> tokens) {
    return tokens.size() > 2
        && MANY.contains(tokens.getFirst().lower())
        && tokens.get(1).isOneOf("of");
  }

  /** "List of friends": of the same kind, where there is no class of them. */
  private static Optional<Noun> acquaintances(List<Token> tokens, Lexicon lexicon) {
    return Optional.of(new Noun(words(tokens.subList(2, tokens.size()))))
        .filter(lexicon.people()::isAcquaintance)
        .filter(noun -> lexicon.classes().of(noun).isEmpty());
  }

  /** "List of rented plots": the class that its words end with, or what is usually kept. */
  private static Optional<Noun> listed(List<Token> tokens, Lexicon lexicon) {
    var noun = new Noun(words(tokens.subList(2, tokens.size())));
    var head = Noun.of(noun.head());
    var known = lexicon.classes().of(noun);
    return lexicon.classes().areAll()
        ? known
        : known
            .or(() -> Optional.of(head).filter(each -> lexicon.isUsualThing(each)))
            .or(() -> Optional.of(head).filter(each -> lexicon.isActor(each.head())));
  }
}
