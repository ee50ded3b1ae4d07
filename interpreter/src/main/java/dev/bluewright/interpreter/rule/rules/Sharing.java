package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.util.Set;
import java.util.regex.Pattern;

/** "Share a post": a mark that somebody passes it on, as a like is one; or something else. */
final class Sharing {
  static final Noun SHARE = Noun.of("share");
  private static final Set<String> WRITTEN =
      Set.of("post", "tweet", "comment", "status", "update", "repost");
  private static final Pattern MADE =
      Pattern.compile(
          "\\b(?:create|write|make|publish|upload|add|post)(?: ,)? (?:and|or|to) share");
  private static final Pattern REACTED =
      Pattern.compile("\\b(?:like|comment on|react to|bookmark|upvote)(?: ,)?(?: (?:and|or))? ");
  private static final Pattern TOWARDS =
      Pattern.compile(
          "\\bshares? (?:[a-z']+ ){1,4}?(?:with|via|by|through|on|to|between|among|across)\\b");

  private Sharing() {}

  /**
   * Whether what is shared is first made by that, or sent to somebody, so that it is no mark on
   * what others made.
   */
  static boolean isOther(Fact fact, String line, Lexicon lexicon) {
    if (!(fact instanceof TieFact.Tie tie)
        || !tie.made().equals(SHARE)
        || !tie.verb().startsWith("share")) {
      return false;
    }
    return MADE.matcher(line).find()
        || TOWARDS.matcher(line).find()
        || lexicon.isActor(tie.thing().head())
        || !(WRITTEN.contains(tie.thing().head()) || REACTED.matcher(line).find());
  }
}
