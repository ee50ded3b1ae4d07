package app.choirapi;

import dev.bluewright.http.Behavior;
import dev.bluewright.http.Hooks;

/**
 * What a folder does beyond the blueprint. Yours: written once from {@code entities.Folder} of
 * blueprint.yaml and never touched again.
 */
public final class FolderBehavior implements Behavior<Folder> {
  @Override
  public void hooks(Hooks<Folder> on) {
    // on.create(folder -> ...) returns the folder to store, or throws a Rejection.
    // on.update((before, after) -> ...) and on.delete(folder -> ...) likewise.
  }
}
