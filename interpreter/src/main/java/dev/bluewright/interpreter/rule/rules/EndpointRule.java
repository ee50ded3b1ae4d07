package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.rule.AccountPath;
import dev.bluewright.interpreter.rule.DeedPath;
import dev.bluewright.interpreter.rule.ResourcePath;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.SampleBlock;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** "GET /plots/{id}": an operation written as a method and a path, in one line or in two. */
public final class EndpointRule implements Rule {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final Set<String> CALLING = Set.of("send", "make", "issue", "do", "perform");
  private static final Set<String> VISITING =
      Set.of("visit", "navigate", "open", "browse", "visiting", "opening");
  private static final Set<String> EXPOSED =
      Set.of("exposed", "available", "accessible", "reachable", "served", "hosted", "found");
  private static final Set<String> GIVING =
      Set.of("return", "list", "give", "show", "provide", "respond", "retrieve");
  private static final int FARTHEST = 6;

  @Override
  public String name() {
    return "endpoint";
  }

  @Override
  public boolean readsCode() {
    return true;
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    if (statement.call().isPresent()) {
      return inTwoLines(statement, lexicon);
    }
    if (statement.passage().kind() == Passage.Kind.CODE) {
      return inCode(statement, lexicon);
    }
    var respective = RespectiveCalls.in(statement);
    return respective.isEmpty()
        ? alone(statement, lexicon)
        : respectively(respective, statement, lexicon);
  }

