package dev.bluewright.http.port;

import dev.bluewright.harness.PrerequisiteMissing;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The classes that speak to services, by the interface that each implements: those that are given,
 * else the one that {@code META-INF/services} names.
 *
 * <p>Thread safety: one thread finds them; any may ask for them.
 */
final class Adapters {
  private final Map<Class<?>, Object> byPort = new HashMap<>();

  /**
   * Finds the adapter of a port, if there is one.
   *
   * @throws PrerequisiteMissing there are several, or one cannot be loaded
   */
  void find(Class<?> port, List<?> given) {
    List<?> found = given.stream().filter(port::isInstance).toList();
    List<?> all = found.isEmpty() ? loaded(port) : found;
    if (all.size() > 1) {
      throw new PrerequisiteMissing(
          port.getSimpleName()
              + " has "
              + all.size()
              + " adapters; keep one in "
              + file(port)
              + ".",
          null);
    }
    all.forEach(adapter -> byPort.put(port, adapter));
  }

  private static List<?> loaded(Class<?> port) {
    try {
      return ServiceLoader.load(port, port.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();
    } catch (ServiceConfigurationError broken) {
      throw new PrerequisiteMissing(
          "The adapter of " + port.getSimpleName() + " cannot be loaded: " + broken.getMessage(),
          broken);
    }
  }

  /** Whether a port has one. */
  boolean has(Class<?> port) {
    return byPort.containsKey(port);
  }

  /**
   * The adapter that a call goes through.
   *
   * @throws ProblemException 503, there is none
   */
  Object require(PortCall call) {
    Class<?> port = call.asking().port();
    Object adapter = byPort.get(port);
    if (adapter == null) {
      throw new ProblemException(Problem.of(503, missing(port)));
    }
    return adapter;
  }

  /** What is missing, and what to do. */
  static String missing(Class<?> port) {
    return "%s has no adapter: implement %s, and name the class in %s."
        .formatted(port.getSimpleName(), port.getName(), file(port));
  }

  private static String file(Class<?> port) {
    return "META-INF/services/" + port.getName();
  }
}
