package dev.bluewright.interpreter.resolve;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a text tells of one kind of thing that people borrow. */
final class Borrowed {
  private static final Noun LOAN = Noun.of("loan");

  /** Values of the thing itself by which the text tells that it is borrowed. */
  private static final Set<String> STATES =
      Set.of("borrowed", "on-loan", "loaned", "lent", "checked-out");

  private static final Pattern BORROW =
      Pattern.compile("\\b(?:borrow|check[ _-]{1,3}out|take[ _]out)\\b");

  private final List<Heard> heard;

  Borrowed(List<Heard> heard) {
    this.heard = heard;
  }

  /** "May borrow at most five nets": the limit, which tells what is borrowed and by whom. */
  static Stream<Fact.Quota> limits(Heard heard) {
    return heard
        .all(Fact.Quota.class)
        .filter(Fact.Quota::linked)
        .filter(_ -> BORROW.matcher(heard.statement().wording().line()).find());
  }

  /** What is borrowed; none where the text tells of several, or of what the thing itself holds. */
  Optional<Noun> thing() {
    var things =
        Stream.concat(done(), heard.stream().flatMap(Borrowed::limits).map(Fact.Quota::many))
            .distinct()
            .toList();
    return things.size() == 1 && !hasStatus() && !changesOnReturn()
        ? Optional.of(things.getFirst())
        : Optional.empty();
  }

  /** Whether no sentence says that it is borrowed but those that limit how many are. */
  boolean isOnlyLimited() {
    return done().findAny().isEmpty();
  }

  private Stream<Noun> done() {
    return all(Fact.Transition.class)
        .filter(each -> each.verb().equals("borrow"))
        .flatMap(each -> each.noun().stream());
  }

  /** "Returning a net makes it available again": the net itself says so. */
  private boolean changesOnReturn() {
    return all(Fact.Leads.class).anyMatch(each -> each.verb().equals("return"));
  }

  /** Who borrows, where nobody signs in. */
  Optional<Noun> person() {
    return signsIn()
        ? Optional.empty()
        : heard.stream().flatMap(Borrowed::limits).map(Fact.Quota::owner).findFirst();
  }

  private boolean signsIn() {
    return all(Fact.AccountAsked.class).findAny().isPresent();
  }

  private boolean hasStatus() {
    return all(Fact.EnumerationOf.class)
        .anyMatch(each -> each.values().stream().anyMatch(STATES::contains));
  }

  /**
   * Whether it is known who borrows: people sign in, or the text counts or records what each has.
   */
  boolean isOfSomebody() {
    return signsIn() || person().isPresent() || told().isPresent();
  }

  /** What the text calls the record of it. */
  Noun record() {
    return told().orElse(LOAN);
  }

  private Optional<Noun> told() {
    return all(Fact.class).flatMap(Borrowed::named).filter(EndedPlacing::isLending).findFirst();
  }

  private static Stream<Noun> named(Fact fact) {
    return switch (fact) {
      case Fact.OperationOn operation -> Stream.of(operation.noun());
      case Fact.EntityNamed named -> Stream.of(named.noun());
      case Fact.FieldOf field -> field.owner().stream();
      case Fact.Quota quota -> Stream.of(quota.many());
      case Fact _ -> Stream.empty();
    };
  }

  private <T extends Fact> Stream<T> all(Class<T> kind) {
    return heard.stream().flatMap(each -> each.all(kind));
  }
}