  /** "They are GET and POST requests, respectively". */
  private static List<Fact> respectively(
      List<RespectiveCalls.Call> calls, Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var call : calls) {
      var thing = call.path().thing(statement, lexicon);
      read(call.method(), call.path(), statement.span(), thing, facts);
    }
    return facts;
  }

  private static List<Fact> alone(Statement statement, Lexicon lexicon) {
    return MethodsAlone.in(statement)
        .map(alone -> ofPathBefore(alone, statement, lexicon))
        .orElseGet(() -> inWords(statement, lexicon));
  }

  /** "Path: /plots" beside "Method: GET". */
  private static List<Fact> inTwoLines(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var call = statement.call().orElseThrow();
    ResourcePath.of(call.path())
        .ifPresent(
            path ->
                read(
                    call.method().orElseThrow(),
                    path,
                    statement.span(),
                    path.thing(statement, lexicon),
                    facts));
    return facts;
  }

  private static List<Fact> inCode(Statement statement, Lexicon lexicon) {
    var code = statement.passage().prose();
    var facts = new ArrayList<Fact>();
    for (var call : SampleBlock.of(code.text()).calls()) {
      read(
          call.method(),
          call.path(),
          code.place(call.start(), call.end()),
          call.path().thing(statement, lexicon),
          facts);
    }
    return facts;
  }

  /** "It allows GET and DELETE requests", of the path that was named before. */
  private static List<Fact> ofPathBefore(MethodsAlone alone, Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var thing = alone.path().thing(statement, lexicon);
    alone
        .methods()
        .forEach(method -> read(method.name(), alone.path(), method.span(), thing, facts));
    return facts;
  }

  private static List<Fact> inWords(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    var facts = new ArrayList<Fact>();
    for (var i = 0; i < tokens.size(); i++) {
      var path = ResourcePath.of(joined(tokens, i));
      if (path.isPresent()) {
        var place = i;
        visit(tokens, i)
            .or(() -> exposed(tokens, place))
            .or(() -> giving(tokens, place))
            .ifPresent(
                verb ->
                    read(
                        "GET",
                        path.get(),
                        verb.span().cover(tokens.get(last(tokens, place)).span()),
                        path.get().thing(statement, lexicon),
                        facts));
        methods(tokens, i)
            .forEach(
                method ->
                    read(
                        method.text(),
                        path.get(),
                        asked(tokens, method).cover(tokens.get(last(tokens, place)).span()),
                        SentThing.of(method.text(), path.get(), statement, lexicon),
                        facts));
      }
    }
    return facts;
  }

  /** The method with the words that only call it: "send a GET request to". */
  private static Span asked(List<Token> tokens, Token method) {
    var at = tokens.indexOf(method);
    boolean named =
        at + 1 < tokens.size() && tokens.get(at + 1).isOneOf("request", "method", "call");
    var call = named ? method.span().cover(tokens.get(at + 1).span()) : method.span();
    return IntStream.range(Math.max(0, at - 3), at)
        .filter(i -> CALLING.contains(tokens.get(i).lemma()))
        .mapToObj(i -> tokens.get(i).span().cover(call))
        .findFirst()
        .orElse(call);
  }

  /** "When you visit /plots/{id}": a browser asks for what is there. */
  private static Optional<Token> visit(List<Token> tokens, int path) {
    boolean called = methods(tokens, path).isEmpty() && path > 0;
    int at = called && tokens.get(path - 1).isOneOf("to") ? path - 2 : path - 1;
    return called && at >= 0 && VISITING.contains(tokens.get(at).lemma())
        ? Optional.of(tokens.get(at))
        : Optional.empty();
  }

  /** "Plots are exposed at /plots": they can be read there. */
  private static Optional<Token> exposed(List<Token> tokens, int path) {
    return path > 1
            && hasNoMethod(tokens)
            && tokens.get(path - 1).isOneOf("at", "under", "on", "via", "through")
            && EXPOSED.contains(tokens.get(path - 2).lower())
        ? Optional.of(tokens.get(path - 2))
        : Optional.empty();
  }

  /** "The endpoint /plots returns …": what gives something and takes nothing. */
  private static Optional<Token> giving(List<Token> tokens, int path) {
    boolean behind = path + 1 < tokens.size() && isEndpoint(tokens.get(path + 1));
    boolean before = path > 0 && isEndpoint(tokens.get(path - 1));
    int verb = behind ? path + 2 : path + 1;
    return hasNoMethod(tokens)
            && (behind || before)
            && verb < tokens.size()
            && tokens.get(verb).lower().endsWith("s")
            && GIVING.contains(tokens.get(verb).lemma())
        ? Optional.of(before ? tokens.get(path - 1) : tokens.get(path))
        : Optional.empty();
  }

  private static boolean isEndpoint(Token token) {
    return token.isOneOf("endpoint", "route");
  }

  private static boolean hasNoMethod(List<Token> tokens) {
    return tokens.stream().noneMatch(token -> METHODS.contains(token.text()));
  }

  /** A path with the parameters that follow it without a space. */
  private static String joined(List<Token> tokens, int path) {
    if (tokens.get(path).text().charAt(0) != '/') {
      return "";
    }
    return tokens.subList(path, last(tokens, path) + 1).stream()
        .map(Token::text)
        .collect(Collectors.joining());
  }

  private static int last(List<Token> tokens, int path) {
    boolean asked =
        path + 1 < tokens.size()
            && tokens.get(path + 1).text().equals("?")
            && touches(tokens, path + 1);
    int at = path;
    while (asked && at + 1 < tokens.size() && touches(tokens, at + 1)) {
      at++;
    }
    return at;
  }

  private static boolean touches(List<Token> tokens, int at) {
    return tokens.get(at).span().start() == tokens.get(at - 1).span().end()
        && !tokens.get(at).isOneOf("\"", "'", "`", ",", ";", ")");
  }

  /** "The /plots endpoint supports GET and POST requests": the method, and those joined to it. */
  private static List<Token> methods(List<Token> tokens, int path) {
    var first = method(tokens, path);
    var methods = new ArrayList<>(first.stream().toList());
    int at = first.map(tokens::indexOf).orElse(0);
    while (at > path
        && at + 2 < tokens.size()
        && tokens.get(at + 1).isOneOf("and", ",", "/", "or")
        && METHODS.contains(tokens.get(at + 2).text())) {
      at += 2;
      methods.add(tokens.get(at));
    }
    if (at > path) {
      methods.addAll(further(tokens, at));
    }
    return methods;
  }

  /** "A GET request to list plots and a POST request to add one": of the one path that is named. */
  private static List<Token> further(List<Token> tokens, int from) {
    boolean other = tokens.stream().filter(token -> token.text().startsWith("/")).count() > 1;
    return IntStream.range(from + 1, other ? 0 : tokens.size() - 1)
        .filter(at -> METHODS.contains(tokens.get(at).text()))
        .filter(at -> tokens.get(at + 1).isOneOf("request", "requests", "method", "call"))
        .filter(at -> tokens.get(at - 1).isOneOf("a", "an", "and"))
        .mapToObj(tokens::get)
        .toList();
  }

  /** The nearest method before the path, or else the first after it. */
  private static Optional<Token> method(List<Token> tokens, int path) {
    for (var i = path - 1; i >= Math.max(0, path - FARTHEST); i--) {
      if (METHODS.contains(tokens.get(i).text())) {
        return Optional.of(tokens.get(i));
      }
    }
    return tokens.subList(path + 1, Math.min(tokens.size(), path + 2 + FARTHEST)).stream()
        .filter(token -> METHODS.contains(token.text()))
        .findFirst();
  }

  private static void read(
      String method, ResourcePath path, Span span, Optional<Noun> thing, List<Fact> facts) {
    var said = thing.isPresent() ? Optional.<DeedPath>empty() : path.deed(method);
    facts.add(
        new Fact.RouteNamed(
            method.toUpperCase(Locale.ROOT),
            path.template(),
            thing.or(() -> said.map(DeedPath::noun)),
            path.parameters(),
            span));
    said.ifPresent(done -> facts.add(new Fact.OperationOn(done.operation(), done.noun(), span)));
    AccountPath.deed(method, path.template())
        .ifPresent(
            deed ->
                facts.add(
                    new AccessFact.AccountAsked(
                        Optional.empty(), deed, new Span(span.end() - 1, span.end()))));
    thing.ifPresent(
        noun -> {
          path.operation(method)
              .ifPresent(operation -> facts.add(new Fact.OperationOn(operation, noun, span)));
          path.owner()
              .ifPresent(
                  owner -> facts.add(new Fact.RelationOf(Optional.of(owner), true, noun, span)));
        });
  }
}
