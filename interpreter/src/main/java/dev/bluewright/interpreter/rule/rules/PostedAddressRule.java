package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.ResourcePath;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import dev.bluewright.interpreter.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "POST an address to /links and get a JSON response with long and short properties": each is kept
 * with a short code that the system makes, and both are answered.
 */
public final class PostedAddressRule implements WordingRule {
  private static final String MEMBER = "(?:[\"'`] )?[a-z][a-z0-9_]*(?: [\"'`])?";

  private static final Pattern WAY =
      Pattern.compile(
          "^(?:(?:you|users|a user|clients|a client|one) (?:can|may|should be able to) )?post an?"
              + " (?:new |long |valid |full )?(?<sent>url|link|address|uri|web address|web_address)"
              + " to /[^ ]+ (?:and|, and|to) (?:(?:then )?(?:get|receive)|(?:it|the (?:api|server)) (?:returns|answers"
              + "|responds with)) (?:back )?(?:an?|the) (?:json )?(?:response|object|answer)(?: back)?"
              + " (?:with|containing) (?:the )?(?<members>"
              + MEMBER
              + " (?:and|&) "
              + MEMBER
              + ") (?:properties|keys|fields|members)"
              + "(?: , (?:such as|like|for example|e ?\\. ?g ?\\.) .*)? ?\\.?$");

  /** Words in the name of what stands for an address. */
  private static final Set<String> SHORT =
      Set.of("short", "alias", "code", "slug", "key", "hash", "tiny", "shortened", "mini");

  @Override
  public String name() {
    return "posted-address";
  }

  @Override
  public List<String> keys() {
    return List.of("post ");
  }

  /** Whether a sentence is told so, whatever else stands in it. */
  static boolean reads(Statement statement) {
    return statement.wording().first(List.of(WAY), Optional::of).isPresent();
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAY, found -> facts(found, statement));
  }

  private static Stream<Fact> facts(Wording.Found found, Statement statement) {
    var names = MemberNames.written(found.span("members"), statement);
    var made = names.stream().filter(PostedAddressRule::isShort).toList();
    return made.size() != 1 || names.size() != 2
        ? Stream.empty()
        : thing(statement).stream()
            .flatMap(thing -> kept(thing, made.getFirst(), names, statement, found));
  }

  private static Stream<Fact> kept(
      Noun thing, String made, List<String> names, Statement statement, Wording.Found found) {
    var code = noun(made);
    var address = new Noun(List.of(found.text("sent").orElse("url").split("[ _]")));
    var shown = new LinkedHashMap<String, Noun>();
    names.forEach(name -> shown.put(name, name.equals(made) ? code : address));
    var span = found.span();
    return Stream.of(
        new Fact.EntityNamed(thing, span),
        new Fact.OperationOn(Operation.CREATE, thing, span),
        new Fact.FieldOf(Optional.of(thing), address, false, span),
        new Fact.LimitOf(Optional.of(thing), address, new Limit.Required(), span),
        new Fact.TypeHint(Optional.of(thing), address, new FieldType.Url(), span),
        made(thing, code, made, statement, found.span("members")),
        new Fact.Prescribed(new Prescription.Shown(shown), span));
  }

  /** A code by chance, or a number that counts up where a sample shows one. */
  private static Fact made(Noun thing, Noun code, String name, Statement statement, Span span) {
    var numbered = Pattern.compile("\\b" + Pattern.quote(name) + "[\"']? ?: ?\\d+\\b");
    return numbered.matcher(statement.passage().prose().text()).find()
        ? new ValueFact.Numbered(Optional.of(thing), code, Optional.empty(), Optional.empty(), span)
        : new ValueFact.Made(Optional.of(thing), code, Optional.empty(), span);
  }

  private static boolean isShort(String name) {
    return Naming.split(name, false).stream().anyMatch(SHORT::contains);
  }

  private static Noun noun(String name) {
    return new Noun(Naming.split(name, false));
  }

  /** What the path is called after. */
  private static Optional<Noun> thing(Statement statement) {
    return statement.tokens().stream()
        .flatMap(token -> ResourcePath.of(token.text()).stream())
        .flatMap(path -> path.noun().stream())
        .findFirst();
  }
}
