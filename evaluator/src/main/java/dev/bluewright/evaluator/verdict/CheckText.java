package dev.bluewright.evaluator.verdict;

import java.util.regex.Pattern;

/** A check in words. Stateless. */
public final class CheckText {
  private static final int LONGEST = 200;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\x80-\\x9f]");

  private CheckText() {}

  /** What must hold. */
  public static String of(Check check) {
    return switch (check) {
      case Check.Status(_, var wanted) ->
          "status " + String.join(" or ", wanted).replace("or 0", "or no answer");
      case Check.Holds(_, var pointer, var value) -> pointer + " is " + value;
      case Check.Present(_, var pointer) -> "there is a value at " + pointer;
      case Check.Absent(_, var pointer) -> "there is nothing at " + pointer;
      case Check.Listed(_, _, _, var id) -> "the list has the record " + id;
      case Check.NotListed(_, _, _, var id) -> "the list is without the record " + id;
      case Check.Before(_, _, _, var first, var second) ->
          "the list has the record " + first + " before " + second;
      case Check.AtMost(_, _, var most) -> "the list has at most " + most + " records";
      case Check.Done(_, _, var least, var most) when least == most ->
          least + " of the requests are done";
      case Check.Done(_, _, var least, var most) ->
          least + " to " + most + " of the requests are done";
      case Check.Header(_, var name, var value) -> "the header " + name + " is " + value;
      case Check.Mentions(_, var words) -> "the answer says \"" + shown(words) + "\"";
      case Check.Silent(_, var words) -> "the answer does not say \"" + shown(words) + "\"";
      case Check.Unseen(_, var sign) -> "it is not seen that " + SignText.of(sign);
      case Check.NoWay(_, var what) -> what;
    };
  }

  /** Words that may be the bytes of a file. */
  private static String shown(String words) {
    var seen = UNSEEN.matcher(words).replaceAll("·");
    return seen.length() <= LONGEST ? seen : seen.substring(0, LONGEST) + " …";
  }
}
