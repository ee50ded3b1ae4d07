package dev.bluewright.evaluator.verdict;

import java.util.stream.Collectors;

/** A sign in words. Stateless. */
public final class SignText {
  private SignText() {}

  /** What is seen. */
  public static String of(Sign sign) {
    return switch (sign) {
      case Sign.Answered(_, var statuses) -> "status " + String.join(" or ", statuses);
      case Sign.Says(_, var words) -> "the answer says \"" + words + "\"";
      case Sign.Shows(_, var members) -> "the answer shows " + members;
      case Sign.Counts(_) -> "the answer counts records";
      case Sign.Lists(_, var more) -> "the list has more than " + more + " records";
      case Sign.Leaks(_, var leak) -> "the answer tells " + leak.words();
      case Sign.HasHeader(_, var name, var pattern) -> "the header " + name + " matches " + pattern;
      case Sign.LacksHeader(_, var name, var pattern) ->
          "no header " + name + " matches " + pattern;
      case Sign.Slow(_, var millis) -> "the answer took " + millis + " ms or longer";
      case Sign.Slower(_, _, _) -> "each of these answers took twice as long as any of the others";
      case Sign.Unlike(_, _, _, _) -> "the answers differ";
      case Sign.Obeys(_, _, _, _) ->
          "a condition that is true is answered otherwise than one that is false";
      case Sign.Misfits(_, _, _, var words) -> words;
      case Sign.Fetched(_, _, var path) -> "the system asked the judge for " + path;
      case Sign.Together(_, var signs) ->
          signs.stream().map(SignText::of).distinct().collect(Collectors.joining("; "));
    };
  }
}
