package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccessFact.Force;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.rule.Doers;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "CRUD for plots (GET is public, POST, PUT and DELETE require authentication)": each method by
 * itself, in place of what the whole sentence seems to say of all of them.
 */
public final class MethodAccess {
  private static final String ONE = "(?:get|post|put|patch|delete)";
  private static final String METHODS =
      "(?<methods>"
          + ONE
          + "(?:(?: , and| ,| and| or| /) "
          + ONE
          + ")*|(?:everything|all) else|all (?:the )?others?|the (?:rest|others))(?: (?:requests?|methods?|endpoints?|operations?))?";
  private static final String BE =
      "(?:(?:is|are|must be|should be|can be|can only be|may be)(?: called| done| made| used)? )?";
  private static final String END = "(?= ?(?:[,.;)]|$)| (?:while|but|and|whereas) )";

  private static final Pattern OPEN =
      Pattern.compile(
          METHODS
              + " (?:"
              + BE
              + "(?:public|open|open to (?:all|everyone|anyone)|(?:by|for) (?:anyone|everyone|anybody|everybody|all))"
              + "|(?:shouldnot|should not|doesnot|does not|donot|do not|must not) (?:require|need)"
              + " (?:authentication|auth|login|a token)"
              + "|(?:requires?|needs?) no (?:authentication|auth|login|token))"
              + END);
  private static final Pattern SIGNED =
      Pattern.compile(
          METHODS
              + " (?:(?:should |must )?(?:requires?|needs?) (?:authentication|auth|login|a login|a (?:valid"
              + " )?token)|"
              + BE
              + "(?:only )?(?:by|for|to) (?:logged[ -]in|signed[ -]in|authenticated|registered)"
              + " (?:users|people|members))"
              + END);
  private static final Pattern MAKER =
      Pattern.compile(
          METHODS
              + " "
              + BE
              + "only (?:by|for|to) (?:the |an? )?(?:(?<role>[a-z]+) )??(?:users? |person |one )?(?:who|that)"
              + " (?:created|made|added|owns|posted) (?:the |that |it|an? )?(?:[a-z]+)?"
              + END);
  private static final Pattern BRACKET = Pattern.compile("\\( " + METHODS + " .*");
  private static final Pattern ROLE =
      Pattern.compile(
          METHODS + " " + BE + "(?:only (?:by|for|to)|only) (?:the |an? )?(?<role>[a-z]+)" + END);

  private final Heard heard;
  private final Lexicon lexicon;
  private final Noun noun;
  private final EnumSet<Operation> left = EnumSet.allOf(Operation.class);
  private final List<Fact> facts = new ArrayList<>();

  private MethodAccess(Heard heard, Noun noun, Lexicon lexicon) {
    this.heard = heard;
    this.noun = noun;
    this.lexicon = lexicon;
  }

  /** What was heard, with each method for those who may call it. */
  public static List<Heard> known(List<Heard> heard, Lexicon lexicon) {
    return heard.stream().map(each -> known(each, lexicon)).toList();
  }

  private static Heard known(Heard heard, Lexicon lexicon) {
    return thing(heard)
        .filter(_ -> heard.statement().sentence().text().contains("("))
        .flatMap(noun -> new MethodAccess(heard, noun, lexicon).read())
        .orElse(heard);
  }

  /** The only thing with which everything is done there. */
  private static Optional<Noun> thing(Heard heard) {
    var nouns = heard.all(Fact.OperationOn.class).map(Fact.OperationOn::noun).distinct().toList();
    var all =
        heard.all(Fact.OperationOn.class).map(Fact.OperationOn::operation).distinct().count()
            == Operation.values().length;
    return nouns.size() == 1 && all ? Optional.of(nouns.getFirst()) : Optional.empty();
  }

  private Optional<Heard> read() {
    var wording = heard.statement().wording();
    wording.each(OPEN, found -> allow(found, Who.of(Who.Kind.ANYONE, "anyone"), Force.MAY));
    wording.each(SIGNED, found -> allow(found, Who.of(Who.Kind.KNOWN, "user"), Force.ONLY));
    wording.each(MAKER, this::maker);
    wording.each(ROLE, this::role);
    if (facts.isEmpty()) {
      return unread();
    }
    var first = facts.stream().mapToInt(fact -> fact.span().start()).min().orElseThrow();
    var before = new Span(heard.statement().span().start(), first - 1);
    return Optional.of(
        new Heard(
            heard.statement(),
            Stream.of(rest(first), outside(before), facts.stream()).flatMap(s -> s).toList()));
  }

