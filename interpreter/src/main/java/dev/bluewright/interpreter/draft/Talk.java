package dev.bluewright.interpreter.draft;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Model;
import java.util.Set;

/**
 * Words to the reader that happen to have an "if", a "when" or a "not": "if you get lost, start
 * over".
 *
 * <p>They speak to "you" of nothing that is kept, of nobody who uses the service, and of no request
 * or answer.
 */
final class Talk {
  private static final Set<String> READER = Set.of("you", "your", "yours", "yourself", "let's");

  private static final Set<String> NOBODY =
      Set.of(
          "you",
          "we",
          "i",
          "it",
          "they",
          "one",
          "people",
          "team",
          "other",
          "candidate",
          "system",
          "app",
          "application",
          "developer",
          "backend",
          "program",
          "software",
          "solution",
          "website");

  /** Words of requests and answers, whoever is spoken to. */
  private static final Set<String> EXCHANGE =
      Set.of(
          "request",
          "response",
          "endpoint",
          "return",
          "respond",
          "answer",
          "json",
          "status",
          "header",
          "parameter",
          "param",
          "query",
          "payload",
          "body",
          "url",
          "record",
          "database",
          "field",
          "attribute",
          "value",
          "server",
          "service",
          "api",
          "filter",
          "search",
          "sort",
          "delete",
          "update",
          "create",
          "store",
          "save",
          "list",
          "upload",
          "send",
          "receive");

  private Talk() {}

  static boolean is(Heard heard, Model model, Lexicon lexicon) {
    var tokens = heard.statement().tokens();
    return tokens.stream().anyMatch(token -> READER.contains(token.lower()))
        && heard.facts().stream().allMatch(fact -> isNothing(fact, model, lexicon))
        && tokens.stream().noneMatch(token -> asks(token, model, lexicon))
        && !heard
            .statement()
            .sentence()
            .text()
            .matches("(?s)(?:As an? .*|.*(?:/\\w|\\b[1-5]\\d\\d\\b).*)");
  }

  private static boolean isNothing(Fact fact, Model model, Lexicon lexicon) {
    return switch (fact) {
      case Fact.Unsupported(var why, _) -> why.startsWith("Rules about what ");
      case Fact.SetAside _,
          Fact.ActorNamed _,
          Fact.Framing _,
          Fact.Untold _,
          Fact.SystemNamed _,
          Fact.Topic _ ->
          true;
      case Fact.OperationOn(_, var noun, _, _) -> isUnknown(noun, lexicon);
      case Fact.FieldOf(_, var field, _, _) ->
          isUnknown(field, lexicon) && !model.places().containsKey(fact);
      case Fact.RelationOf(_, _, var to, _) ->
          isUnknown(to, lexicon) && !model.places().containsKey(fact);
      case Fact _ -> false;
    };
  }

  private static boolean isUnknown(Noun noun, Lexicon lexicon) {
    return !lexicon.isUsualThing(noun);
  }

  private static boolean asks(Token token, Model model, Lexicon lexicon) {
    return model.keeps(token.lemma())
        || EXCHANGE.contains(token.lemma())
        || (token.tag().isNominal()
            && lexicon.isActor(token.lemma())
            && !NOBODY.contains(token.lemma()));
  }
}
