package app.libraryapi;

import dev.bluewright.http.Behavior;
import dev.bluewright.http.Hooks;

/**
 * What an author does beyond the blueprint. Yours: written once from {@code entities.Author} of
 * blueprint.yaml and never touched again.
 */
public final class AuthorBehavior implements Behavior<Author> {
  @Override
  public void hooks(Hooks<Author> on) {
    // on.create(author -> ...) returns the author to store, or throws a Rejection.
    // on.update((before, after) -> ...) and on.delete(author -> ...) likewise.
  }
}
