package dev.bluewright.harness;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/**
 * What the harness lends to a component at set-up.
 *
 * @param system name of the system
 * @param meters where the component registers its metrics
 * @param health the health of the whole system, for components that show it
 */
public record ComponentContext(
    String system, MeterRegistry meters, Supplier<SystemHealth> health) {}
