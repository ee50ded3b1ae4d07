package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.resolve.people.TenancyPlacing;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;

/** Who invites others to a company does so only where companies are kept apart. */
public final class Invitations {
  private Invitations() {}

  /** Without invitations to what is no tenant. */
  public static List<Heard> agreed(List<Heard> heard) {
    return TenancyPlacing.named(heard).isPresent()
        ? heard
        : heard.stream().map(each -> each.without(Invitations::isInvitation)).toList();
  }

  private static boolean isInvitation(Fact fact) {
    return fact instanceof AccessFact.AccountAsked(_, var deed, _) && deed == AccountDeed.INVITE;
  }
}
