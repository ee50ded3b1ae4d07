package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.ResourcePath;
import dev.bluewright.interpreter.rule.SpokenPath;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Puts a plant into a bed", below {@code POST /beds/{id}/plants}: what that call makes. */
public final class CallToldRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "^(?:this (?:endpoint|call|route) )?(?!returns|responds|answers|gives|shows|sends)"
              + "[a-z]{3,}s (?:an?|the|one) (?:new )?(?<thing>"
              + Wording.NAME
              + ")(?: (?:to|into|in|from|of|for|on|under|with|at) (?:an?|the|this|that|one) (?<of>"
              + Wording.NAME
              + "))? ?[.]?$");

  @Override
  public String name() {
    return "call-told";
  }

  @Override
  public List<String> keys() {
    return List.of("s a ", "s an ", "s the ", "s one ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return SpokenPath.before(statement)
        .filter(spoken -> spoken.method().filter("POST"::equals).isPresent())
        .flatMap(spoken -> ResourcePath.of(spoken.path()))
        .map(path -> read(path, statement, lexicon))
        .orElse(List.of());
  }

  private static List<Fact> read(ResourcePath path, Statement statement, Lexicon lexicon) {
    var makes = path.operation("POST").filter(Operation.CREATE::equals);
    return statement
        .wording()
        .all(
            WAY,
            found ->
                path.noun().stream()
                    .filter(_ -> makes.isPresent())
                    .filter(noun -> found.noun("thing", lexicon).filter(noun::equals).isPresent())
                    .filter(_ -> isOf(path.owner(), found.noun("of", lexicon)))
                    .flatMap(noun -> facts(noun, path, found)));
  }

  private static Stream<Fact> facts(Noun noun, ResourcePath path, Wording.Found found) {
    var made = new Fact.OperationOn(Operation.CREATE, noun, found.span());
    var owned =
        path.owner()
            .filter(_ -> found.text("of").isPresent())
            .map(owner -> new Fact.RelationOf(Optional.of(owner), true, noun, found.span("of")));
    return Stream.concat(Stream.of(made), owned.stream());
  }

  /** Whatever else is named is what they belong to. */
  private static boolean isOf(Optional<Noun> owner, Optional<Noun> named) {
    return named.isEmpty() || named.equals(owner);
  }
}
