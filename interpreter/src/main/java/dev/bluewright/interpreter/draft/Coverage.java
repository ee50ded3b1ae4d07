package dev.bluewright.interpreter.draft;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Tag;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.Heard;
import dev.bluewright.interpreter.resolve.Model;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Set;

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
          "follow",
          "manage",
          "perform",
          "create",
          "build",
          "develop",
          "design",
          "can",
          "write",
          "contain",
          "cents",
          "dollars",
          "usd",
          "euros",
          "minutes",
          "hours",
          "characters",
          "kg",
          "grams",
          "cm",
          "km",
          "days",
          "months",
          "years",
          "such");

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
    var spans = heard.facts().stream().filter(fact -> counts(fact, model)).map(Fact::span).toList();
    var tokens = heard.statement().tokens();
    return tokens.stream()
        .filter(token -> isContent(token) && !isCovered(token, spans))
        .map(Token::text)
        .distinct()
        .toList();
  }

  /** Words about screens and technology are read too: they are set aside, and the rest is built. */
  private boolean counts(Fact fact, Model model) {
    return model.places().containsKey(fact)
        || fact instanceof Fact.SystemNamed
        || fact instanceof Fact.ActorNamed
        || fact instanceof Fact.Framing
        || fact instanceof Fact.Topic
        || (fact instanceof Fact.SetAside(var why, _, _) && lexicon.isApart(why));
  }

  private static boolean isCovered(Token token, List<Span> spans) {
    return spans.stream().anyMatch(span -> span.contains(token.span()));
  }

  private boolean isContent(Token token) {
    var lower = token.lower();
    var singular = Nouns.singular(lower);
    var light =
        LIGHT.contains(lower)
            || LIGHT.contains(token.lemma())
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
