package app.libraryapi;

import dev.bluewright.harness.Settings;
import dev.bluewright.harness.SystemExecutionHarness;
import dev.bluewright.http.ApiEndpoint;
import dev.bluewright.http.Controller;
import dev.bluewright.store.EnhancedStore;

/** The library-api system. From {@code system} of blueprint.yaml. */
public final class LibraryApiSystem {
  private LibraryApiSystem() {}

  /** The components and the streams that join them. */
  public static SystemExecutionHarness harness(Settings settings) {
    var harness = SystemExecutionHarness.named("library-api");
    var api =
        harness.add(ApiEndpoint.named("api").settings(settings).openapi("/openapi.yaml").build());
    var authors = harness.add(Controller.of(Author.ENTITY, new AuthorBehavior()));
    var books = harness.add(Controller.of(Book.ENTITY, new BookBehavior()));
    var store =
        harness.add(
            EnhancedStore.named("store")
                .settings(settings)
                .holding(Author.ENTITY)
                .holding(Book.ENTITY)
                .build());

    harness.bind(api.requests(Author.ENTITY)).to(authors.requests());
    harness.bind(authors.operations()).to(store.operations());
    harness.bind(api.requests(Book.ENTITY)).to(books.requests());
    harness.bind(books.operations()).to(store.operations());
    return harness;
  }

  /** Starts the system, serves until SIGTERM, drains and exits. */
  public static void main(String[] arguments) {
    var settings =
        Settings.fromEnvironment("library-api")
            .withDefault("DATABASE_URL", "jdbc:sqlite:data/library-api.db");
    harness(settings).run();
  }
}
