package dev.bluewright.interpreter.resolve.notices;

import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;

/** What people do with notifications is done with records, where they are told of something. */
public final class NoticeUses {
  private NoticeUses() {}

  /** Statements of seeing, marking or deleting notifications as what they say of records. */
  public static List<Heard> freed(List<Heard> heard, Lexicon lexicon) {
    if (heard.stream().noneMatch(each -> each.has(DeedFact.Notice.class))) {
      return heard;
    }
    var why = lexicon.unsupported().why("notifications");
    return heard.stream()
        .map(
            each ->
                each.facts().stream().anyMatch(NoticeUses::isUse)
                    ? each.without(
                        fact -> fact instanceof Fact.Unsupported(var said, _) && said.equals(why))
                    : each)
        .toList();
  }

  /** Where nobody is told of anything, such statements stay as they were. */
  public static List<Heard> told(List<Heard> whole, List<Heard> freed, Workspace work) {
    return work.places().keySet().stream().anyMatch(DeedFact.Notice.class::isInstance)
        ? freed
        : whole;
  }

  private static boolean isUse(Fact fact) {
    return switch (fact) {
      case Fact.OperationOn(_, var noun, _, _) -> noun.equals(NoticePlacing.NOTICE);
      case Fact.Transition(_, var noun, _, _) ->
          noun.filter(NoticePlacing.NOTICE::equals).isPresent();
      case Fact _ -> false;
    };
  }
}
