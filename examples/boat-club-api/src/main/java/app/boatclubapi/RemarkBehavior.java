package app.boatclubapi;

import dev.bluewright.http.Behavior;
import dev.bluewright.http.Hooks;

/**
 * What a remark does beyond the blueprint. Yours: written once from {@code entities.Remark} of
 * blueprint.yaml and never touched again.
 */
public final class RemarkBehavior implements Behavior<Remark> {
  @Override
  public void hooks(Hooks<Remark> on) {
    // on.create(remark -> ...) returns the remark to store, or throws a Rejection.
    // on.update((before, after) -> ...) and on.delete(remark -> ...) likewise.
  }
}
