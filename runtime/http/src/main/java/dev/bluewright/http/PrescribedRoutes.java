package dev.bluewright.http;

import dev.bluewright.http.query.QueryString;
import dev.bluewright.http.shape.ApiShape.Prescribed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds prescribed routes; a literal segment goes before a variable.
 *
 * <p>Thread safety: immutable.
 */
final class PrescribedRoutes {
  private final List<Compiled> routes;

  /**
   * A route that a request fits.
   *
   * @param values what stands for each variable, decoded, in order
   */
  record Found(Prescribed route, List<String> values) {
    /** Whether it takes any first segment, so that it must give way to every collection. */
    boolean takesAnyFirst() {
      return route.path().startsWith("/{");
    }
  }

  private record Compiled(Prescribed route, Verb verb, List<String> segments) {
    /** Sorts literals before variables, segment by segment. */
    String rank() {
      var rank = new StringBuilder();
      segments.forEach(segment -> rank.append(isVariable(segment) ? '1' : '0'));
      return rank.toString();
    }
  }

  PrescribedRoutes(List<Prescribed> prescribed) {
    routes =
        prescribed.stream()
            .map(each -> new Compiled(each, Verb.of(each.method()), segments(each.path())))
            .sorted(Comparator.comparing(Compiled::rank))
            .toList();
  }

  /** The names between braces, in order. */
  static List<String> variables(String path) {
    return segments(path).stream()
        .filter(PrescribedRoutes::isVariable)
        .map(segment -> segment.substring(1, segment.length() - 1))
        .toList();
  }

  /** The paths as they are prescribed, for metrics. */
  List<String> templates() {
    return routes.stream().map(each -> each.route.path()).distinct().toList();
  }

  /** The route of a request, or null; HEAD is answered where GET is. */
  @Nullable Found find(Verb verb, String path) {
    Verb wanted = verb == Verb.HEAD ? Verb.GET : verb;
    List<String> segments = segments(path);
    for (Compiled route : routes) {
      if (route.verb == wanted && fits(route, segments)) {
        return new Found(route.route, values(route, segments));
      }
    }
    return null;
  }

  /** The methods that are prescribed for a path; none when there is no route. */
  Set<String> methods(String path) {
    List<String> segments = segments(path);
    Set<String> methods = new TreeSet<>();
    for (Compiled route : routes) {
      if (fits(route, segments)) {
        methods.add(route.verb.name());
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return methods;
  }

  private static boolean fits(Compiled route, List<String> segments) {
    if (route.segments.size() != segments.size()) {
      return false;
    }
    for (int at = 0; at < segments.size(); at++) {
      String wanted = route.segments.get(at);
      boolean same =
          isVariable(wanted) ? !segments.get(at).isEmpty() : wanted.equals(segments.get(at));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static List<String> values(Compiled route, List<String> segments) {
    List<String> values = new ArrayList<>();
    for (int at = 0; at < segments.size(); at++) {
      if (isVariable(route.segments.get(at))) {
        values.add(QueryString.decode(segments.get(at), false));
      }
    }
    return values;
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }

  private static List<String> segments(String path) {
    return path.length() <= 1 ? List.of() : List.of(path.substring(1).split("/", -1));
  }
}
