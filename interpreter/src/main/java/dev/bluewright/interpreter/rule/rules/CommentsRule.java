package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Update plots and add comments": comments on what was named before them. */
public final class CommentsRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:update|edit|change|view|see|read|open|browse|like)s? (?:an? |the |all |any |their |other )*(?<thing>"
              + Wording.NAME
              + ")(?: ,)? and (?:to )?(?:add|leave|write|post|make)s? (?:an? |their |some )?(?<comments>comments?|reviews?|notes?)(?= ?(?:[.,;)]|$))");

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
    return statement.wording().all(WAY, found -> about(found, lexicon));
  }

  private static Stream<Fact> about(Wording.Found found, Lexicon lexicon) {
    var thing = found.noun("thing", lexicon).filter(each -> Things.isThing(each, lexicon));
    return found.noun("comments", lexicon).stream()
        .filter(_ -> thing.isPresent())
        .map(made -> new Fact.RelationOf(thing, true, made, found.span("comments")));
  }
}
