package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.deeds.EndedPlacing;
import dev.bluewright.interpreter.resolve.people.AccountsWanted;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a text tells of one kind of thing that people borrow. */
final class Borrowed {
  private static final Noun LOAN = Noun.of("loan");

  /** Values of the thing itself by which the text tells that it is borrowed. */
  static final Set<String> STATES =
      Set.of("borrowed", "on-loan", "loaned", "lent", "checked-out", "rented", "hired");

  private static final Set<String> BACK = Set.of("return", "renew");

  private static final Pattern BORROW =
      Pattern.compile("\\b(?:borrow|check[ _-]{1,3}out|take[ _]out)\\b");

  private final List<Heard> heard;
  private final boolean signsIn;

  Borrowed(List<Heard> heard, Lexicon lexicon) {
    this.heard = heard;
    this.signsIn = new AccountsWanted(heard, lexicon).isTrue();
  }

  /** "May borrow at most five nets": the limit, which tells what is borrowed and by whom. */
  static Stream<BoundFact.Quota> limits(Heard heard) {
    return heard
        .all(BoundFact.Quota.class)
        .filter(BoundFact.Quota::linked)
        .filter(_ -> BORROW.matcher(heard.statement().wording().line()).find());
  }

  /** What is borrowed; none where the text tells of several, or of what the thing itself holds. */
  Optional<Noun> thing() {
    var things =
        Stream.concat(done(), heard.stream().flatMap(Borrowed::limits).map(BoundFact.Quota::many))
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
    var borrowed =
        all(Fact.Transition.class)
            .filter(each -> each.verb().equals("borrow") || isCheckedOutToComeBack(each))
            .flatMap(each -> each.noun().stream());
    return Stream.concat(borrowed, hired());
  }

  /** "Rent a boat and return it": the rental of it is told. */
  private Stream<Noun> hired() {
    return all(Fact.RelationOf.class)
        .filter(each -> !each.many() && each.from().filter(EndedPlacing::isLending).isPresent())
        .map(Fact.RelationOf::to)
        .filter(this::comesBack);
  }

  /** What is checked out is borrowed where the text has it come back, or counts how many are. */
  private boolean isCheckedOutToComeBack(Fact.Transition fact) {
    return fact.verb().equals("check out")
        && fact.noun().filter(noun -> comesBack(noun) || isLimited(noun)).isPresent();
  }

  private boolean comesBack(Noun noun) {
    return all(Fact.Transition.class)
        .filter(each -> BACK.contains(each.verb()))
        .anyMatch(each -> each.noun().filter(noun::equals).isPresent());
  }

  private boolean isLimited(Noun noun) {
    return heard.stream().flatMap(Borrowed::limits).anyMatch(each -> each.many().equals(noun));
  }

  /** "Returning a net makes it available again": the net itself says so. */
  private boolean changesOnReturn() {
    return all(DeedFact.Leads.class).anyMatch(each -> each.verb().equals("return"));
  }

  /** Who borrows, where nobody signs in. */
  Optional<Noun> person() {
    return signsIn
        ? Optional.empty()
        : heard.stream().flatMap(Borrowed::limits).map(BoundFact.Quota::owner).findFirst();
  }

  private boolean hasStatus() {
    return all(Fact.EnumerationOf.class)
        .anyMatch(each -> each.values().stream().anyMatch(STATES::contains));
  }

  /**
   * Whether it is known who borrows: people sign in, or the text counts or records what each has.
   */
  boolean isOfSomebody() {
    return signsIn || person().isPresent() || told().isPresent();
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
      case BoundFact.Quota quota -> Stream.of(quota.many());
      case Fact _ -> Stream.empty();
    };
  }

  private <T extends Fact> Stream<T> all(Class<T> kind) {
    return heard.stream().flatMap(each -> each.all(kind));
  }
}
