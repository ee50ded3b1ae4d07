package dev.bluewright.interpreter.draft;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.Gestures;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Model;
import dev.bluewright.interpreter.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which words of a statement no placed fact has read. A sentence of which a part was not understood
 * is not called met.
 */
final class Coverage {
  private static final Set<String> LIGHT =
      Set.of(
          "be",
          "have",
          "do",
          "allow",
          "let",
          "enable",
          "permit",
          "provide",
          "support",
          "include",
          "implement",
          "ensure",
          "need",
          "want",
          "able",
          "use",
          "make",
          "possible",
          "ability",
          "require",
          "please",
          "give",
          "offer",
          "following",
          "manage",
          "perform",
          "create",
          "build",
          "develop",
          "design",
          "can",
          "write",
          "contain",
          "characters",
          "such",
          "etc",
          "etc.",
          "user-friendly",
          "various",
          "also",
          "help",
          "handle",
          "zero");

  private static final Set<String> ASKING =
      Set.of("search", "filter", "sort", "find", "look", "paginate", "order");

  /** Words that change what a sentence asks, however small they are. */
  private static final Set<String> RESTRICTING =
      Set.of(
          "unique",
          "required",
          "mandatory",
          "optional",
          "once",
          "twice",
          "never",
          "cannot",
          "unless",
          "except",
          "without",
          "until");

  private final Lexicon lexicon;

  Coverage(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<String> leftOver(Heard heard, Model model) {
    var counted = heard.facts().stream().filter(fact -> counts(fact, model)).toList();
    var spans = counted.stream().map(Fact::span).toList();
    var tokens = heard.statement().tokens();
    var looking = looking(heard, counted);
    var unread = verbsUnread(heard, counted);
    unread.addAll(objectsUnread(heard, counted));
    var strays = new Strays(heard.statement(), counted, lexicon, model::isSpokenOf).found();
    strays.addAll(new Specifics(heard.statement(), counted, lexicon).found());
    strays.addAll(new Undone(heard.statement(), counted, lexicon, model::isSpokenOf).found());
    new Selecting(heard, model, lexicon).found().forEach(strays::add);
    Gestures.in(tokens).forEach(strays::removeAll);
    var left =
        tokens.stream()
            .filter(
                token ->
                    strays.contains(token)
                        || (isContent(token)
                            && !isWish(token, tokens)
                            && !looking.contains(token)
                            && (!isCovered(token, spans) || unread.contains(token))))
            .map(Token::text);
    return Stream.concat(left, new Misplaced(heard, model, lexicon).words().stream())
        .distinct()
        .toList();
  }

  /** "Monitor the state of a plot": whatever is kept can be looked at, where it is read as kept. */
  private Set<Token> looking(Heard heard, List<Fact> facts) {
    return heard.statement().clauses().stream()
        .filter(clause -> clause.verbs().size() == 1 && !clause.negated())
        .filter(clause -> !clause.targets().isEmpty())
        .filter(clause -> isLooking(clause.verbs().getFirst()))
        .filter(clause -> clause.targets().stream().allMatch(target -> isKept(target, facts)))
        .map(clause -> clause.verbs().getFirst())
        .collect(Collectors.toSet());
  }

  private boolean isLooking(Token verb) {
    return lexicon.operations(verb.lemma()).contains(Operation.LIST);
  }

  private static boolean isKept(NounPhrase target, List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact instanceof Fact.FieldOf || fact instanceof Fact.EnumerationOf)
        .anyMatch(fact -> fact.span().contains(target.head().span()));
  }