  /** What stands in brackets of methods, and is not understood, is no part of the operations. */
  private Optional<Heard> unread() {
    return heard
        .statement()
        .wording()
        .first(List.of(BRACKET), found -> Optional.of(found.span()))
        .map(bracket -> new Span(heard.statement().span().start(), bracket.start() - 1))
        .map(
            before ->
                heard.each(
                    fact ->
                        fact instanceof Fact.OperationOn(var operation, var of, var vague, _)
                            ? new Fact.OperationOn(operation, of, vague, before)
                            : fact));
  }

  /** What is said of no method, and that it is said at all. */
  private Stream<Fact> outside(Span before) {
    return Stream.concat(
        Stream.of(new Fact.Framing(before)),
        left.stream().map(operation -> new Fact.OperationOn(operation, noun, false, before)));
  }

  /** What the sentence says beside its methods and who calls them. */
  private Stream<Fact> rest(int first) {
    return heard.facts().stream()
        .filter(fact -> !(fact instanceof Fact.OperationOn))
        .filter(
            fact ->
                fact.span().end() <= first
                    || !(fact instanceof AccessFact || fact instanceof Fact.Unsupported));
  }

  private void allow(Wording.Found found, Who who, Force force) {
    operations(found).forEach(each -> add(each, who, force, found));
  }

  /** Each method stands by itself, so that nobody else's words are about it. */
  private void add(Operation operation, Who who, Force force, Wording.Found found) {
    var method = method(found, operation);
    left.remove(operation);
    facts.add(new Fact.Framing(found.span()));
    facts.add(new Fact.OperationOn(operation, noun, false, method));
    facts.add(new AccessFact.Allowed(who, force, method, method));
  }

  /** Who makes a record is whoever may make them: those of a role, or all who signed in. */
  private void maker(Wording.Found found) {
    var makers = found.text("role").flatMap(this::somebody).orElse(Who.of(Who.Kind.KNOWN, "user"));
    var owner = Who.of(Who.Kind.OWNER, "owner");
    operations(found)
        .forEach(each -> add(each, each == Operation.CREATE ? makers : owner, Force.ONLY, found));
  }

  /** The word for a method, or those for all that are left. */
  private Span method(Wording.Found found, Operation operation) {
    return heard.statement().tokens().stream()
        .filter(token -> found.span("methods").contains(token.span()))
        .filter(token -> named(token.lower()).contains(operation))
        .map(Token::span)
        .findFirst()
        .orElseGet(() -> found.span("methods"));
  }

  private void role(Wording.Found found) {
    found.text("role").flatMap(this::somebody).ifPresent(who -> allow(found, who, Force.ONLY));
  }

  private Optional<Who> somebody(String word) {
    return Doers.endOf(word, lexicon)
        .filter(doers -> doers.from() == 0)
        .flatMap(
            doers ->
                doers
                    .allowed(Force.ONLY, heard.statement().span(), heard.statement().span())
                    .stream()
                    .filter(AccessFact.Allowed.class::isInstance)
                    .map(fact -> ((AccessFact.Allowed) fact).who())
                    .findFirst());
  }

  private Set<Operation> operations(Wording.Found found) {
    var methods = found.text("methods").orElse("");
    var all = EnumSet.noneOf(Operation.class);
    if (methods.matches(".*(?:else|others?|rest)")) {
      all.addAll(left);
    }
    for (var method : methods.split("[^a-z]+", -1)) {
      all.addAll(named(method));
    }
    return all;
  }

  private static List<Operation> named(String method) {
    return switch (method) {
      case "get" -> List.of(Operation.READ, Operation.LIST);
      case "post" -> List.of(Operation.CREATE);
      case "put", "patch" -> List.of(Operation.UPDATE);
      case "delete" -> List.of(Operation.DELETE);
      case String _ -> List.of();
    };
  }
}
