package dev.bluewright.harness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the whole system is, at one moment.
 *
 * @param phase where in its life the system is
 * @param components each component's health by its name, in the order of start
 * @param gaveUp the components that failed too often and were given up
 */
public record SystemHealth(Phase phase, Map<String, Health> components, List<String> gaveUp) {

  /** The life of a system, in order. */
  public enum Phase {
    CREATED,
    STARTING,
    RUNNING,
    STOPPING,
    STOPPED,
    FAILED
  }

  /** Copies the collections and keeps their order. */
  public SystemHealth {
    components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
    gaveUp = List.copyOf(gaveUp);
  }

  /** The process can work; false asks the platform for a new one. */
  public boolean live() {
    return phase != Phase.FAILED && phase != Phase.STOPPED && gaveUp.isEmpty();
  }

  /** Requests may be sent here now. */
  public boolean ready() {
    return phase == Phase.RUNNING
        && live()
        && components.values().stream().noneMatch(health -> health.state() == Health.State.DOWN);
  }

  /** Start-up has ended well. */
  public boolean started() {
    return phase == Phase.RUNNING || phase == Phase.STOPPING;
  }
}
