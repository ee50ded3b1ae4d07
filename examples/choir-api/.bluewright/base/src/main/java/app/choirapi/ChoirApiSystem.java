package app.choirapi;

import dev.bluewright.harness.Settings;
import dev.bluewright.harness.SystemExecutionHarness;
import dev.bluewright.http.ApiEndpoint;
import dev.bluewright.http.Controller;
import dev.bluewright.store.EnhancedStore;

/** The choir-api system. From {@code system} of blueprint.yaml. */
public final class ChoirApiSystem {
  private ChoirApiSystem() {}

  /** The components and the streams that join them. */
  public static SystemExecutionHarness harness(Settings settings) {
    var harness = SystemExecutionHarness.named("choir-api");
    var api =
        harness.add(ApiEndpoint.named("api").settings(settings).openapi("/openapi.yaml").build());
    var voices = harness.add(Controller.of(Voice.ENTITY, new VoiceBehavior()));
    var singers = harness.add(Controller.of(Singer.ENTITY, new SingerBehavior()));
    var folders = harness.add(Controller.of(Folder.ENTITY, new FolderBehavior()));
    var pieces = harness.add(Controller.of(Piece.ENTITY, new PieceBehavior()));
    var concerts = harness.add(Controller.of(Concert.ENTITY, new ConcertBehavior()));
    var songs = harness.add(Controller.of(Song.ENTITY, new SongBehavior()));
    var store =
        harness.add(
            EnhancedStore.named("store")
                .settings(settings)
                .holding(Voice.ENTITY)
                .holding(Singer.ENTITY)
                .holding(Folder.ENTITY)
                .holding(Piece.ENTITY)
                .holding(Concert.ENTITY)
                .holding(Song.ENTITY)
                .build());

    harness.bind(api.requests(Voice.ENTITY)).to(voices.requests());
    harness.bind(voices.operations()).to(store.operations());
    harness.bind(api.requests(Singer.ENTITY)).to(singers.requests());
    harness.bind(singers.operations()).to(store.operations());
    harness.bind(api.requests(Folder.ENTITY)).to(folders.requests());
    harness.bind(folders.operations()).to(store.operations());
    harness.bind(api.requests(Piece.ENTITY)).to(pieces.requests());
    harness.bind(pieces.operations()).to(store.operations());
    harness.bind(api.requests(Concert.ENTITY)).to(concerts.requests());
    harness.bind(concerts.operations()).to(store.operations());
    harness.bind(api.requests(Song.ENTITY)).to(songs.requests());
    harness.bind(songs.operations()).to(store.operations());
    return harness;
  }

  /** Starts the system, serves until SIGTERM, drains and exits. */
  public static void main(String[] arguments) {
    harness(Settings.fromEnvironment("choir-api")).run();
  }
}
