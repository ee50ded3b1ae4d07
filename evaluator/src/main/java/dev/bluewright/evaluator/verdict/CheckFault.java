package dev.bluewright.evaluator.verdict;

import dev.bluewright.evaluator.exchange.Answer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What is wrong with recorded exchanges, by a check. A pure function. */
public final class CheckFault {
  private CheckFault() {}

  /** What does not hold, in one sentence; empty where the check holds. */
  public static Optional<String> of(Check check, Tape tape) {
    var answer = tape.at(check.exchange()).answer();
    var holds =
        switch (check) {
          case Check.Status(_, var wanted) -> hasStatus(wanted, answer.status());
          case Check.Holds(_, var pointer, var value) when value.isNull() ->
              isEmpty(answer, pointer);
          case Check.Holds(_, var pointer, var value) ->
              SameValue.is(value, answer.json().at(pointer));
          case Check.Present(_, var pointer) -> isThere(answer.json().at(pointer));
          case Check.Absent(_, var pointer) -> isEmpty(answer, pointer);
          case Check.Listed(_, var list, var idPointer, var id) ->
              position(answer, list, idPointer, id) >= 0;
          case Check.NotListed(_, var list, var idPointer, var id) ->
              isList(answer, list) && position(answer, list, idPointer, id) < 0;
          case Check.Before(_, var list, var idPointer, var first, var second) ->
              position(answer, list, idPointer, first) >= 0
                  && position(answer, list, idPointer, first)
                      < position(answer, list, idPointer, second);
          case Check.AtMost(_, var list, var most) ->
              isList(answer, list) && members(answer, list).size() <= most;
          case Check.Done(_, var among, var least, var most) -> {
            var done = done(among, tape);
            yield done >= least && done <= most;
          }
          case Check.Header(_, var name, var value) -> hasHeader(answer, name, value);
          case Check.Mentions(_, var words) -> answer.body().contains(words);
          case Check.Silent(_, var words) -> answer.isSuccess() && !answer.body().contains(words);
          case Check.Unseen(_, var sign) -> !SignSeen.in(sign, tape);
          case Check.NoWay(_, _) -> false;
        };
    return holds ? Optional.empty() : Optional.of(why(check, tape));
  }

  private static String why(Check check, Tape tape) {
    var exchange = tape.at(check.exchange());
    var answer = exchange.answer();
    return switch (check) {
      case Check.NoWay(_, var what) -> what;
      case Check.Unseen(_, var sign) -> exchange.shown() + "; " + SignText.of(sign);
      case Check.Done(_, var among, _, _) ->
          "%s; of %d, %d were done".formatted(CheckText.of(check), among.size(), done(among, tape));
      case Check.Holds(_, var pointer, _) -> shown(check, answer, pointer);
      case Check.Absent(_, var pointer) -> shown(check, answer, pointer);
      case Check.Present(_, _) -> exchange.shown() + "; wanted: " + CheckText.of(check);
      case Check.Status(_, _), Check.Listed(_, _, _, _), Check.NotListed(_, _, _, _) ->
          exchange.shown() + "; wanted: " + CheckText.of(check);
      case Check.Before(_, _, _, _, _), Check.AtMost(_, _, _) ->
          exchange.shown() + "; wanted: " + CheckText.of(check);
      case Check.Header(_, var name, _) ->
          exchange.shown()
              + "; wanted: "
              + CheckText.of(check)
              + "; it is "
              + answer.header(name).orElse("missing");
      case Check.Mentions(_, _), Check.Silent(_, _) ->
          exchange.shown() + "; wanted: " + CheckText.of(check);
    };
  }

  private static String shown(Check check, Answer answer, String pointer) {
    var value = answer.json().at(pointer);
    var said =
        answer.isSuccess()
            ? "it holds " + (value.isMissingNode() ? "nothing" : value.toString())
            : "the status is " + answer.status();
    return "wanted: " + CheckText.of(check) + "; " + said;
  }

  private static boolean hasHeader(Answer answer, String name, String value) {
    var bare = answer.header(name).map(text -> text.split(";", 2)[0].strip());
    return bare.filter(value::equalsIgnoreCase).isPresent();
  }

  static boolean hasStatus(List<String> wanted, int status) {
    var text = String.valueOf(status);
    return wanted.stream().anyMatch(each -> text.matches(each.replace('x', '.')));
  }

  private static boolean isThere(JsonNode value) {
    return !value.isMissingNode() && !value.isNull();
  }

  /** Nothing there, in an answer that shows what is around it. */
  private static boolean isEmpty(Answer answer, String pointer) {
    var json = answer.json();
    var around = json.at(pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))));
    return answer.isSuccess() && around.isObject() && !isThere(json.at(pointer));
  }

  private static boolean isList(Answer answer, String list) {
    return answer.isSuccess() && answer.json().at(list).isArray();
  }

  private static List<JsonNode> members(Answer answer, String list) {
    return isList(answer, list) ? answer.json().at(list).valueStream().toList() : List.of();
  }

  private static int position(Answer answer, String list, String idPointer, String id) {
    var members = members(answer, list);
    return IntStream.range(0, members.size())
        .filter(i -> members.get(i).at(idPointer).asString("").equals(id))
        .findFirst()
        .orElse(-1);
  }

  private static long done(List<Integer> among, Tape tape) {
    return among.stream().filter(number -> tape.at(number).answer().isSuccess()).count();
  }
}
