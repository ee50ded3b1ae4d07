package dev.bluewright.harness;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the components of a system, the streams between them, and their life.
 *
 * <p>Components are set up from the last one added to the first and stopped in the order in which
 * they were added, so a system is written down in the direction in which its messages flow: what
 * receives is ready before what sends, and what sends falls silent before what receives stops.
 * Thread safety: wiring is done by one thread before {@link #start}; {@link #health} may be asked
 * by any.
 */
public final class SystemExecutionHarness {
  /** Longest time that {@link #run} gives a stopping system, see the HTTP conventions. */
  public static final Duration STOP_DEADLINE = Duration.ofSeconds(9);

  private static final Logger LOG = LoggerFactory.getLogger(SystemExecutionHarness.class);

  private final String name;
  private final Map<String, Supervisor> supervisors = new LinkedHashMap<>();
  private final List<Stream<?>> streams = new ArrayList<>();
  private final Map<InputPort<?>, Stream<?>> streamOfPort = new LinkedHashMap<>();
  private final List<Consumer<? super DeadLetter>> deadLetterListeners =
      new CopyOnWriteArrayList<>();
  private final MeterRegistry meters;
  private volatile SystemHealth.Phase phase = SystemHealth.Phase.CREATED;

  private SystemExecutionHarness(String name, MeterRegistry meters) {
    this.name = name;
    this.meters = meters;
  }

  /** A new, empty system that keeps its metrics in memory. */
  public static SystemExecutionHarness named(String name) {
    return new SystemExecutionHarness(name, new SimpleMeterRegistry());
  }

  /** A new, empty system with a metrics registry of the caller's. */
  public static SystemExecutionHarness named(String name, MeterRegistry meters) {
    return new SystemExecutionHarness(name, meters);
  }

  /** Name of the system. */
  public String name() {
    return name;
  }

  /** Where all components register their metrics. */
  public MeterRegistry meters() {
    return meters;
  }

  /**
   * Takes a component in.
   *
   * @return the same component
   * @throws HarnessException HAR-004, already started; HAR-006, the name is taken
   */
  public <C extends HarnessComponent> C add(C component) {
    requireNotStarted();
    Supervisor supervisor = new Supervisor(component, this::publish);
    if (supervisors.putIfAbsent(component.name(), supervisor) != null) {
      throw new HarnessException("HAR-006", "Two components are named " + component.name() + ".");
    }
    return component;
  }

  /** Begins a binding from an output port. */
  public <T> Binding<T> bind(OutputPort<T> from) {
    return new Binding<>(this, from);
  }

  /** Also hands every dead letter to the listener. */
  public void onDeadLetter(Consumer<? super DeadLetter> listener) {
    deadLetterListeners.add(listener);
  }

  /**
   * Sets all components up, starts the streams, and is ready when it returns.
   *
   * @throws HarnessException HAR-007, a component could not be set up; those that were set up are
   *     cleaned up again
   */
  public void start() {
    requireNotStarted();
    phase = SystemHealth.Phase.STARTING;
    List<Supervisor> reversed = List.copyOf(supervisors.values()).reversed();
    streams.forEach(Stream::start);
    for (int i = 0; i < reversed.size(); i++) {
      setUp(reversed.get(i), reversed.subList(0, i));
    }
    phase = SystemHealth.Phase.RUNNING;
  }

  private void setUp(Supervisor supervisor, List<Supervisor> before) {
    ComponentContext context = new ComponentContext(name, meters, this::health);
    try {
      supervisor.setup(context);
    } catch (Exception failure) {
      phase = SystemHealth.Phase.FAILED;
      streams.forEach(Stream::close);
      cleanUp(supervisor);
      before.reversed().forEach(SystemExecutionHarness::cleanUp);
      throw new HarnessException(
          "HAR-007",
          supervisor.component().name() + " could not start: " + failure.getMessage(),
          failure);
    }
  }

  /**
   * Stops: readiness fails at once, then component by component in the direction of the messages
   * each is cleaned up and its streams are drained.
   *
   * @return true when everything accepted was delivered within the deadline
   */
  public boolean stop(Duration deadline) {
    if (phase != SystemHealth.Phase.RUNNING) {
      return true;
    }
    phase = SystemHealth.Phase.STOPPING;
    long end = System.nanoTime() + deadline.toNanos();
    boolean drained = true;
    for (Supervisor supervisor : supervisors.values()) {
      drained &= drainInto(supervisor.component(), end);
      cleanUp(supervisor);
    }
    phase = SystemHealth.Phase.STOPPED;
    return drained;
  }

  private boolean drainInto(HarnessComponent component, long end) {
    boolean drained = true;
    for (Map.Entry<InputPort<?>, Stream<?>> entry : streamOfPort.entrySet()) {
      if (ownerOf(entry.getKey()).component().equals(component)) {
        entry.getValue().close();
        drained &= awaitEnd(entry.getValue(), end);
      }
    }
    return drained;
  }

  private static boolean awaitEnd(Stream<?> stream, long end) {
    try {
      return stream.awaitEnd(end - System.nanoTime());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void cleanUp(Supervisor supervisor) {
    try {
      supervisor.component().cleanup();
    } catch (Exception failure) {
      LOG.warn("{} could not be cleaned up", supervisor.component().name(), failure);
    }
  }

  /** How the system feels now. */
  public SystemHealth health() {
    Map<String, Health> components = new LinkedHashMap<>();
    supervisors.forEach((component, supervisor) -> components.put(component, supervisor.health()));
    return new SystemHealth(phase, components);
  }

  /**
   * Starts, waits for SIGTERM, stops within {@link #STOP_DEADLINE}, and ends the process.
   *
   * <p>A system that cannot start says why in one line on standard error and exits with 1.
   */
  public void run() {
    try {
      start();
    } catch (HarnessException failure) {
      System.err.println(failure.getMessage());
      System.exit(1);
    }
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(STOP_DEADLINE)));
  }

  <T> void connect(
      OutputPort<T> from, InputPort<T> input, OptionalInt capacity, OverflowPolicy policy) {
    requireNotStarted();
    switch (input) {
      case InputPort.Each<T> each when capacity.isEmpty() -> from.add(each.process());
      case InputPort.Each<T> each ->
          from.add(
              streamTo(each, 256, capacity, policy, batch -> Binding.deliverEach(each, batch)));
      case InputPort.Draining<T> draining ->
          from.add(streamTo(draining, draining.limit(), capacity, policy, draining.process()));
    }
  }

  @SuppressWarnings("unchecked") // a port has one stream, made here for the port's own type
  private <T> Stream<T> streamTo(
      InputPort<T> input,
      int limit,
      OptionalInt capacity,
      OverflowPolicy policy,
      Consumer<? super List<T>> process) {
    return (Stream<T>)
        streamOfPort.computeIfAbsent(
            input,
            port -> {
              Supervisor supervisor = ownerOf(port);
              String streamName = supervisor.component().name() + "." + port.name();
              Stream<T> stream =
                  new Stream<>(
                      streamName,
                      capacity.orElse(Binding.DEFAULT_CAPACITY),
                      policy,
                      limit,
                      batch -> supervisor.deliver(streamName, batch, process));
              streams.add(stream);
              measure(stream);
              return stream;
            });
  }

  private Supervisor ownerOf(InputPort<?> port) {
    for (Supervisor supervisor : supervisors.values()) {
      if (supervisor.component().inputs().contains(port)) {
        return supervisor;
      }
    }
    throw new HarnessException(
        "HAR-008", "No component of the system declares the port " + port.name() + ".");
  }

  private void measure(Stream<?> stream) {
    Gauge.builder("bluewright.stream.depth", stream, Stream::depth)
        .description("Messages that wait")
        .tag("stream", stream.name())
        .register(meters);
    FunctionCounter.builder("bluewright.stream.accepted", stream, Stream::acceptedCount)
        .description("Messages that were let in")
        .tag("stream", stream.name())
        .register(meters);
    FunctionCounter.builder("bluewright.stream.dropped", stream, Stream::droppedCount)
        .description("Messages that were dropped because the stream was full")
        .tag("stream", stream.name())
        .register(meters);
  }

  private void publish(DeadLetter letter) {
    meters.counter("bluewright.deadletters", "stream", letter.stream()).increment();
    LOG.error("Dead letter in {}: {}", letter.stream(), letter.message(), letter.cause());
    deadLetterListeners.forEach(listener -> listener.accept(letter));
  }

  private void requireNotStarted() {
    if (phase != SystemHealth.Phase.CREATED) {
      throw new HarnessException("HAR-004", "The system " + name + " has been started already.");
    }
  }
}
