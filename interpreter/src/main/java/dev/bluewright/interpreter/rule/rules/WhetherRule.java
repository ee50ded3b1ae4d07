package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Record whether a letter is sealed": a value of true or false. */
public final class WhetherRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:(?:record|indicate|note|specify|state|store|set|mark|track|keep track of|define) (?:if|whether)|(?:record|indicate|note|mark|flag) that) "
              + "(?:or not )?(?:an? |the |each |every |any )(?<thing>"
              + Wording.NAME
              + ") (?:is|was|has been|are) (?<state>[a-z-]+(?: (?!(?:and|or|to|by|than|in|for|with|the|an?) )[a-z]+){0,2})(?= ?(?:[.;,!]|$))");

  /** "Mark which letters are sealed or not sealed". */
  private static final Pattern WHICH =
      Pattern.compile(
          "(?:record|indicate|note|specify|mark|flag) which (?<thing>"
              + Wording.NAME
              + ") (?:is|was|are|were) (?<state>[a-z-]+)(?:"
              + " (?:or|and which) (?:are )?not(?: \\k<state>)?)?(?= ?(?:[.;,!]|$))");

  private static final Pattern BETWEEN = Pattern.compile("[ -]");

  private static final Set<String> NO_STATES = Set.of("not", "no", "the", "a", "an", "what");

  @Override
  public String name() {
    return "whether";
  }

  @Override
  public List<String> keys() {
    return List.of("whether ", " if ", " that ", " which ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .first(List.of(WAY), found -> field(found, lexicon))
        .map(WhetherRule::facts)
        .or(() -> which(statement, lexicon))
        .orElse(List.of());
  }

  /** Who marks those that are so changes them. */
  private static Optional<List<Fact>> which(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .first(List.of(WHICH), found -> field(found, lexicon))
        .map(
            hint ->
                Stream.concat(
                        facts(hint).stream(),
                        hint.owner().stream()
                            .map(
                                owner ->
                                    new Fact.OperationOn(
                                        Operation.UPDATE, owner, true, hint.span())))
                    .toList());
  }

  /** A value that is not so until somebody says it. */
  private static List<Fact> facts(Fact.TypeHint hint) {
    return List.of(
        new Fact.FieldOf(hint.owner(), hint.field(), false, hint.span()),
        hint,
        new Fact.LimitOf(hint.owner(), hint.field(), new Limit.Default("false"), hint.span()));
  }

  private static Optional<Fact.TypeHint> field(Wording.Found found, Lexicon lexicon) {
    var words = BETWEEN.splitAsStream(found.text("state").orElse("")).toList();
    return found
        .noun("thing", lexicon)
        .filter(_ -> !NO_STATES.contains(words.getFirst()))
        .filter(noun -> !noun.equals(Noun.of("it")))
        .map(
            owner ->
                new Fact.TypeHint(
                    Optional.of(owner), new Noun(words), new FieldType.Truth(), found.span()));
  }
}
