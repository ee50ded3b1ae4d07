package dev.bluewright.harness;

import java.util.Map;

/**
 * How the whole system feels, at one moment.
 *
 * @param phase where in its life the system is
 * @param components each component's health by its name, in start order
 */
public record SystemHealth(Phase phase, Map<String, Health> components) {

  /** The life of a system, in order. */
  public enum Phase {
    CREATED,
    STARTING,
    RUNNING,
    STOPPING,
    STOPPED,
    FAILED
  }

  /** Copies the map. */
  public SystemHealth {
    components = Map.copyOf(components);
  }

  /** The process works at all; false asks the platform for a restart. */
  public boolean live() {
    return phase != Phase.FAILED && phase != Phase.STOPPED;
  }

  /** Requests may be sent here now. */
  public boolean ready() {
    return phase == Phase.RUNNING
        && components.values().stream().noneMatch(health -> health.state() == Health.State.DOWN);
  }

  /** Start-up has ended well. */
  public boolean started() {
    return phase == Phase.RUNNING || phase == Phase.STOPPING;
  }
}