  /** "Create and join groups": of verbs that share an object, each needs a fact of its own. */
  private static Set<Token> verbsUnread(Heard heard, List<Fact> facts) {
    return heard.statement().clauses().stream()
        .filter(clause -> clause.verbs().size() > 1)
        .flatMap(clause -> clause.verbs().stream())
        .filter(verb -> facts.stream().noneMatch(fact -> reads(fact, verb)))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** "Accept coins and notes": of objects that share a verb, each needs a fact of its own. */
  private static Set<Token> objectsUnread(Heard heard, List<Fact> facts) {
    return heard.statement().clauses().stream()
        .filter(clause -> !clause.isPhrase() && clause.targets().size() > 1)
        .flatMap(clause -> clause.targets().stream())
        .filter(target -> facts.stream().noneMatch(fact -> isAbout(fact, target)))
        .map(NounPhrase::head)
        .collect(Collectors.toSet());
  }

  private static boolean isAbout(Fact fact, NounPhrase target) {
    return fact.span().end() == target.span().end()
        || fact.span().start() == target.span().start()
        || target.span().contains(fact.span())
        || (readsAll(fact) && fact.span().contains(target.span()));
  }

  /** "I would like to see": the word only asks. */
  private static boolean isWish(Token token, List<Token> tokens) {
    var at = tokens.indexOf(token);
    if (token.isOneOf("wish", "hope")) {
      return at + 1 < tokens.size() && tokens.get(at + 1).isOneOf("to");
    }
    return token.isOneOf("like", "love", "prefer")
        && at > 0
        && (tokens.get(at - 1).isOneOf("would", "'d") || endsIn(token, tokens));
  }

  /** "Any group they like": whichever it is. */
  private static boolean endsIn(Token token, List<Token> tokens) {
    var at = tokens.indexOf(token);
    return tokens.get(at - 1).isOneOf("they", "you", "he", "she")
        && tokens.stream().skip(at + 1).noneMatch(each -> each.tag() != Tag.PUNCT);
  }

  private static boolean reads(Fact fact, Token verb) {
    return fact.span().start() == verb.span().start()
        || fact.span().end() == verb.span().end()
        || (fact instanceof Fact.QueryOn && ASKING.contains(verb.lemma()))
        || (readsAll(fact) && fact.span().contains(verb.span()))
        || fact instanceof Fact.EnumerationOf;
  }

  /** Whether a fact reads each of the words within it. */
  private static boolean readsAll(Fact fact) {
    return fact instanceof Fact.EnumerationOf
        || fact instanceof Fact.Behaviour
        || fact instanceof Fact.People
        || fact instanceof Fact.Untold
        || fact instanceof Fact.RouteNamed
        || fact instanceof Fact.Prescribed;
  }

  /** Words about screens and technology are read too: they are set aside, and the rest is built. */
  private boolean counts(Fact fact, Model model) {
    return model.places().containsKey(fact)
        || fact instanceof Fact.SystemNamed
        || fact instanceof Fact.ActorNamed
        || fact instanceof Fact.Framing
        || fact instanceof Fact.Topic
        || (fact instanceof Fact.SetAside(var why, _, _) && lexicon.aside().isApart(why));
  }

  private static boolean isCovered(Token token, List<Span> spans) {
    return spans.stream().anyMatch(span -> span.contains(token.span()));
  }

  /** "In minutes", "20 grams": what a value is counted in, and nothing that is kept. */
  private static boolean isUnit(Token token) {
    return token.tag().isNominal() && Nouns.isUnit(token.lower());
  }

  private boolean isContent(Token token) {
    var lower = token.lower();
    var singular = Nouns.singular(lower);
    var light =
        LIGHT.contains(lower)
            || LIGHT.contains(token.lemma())
            || isUnit(token)
            || lexicon.isPlain(lower)
            || lexicon.isPlainBeforeNouns(lower)
            || lexicon.isGeneric(singular)
            || lexicon.isActor(singular)
            || lexicon.isSystem(singular);
    var kind =
        token.tag().isNominal()
            || token.tag() == Tag.VERB
            || token.tag() == Tag.NUM
            || token.tag() == Tag.ADJ
            || token.tag() == Tag.OTHER;
    return RESTRICTING.contains(lower) || (kind && !light);
  }
}
