package dev.bluewright.interpreter.resolve.people;

import static dev.bluewright.interpreter.resolve.people.AccessRights.ANYONE;
import static dev.bluewright.interpreter.resolve.people.AccessRights.CREATE;
import static dev.bluewright.interpreter.resolve.people.AccessRights.KNOWN;
import static dev.bluewright.interpreter.resolve.people.AccessRights.OWNER;
import static dev.bluewright.interpreter.resolve.people.AccessRights.READ;
import static dev.bluewright.interpreter.resolve.people.SaidOfEntity.areLed;
import static dev.bluewright.interpreter.resolve.people.SaidOfEntity.roles;
import static dev.bluewright.interpreter.resolve.people.SaidOfEntity.with;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.resolve.deeds.EndedPlacing;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who may see the records of one entity. */
record Readers(SaidOfEntity told) {
  private static final Set<String> PERSONAL =
      Set.of("cart", "basket", "wishlist", "wallet", "order", "purchase", "todo", "do");

  /** All of them, with the administrator. */
  List<AccessModel> all() {
    var said = told.decisive(READ);
    if (said.stream().anyMatch(Said::isByAnyone)) {
      return List.of(ANYONE);
    }
    if (areLed(said)) {
      var own = told.isOwned() ? List.of(OWNER) : List.<AccessModel>of();
      return told.withAdmin(with(with(own, told.led(said)), roles(said)));
    }
    if (!said.isEmpty() && said.stream().allMatch(each -> each.isOnly() && each.isByRole())) {
      return told.withAdmin(roles(said));
    }
    if (told.isOwned() && isPrivate(said)) {
      var own = with(List.of(OWNER), named());
      if (roles(said).isEmpty() && (isSaidAlone(READ) || isSaidAlone(CREATE))) {
        return own;
      }
      return told.withAdmin(with(own, roles(said)));
    }
    if (told.isOwned()
        && told.seconds().isBetweenTwo(told.entity())
        && said.stream().noneMatch(Said::any)) {
      var both = with(List.of(OWNER), named());
      told.assume(READ, both, "it is between who sends and who receives it");
      return told.withAdmin(with(both, roles(said)));
    }
    var isUntold = said.stream().allMatch(each -> each.grant().isEmpty());
    if (isUntold && told.isOwned() && isPersonal()) {
      told.assume(READ, List.of(OWNER), "nothing says who else sees them");
      return told.withAdmin(List.of(OWNER));
    }
    var seen = said.stream().filter(each -> !each.among() || each.isOnly()).toList();
    if (!seen.isEmpty() && seen.stream().allMatch(Said::isByRole)) {
      var roles = Stream.concat(roles(said).stream(), told.writers()).distinct().toList();
      return told.withAdmin(
          told.isOwned() ? Stream.concat(Stream.of(OWNER), roles.stream()).toList() : roles);
    }
    if (said.stream().noneMatch(Said::isByPerson)) {
      told.assume(READ, List.of(KNOWN), "nothing says who sees them");
    }
    return List.of(KNOWN);
  }

  /** Those whom each record names; whose it is too, as those who own it. */
  private List<AccessModel> named() {
    var named = told.seconds().named(told.entity());
    if (!named.isEmpty()) {
      told.assume(READ, named, "records name them");
    }
    return named;
  }

  /** What is nobody else's business, or who has what at home. */
  private boolean isPersonal() {
    var noun = told.entity().noun();
    return PERSONAL.contains(noun.head()) || EndedPlacing.isLending(noun);
  }

  /** Told as people's own, while nothing says that others see them. */
  private boolean isPrivate(List<Said> reads) {
    var own = told.sayings().of(told.entity()).stream().filter(Said::isByOwner).toList();
    if (isSaidAlone(READ)) {
      return true;
    }
    var tells = own.stream().anyMatch(said -> said.whose().isPresent());
    var isPrivate = tells && reads.stream().noneMatch(Said::isOfOthers) && !isTiedTo();
    if (isPrivate && own.stream().noneMatch(said -> said.operation().equals(READ))) {
      told.assume(
          READ,
          List.of(OWNER),
          "they are told as people's own, and nothing says who else sees them");
    }
    return isPrivate;
  }

  /** "Members see only their own plots": but they may see what they alone make and change. */
  private boolean isSaidAlone(String operation) {
    return told.says(operation)
        .filter(Said::isByOwner)
        .anyMatch(said -> said.whose().filter(AccessFact.Whose.ALONE::equals).isPresent());
  }

  /** Whether others like it or vote for it, so that they see it. */
  private boolean isTiedTo() {
    return told.sayings().isTiedTo(told.entity());
  }
}
