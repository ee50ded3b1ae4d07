package app.choirapi;

import dev.bluewright.http.Behavior;
import dev.bluewright.http.Hooks;

/**
 * What a voice does beyond the blueprint. Yours: written once from {@code entities.Voice} of
 * blueprint.yaml and never touched again.
 */
public final class VoiceBehavior implements Behavior<Voice> {
  @Override
  public void hooks(Hooks<Voice> on) {
    // on.create(voice -> ...) returns the voice to store, or throws a Rejection.
    // on.update((before, after) -> ...) and on.delete(voice -> ...) likewise.
  }
}
