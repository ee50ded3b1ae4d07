package dev.bluewright.http;

import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows who asks, and answers at the addresses where people become known.
 *
 * <p>Thread safety: an implementation is called by any thread.
 */
public interface Guard {
  /**
   * Who sent a request; {@link Viewer#ANONYMOUS} when it says nothing of that.
   *
   * @param authorization the header {@code Authorization}, or null
   * @param key the header {@code X-API-Key}, or null
   * @throws ProblemException 401, what they say cannot be believed
   */
  Viewer viewer(@Nullable String authorization, @Nullable String key);

  /** Name of the cookie that may hold a token in place of the header; null where none does. */
  default @Nullable String cookie() {
    return null;
  }

  /** Its own addresses; the same list at every call. */
  List<Entrance> entrances();
}
