package app.choirapi;

import dev.bluewright.http.Behavior;
import dev.bluewright.http.Hooks;

/**
 * What a song does beyond the blueprint. Yours: written once from {@code entities.Song} of
 * blueprint.yaml and never touched again.
 */
public final class SongBehavior implements Behavior<Song> {
  @Override
  public void hooks(Hooks<Song> on) {
    // on.create(song -> ...) returns the song to store, or throws a Rejection.
    // on.update((before, after) -> ...) and on.delete(song -> ...) likewise.
  }
}
