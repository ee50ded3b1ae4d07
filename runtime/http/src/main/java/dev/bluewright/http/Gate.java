package dev.bluewright.http;

import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Mandate;
import dev.bluewright.store.Viewer;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests about records in: finds out who each is from, where there is a guard, and counts
 * what that caller asks, where there is a limit.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Gate {
  private static final HeaderName KEY = HeaderNames.create("X-API-Key");

  private final @Nullable Guard guard;
  private final @Nullable RateLimit limit;
  private final @Nullable SentCookie cookie;
  private final Map<String, List<Entrance>> entrances = new HashMap<>();
  private final List<String> open; // what stands before the last part of paths that end with any

  Gate(@Nullable Guard guard, int perMinute, Optional<String> publicUrl) {
    this.guard = guard;
    String name = guard == null ? null : guard.cookie();
    this.cookie = name == null ? null : new SentCookie(name, publicUrl);
    this.limit = perMinute == 0 ? null : new RateLimit(perMinute);
    if (guard != null) {
      guard
          .entrances()
          .forEach(
              each -> entrances.computeIfAbsent(each.path(), _ -> new ArrayList<>()).add(each));
    }
    open =
        entrances.keySet().stream()
            .filter(path -> path.endsWith("/" + Entrance.LAST))
            .map(path -> path.substring(0, path.length() - Entrance.LAST.length()))
            .toList();
  }

  /** The entrance at a path that takes a method; another one there unless the path is shared. */
  @Nullable Entrance find(String path, Verb verb, boolean shared) {
    List<Entrance> there = entrances.get(path);
    if (there == null) {
      there = findAbove(path);
    }
    if (there == null) {
      return null;
    }
    for (Entrance each : there) {
      if (each.takes(verb)) {
        return each;
      }
    }
    return shared ? null : there.getFirst();
  }

  private @Nullable List<Entrance> findAbove(String path) {
    for (String above : open) {
      if (path.startsWith(above) && path.indexOf('/', above.length()) < 0) {
        return entrances.get(above + Entrance.LAST);
      }
    }
    return null;
  }

  /** Labels of all entrances. */
  List<String> templates() {
    return List.copyOf(entrances.keySet());
  }

  /** Answers for the viewer that the request is from. */
  Answer answer(ServerRequest request, Supplier<Answer> asked) {
    if (guard == null) {
      return limit == null ? asked.get() : limited(limit, address(request), asked);
    }
    Viewer viewer;
    try {
      viewer = viewer(guard, request);
    } catch (ProblemException unknown) {
      Answer answer = Answer.problem(unknown.problem());
      return limit == null ? answer : limited(limit, address(request), () -> answer);
    }
    Object caller = caller(viewer, request);
    return viewer.call(() -> limit == null ? asked.get() : limited(limit, caller, asked));
  }

  /**
   * A cookie counts where no header says who asks. One that does not count any longer is that of
   * nobody: browsers send it until another takes its place, when they sign in as well.
   */
  private Viewer viewer(Guard known, ServerRequest request) {
    String authorization = header(request.headers(), HeaderNames.AUTHORIZATION);
    String key = header(request.headers(), KEY);
    if (cookie == null || authorization != null || key != null) {
      return known.viewer(authorization, key);
    }
    Verb verb = Verb.of(request.prologue().method().text());
    String token = cookie.token(verb, request.headers());
    try {
      return known.viewer(token == null ? null : "Bearer " + token, null);
    } catch (ProblemException refused) {
      if (refused.problem().status() != Status.UNAUTHORIZED_401.code()) {
        throw refused;
      }
      return Viewer.ANONYMOUS;
    }
  }

  private static Answer limited(RateLimit limit, Object caller, Supplier<Answer> asked) {
    Answer refusal = limit.refusal(caller);
    return refusal == null ? limit.said(caller, asked.get()) : refusal;
  }

  /** The other end of the connection. */
  static InetAddress address(ServerRequest request) {
    return ((InetSocketAddress) request.remotePeer().address()).getAddress();
  }

  /** Who has an allowance: a key, else a person, else an address. */
  private static Object caller(Viewer viewer, ServerRequest request) {
    Mandate mandate = viewer.mandate();
    if (mandate != null) {
      return mandate.key();
    }
    return viewer.id() == null ? address(request) : viewer.id();
  }

  private static @Nullable String header(ServerRequestHeaders headers, HeaderName name) {
    return headers.contains(name) ? headers.get(name).get() : null;
  }
}
