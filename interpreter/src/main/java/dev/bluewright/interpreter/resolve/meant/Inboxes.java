package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.rule.rules.InboxRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * "A member has an inbox and sent letters": no values of a person, but what one was sent, and what
 * one sent.
 */
public final class Inboxes {
  private static final Noun MESSAGE = Noun.of("message");
  private static final Set<String> BOXES = Set.of("inbox", "outbox");
  private static final Set<String> WAYS = Set.of("sent", "received", "incoming", "outgoing");

  private final Noun thing;

  private Inboxes(Noun thing) {
    this.thing = thing;
  }

  /** What was heard, where boxes of what is sent are lists of it. */
  public static List<Heard> known(List<Heard> heard) {
    return sent(heard)
        .map(Inboxes::new)
        .map(boxes -> heard.stream().map(boxes::known).toList())
        .orElse(heard);
  }

  /** What people send each other: what somebody looks at in an inbox, or messages. */
  private static Optional<Noun> sent(List<Heard> heard) {
    return heard.stream()
        .flatMap(each -> each.all(Fact.Picked.class))
        .filter(picked -> picked.state().equals(InboxRule.STATE))
        .map(Fact.Picked::noun)
        .findFirst()
        .or(
            () ->
                heard.stream()
                    .flatMap(each -> each.all(Fact.OperationOn.class))
                    .filter(fact -> fact.operation() == Operation.CREATE)
                    .map(Fact.OperationOn::noun)
                    .filter(MESSAGE::equals)
                    .findFirst());
  }

  private Heard known(Heard heard) {
    var picked = heard.all(Fact.Picked.class).toList();
    return new Heard(
        heard.statement(),
        heard.facts().stream()
            .filter(fact -> !isBoxOf(fact) || picked.stream().noneMatch(each -> covers(each, fact)))
            .flatMap(this::meant)
            .toList());
  }

  private static boolean covers(Fact.Picked picked, Fact fact) {
    return picked.state().equals(InboxRule.STATE) && picked.span().overlaps(fact.span());
  }

  private static boolean isBoxOf(Fact fact) {
    return switch (fact) {
      case Fact.OperationOn(_, var noun, _, _) -> BOXES.contains(noun.text());
      case AccessFact.Own(var noun, _, _) -> BOXES.contains(noun.text());
      case Fact _ -> false;
    };
  }

  private Stream<Fact> meant(Fact fact) {
    return fact instanceof Fact.FieldOf(_, var field, _, var span) && isBox(field)
        ? Stream.of(
            new Fact.OperationOn(Operation.LIST, thing, span),
            new Fact.Picked(thing, InboxRule.STATE, span))
        : Stream.of(fact);
  }

  private boolean isBox(Noun field) {
    var words = field.words();
    return BOXES.contains(field.text())
        || (words.size() == 2
            && WAYS.contains(words.getFirst())
            && words.getLast().equals(thing.head()));
  }
}
