package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "Update plots and add comments", "rate plots from 1 to 5 and leave reviews on them": comments on
 * what was named before them.
 */
public final class CommentsRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:update|edit|change|view|see|read|open|browse|like)s? (?:an? |the |all |any |their |other )*(?<thing>"
              + Wording.NAME
              + ")(?: ,)? and (?:to )?(?:add|leave|write|post|make)s? (?:an? |their |some )?(?<comments>comments?|reviews?|notes?)(?= ?(?:[.,;)]|$))");

  /** The thing is what stands behind the first verb, whatever else is said of it. */
  private static final Pattern OF_THEM =
      Pattern.compile(
          "(?:update|edit|change|view|see|read|open|browse|like|rate|create|manage|record|post|schedule|save|buy|visit|share"
              + "|book|complete|finish|watch|borrow|join)s? (?:an? |the |all |any |their |other )*(?<thing>"
              + Wording.NAME
              + "?)(?: (?:from|with|by|on|in|of) [a-z0-9 -]+?)?(?: ,)? and (?:can |to )?"
              + "(?<put>(?:add|leave|write|post|make|attach)s? (?:an? |their |some )?(?<comments>comments?|reviews?|notes?))"
              + " (?:to|on|about|for) (?:them|it)(?= ?(?:[.,;)]|$))");

  @Override
  public String name() {
    return "comments";
  }

  @Override
  public List<String> keys() {
    return List.of("comment", "review", "note");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(List.of(WAY, OF_THEM), found -> about(found, lexicon));
  }

  /** "Attach notes to them": they are made so, as comments are that are added. */
  private static Stream<Fact> put(Noun made, Wording.Found found) {
    return found.text("put").stream()
        .map(_ -> new Fact.OperationOn(Operation.CREATE, made, found.span("put")));
  }

  private static Stream<Fact> about(Wording.Found found, Lexicon lexicon) {
    var thing = found.noun("thing", lexicon).filter(each -> Things.isThing(each, lexicon));
    return found.noun("comments", lexicon).stream()
        .filter(_ -> thing.isPresent())
        .flatMap(
            made ->
                Stream.concat(
                    Stream.of(new Fact.RelationOf(thing, true, made, found.span("comments"))),
                    put(made, found)));
  }
}
