package app.choirapi;

import dev.bluewright.http.Behavior;
import dev.bluewright.http.Hooks;

/**
 * What a piece does beyond the blueprint. Yours: written once from {@code entities.Piece} of
 * blueprint.yaml and never touched again.
 */
public final class PieceBehavior implements Behavior<Piece> {
  @Override
  public void hooks(Hooks<Piece> on) {
    // on.create(piece -> ...) returns the piece to store, or throws a Rejection.
    // on.update((before, after) -> ...) and on.delete(piece -> ...) likewise.
  }
}
