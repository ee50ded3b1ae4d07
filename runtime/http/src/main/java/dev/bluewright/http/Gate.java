package dev.bluewright.http;

import dev.bluewright.store.Viewer;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a guard stands, if there is one: its addresses, and who each request is from.
 *
 * <p>Thread safety: immutable.
 */
final class Gate {
  private final @Nullable Guard guard;
  private final Map<String, Entrance> entrances = new HashMap<>();

  Gate(@Nullable Guard guard) {
    this.guard = guard;
    if (guard != null) {
      guard.entrances().forEach(each -> entrances.put(each.path(), each));
    }
  }

  /** Whether nobody asks who comes. */
  boolean isOpen() {
    return guard == null;
  }

  /** The entrance at a path, or null. */
  @Nullable Entrance find(String path) {
    return entrances.get(path);
  }

  /** Labels of all entrances. */
  List<String> templates() {
    return List.copyOf(entrances.keySet());
  }

  /** Answers for the viewer that the request is from. */
  Answer answer(ServerRequestHeaders headers, Supplier<Answer> asked) {
    Viewer viewer = guard == null ? Viewer.ANONYMOUS : guard.viewer(authorization(headers));
    return viewer.call(asked::get);
  }

  private static @Nullable String authorization(ServerRequestHeaders headers) {
    return headers.contains(HeaderNames.AUTHORIZATION)
        ? headers.get(HeaderNames.AUTHORIZATION).get()
        : null;
  }
}
