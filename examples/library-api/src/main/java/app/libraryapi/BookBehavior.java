package app.libraryapi;

import dev.bluewright.http.Behavior;
import dev.bluewright.http.Hooks;

/**
 * What a book does beyond the blueprint. Yours: written once from {@code entities.Book} of
 * blueprint.yaml and never touched again.
 */
public final class BookBehavior implements Behavior<Book> {
  @Override
  public void hooks(Hooks<Book> on) {
    // on.create(book -> ...) returns the book to store, or throws a Rejection.
    // on.update((before, after) -> ...) and on.delete(book -> ...) likewise.
    // on.action("publish", (before, after) -> ...) changes what it does.
  }
}
