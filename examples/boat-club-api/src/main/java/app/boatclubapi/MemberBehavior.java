package app.boatclubapi;

import dev.bluewright.http.Behavior;
import dev.bluewright.http.Hooks;

/**
 * What a member does beyond the blueprint. Yours: written once from {@code entities.Member} of
 * blueprint.yaml and never touched again.
 */
public final class MemberBehavior implements Behavior<Member> {
  @Override
  public void hooks(Hooks<Member> on) {
    // on.create(member -> ...) returns the member to store, or throws a Rejection.
    // on.update((before, after) -> ...) and on.delete(member -> ...) likewise.
  }
}
