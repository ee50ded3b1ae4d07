package dev.bluewright.harness;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the components of a system and the streams that join them: starts those first to which
 * others send, watches them, and stops them in reverse, with nothing lost that was accepted.
 *
 * <p>Components that no binding relates start from the last one added to the first. Thread safety:
 * wiring is done by one thread before {@link #start}; everything else may be called by any.
 */
public final class SystemExecutionHarness {
  /** The longest time that {@link #run} gives a stopping system; see the HTTP conventions. */
  public static final Duration STOP_DEADLINE = Duration.ofSeconds(9);

  static final String DEAD_LETTERS = "dead-letters";

  private static final Logger LOG = LoggerFactory.getLogger(SystemExecutionHarness.class);

  private final String name;
  private final Map<String, Supervisor> supervisors = new LinkedHashMap<>();
  private final List<Binding<?>> bindings = new ArrayList<>();
  private final List<Consumer<? super DeadLetter>> deadLetterListeners =
      new CopyOnWriteArrayList<>();
  private final OutputPort<DeadLetter> deadLetters =
      OutputPort.optional(DEAD_LETTERS, DeadLetter.class);
  private final CompositeMeterRegistry meters = new CompositeMeterRegistry();
  private @Nullable Lifecycle lifecycle;
  private volatile SystemHealth.Phase phase = SystemHealth.Phase.CREATED;

  private SystemExecutionHarness(String name) {
    this.name = name;
    this.deadLetters.connect(new Target.Nowhere<>());
  }

  /** A new, empty system. */
  public static SystemExecutionHarness named(String name) {
    return new SystemExecutionHarness(name);
  }

  /** A new, empty system that publishes its metrics in the caller's registry. */
  public static SystemExecutionHarness named(String name, MeterRegistry registry) {
    var harness = new SystemExecutionHarness(name);
    harness.meters.add(registry);
    return harness;
  }

  /** The name of the system. */
  public String name() {
    return name;
  }

  /** The metrics of the system; add a registry to publish them. */
  public CompositeMeterRegistry meters() {
    return meters;
  }

  /**
   * Takes a component in.
   *
   * @return the same component
   * @throws HarnessException code HAR-001, the name is taken; HAR-004, already started
   */
  public <C extends HarnessComponent> C add(C component) {
    requireNotStarted();
    var supervisor = new Supervisor(component, this::publish);
    if (supervisors.putIfAbsent(component.name(), supervisor) != null) {
      throw new HarnessException("HAR-001", "two components are named " + component.name());
    }
    return component;
  }

  /** Begins a binding at an output port. */
  public <T> Binding<T> bind(OutputPort<T> from) {
    return new Binding<>(this, from);
  }

  void join(Binding<?> binding) {
    requireNotStarted();
    bindings.add(binding);
  }

  /**
   * A component by its name.
   *
   * @throws HarnessException code HAR-002, there is none of this name and type
   */
  public <C extends HarnessComponent> C component(String component, Class<C> type) {
    var found = supervisors.get(component);
    if (found == null || !type.isInstance(found.component())) {
      throw new HarnessException(
          "HAR-002", "no component %s of type %s".formatted(component, type.getSimpleName()));
    }
    return type.cast(found.component());
  }

  /** The components, in the order in which they were added. */
  public List<HarnessComponent> components() {
    return supervisors.values().stream().map(Supervisor::component).toList();
  }

  /** Where dead letters leave the harness; may be bound like any output port. */
  public OutputPort<DeadLetter> deadLetters() {
    return deadLetters;
  }

  /** Also hands every dead letter to the listener, on the thread on which it became one. */
  public void onDeadLetter(Consumer<? super DeadLetter> listener) {
    deadLetterListeners.add(listener);
  }

  /**
   * Sets all components up, starts their streams, and is ready when it returns.
   *
   * @throws PrerequisiteMissing the machine or a database lacks something
   * @throws HarnessException code HAR-007, a component could not be set up; HAR-006, HAR-008,
   *     HAR-009, HAR-016, the bindings do not hold. What was set up is cleaned up again
   */
  public synchronized void start() {
    requireNotStarted();
    phase = SystemHealth.Phase.STARTING;
    try {
      lifecycle = wired();
      lifecycle.start(this::contextOf);
      phase = SystemHealth.Phase.RUNNING;
    } catch (RuntimeException | Error failure) {
      phase = SystemHealth.Phase.FAILED;
      throw failure;
    }
  }

  /** Starts as much as can be started, a database or not; for a JVM that records a start. */
  synchronized void rehearse() {
    requireNotStarted();
    lifecycle = wired();
    lifecycle.rehearse(this::contextOf);
    phase = SystemHealth.Phase.RUNNING;
  }

  private Lifecycle wired() {
    components().forEach(component -> component.publish(meters));
    var wiring = new Wiring(supervisors.values(), bindings, meters);
    supervisors.values().forEach(supervisor -> StreamMeters.register(supervisor, meters));
    return new Lifecycle(wiring);
  }

  /**
   * Stops: readiness fails at once; then, senders before receivers, each component's streams are
   * drained and the component is cleaned up. What waits past the deadline goes to the dead letters.
   *
   * @return whether everything accepted was handled within the deadline
   */
  public synchronized boolean stop(Duration deadline) {
    if (lifecycle == null || phase != SystemHealth.Phase.RUNNING) {
      return true;
    }
    phase = SystemHealth.Phase.STOPPING;
    boolean drained = lifecycle.stop(deadline);
    phase = SystemHealth.Phase.STOPPED;
    return drained;
  }

  /** How the system is now; asks every component. */
  public SystemHealth health() {
    var healths = new LinkedHashMap<String, Health>();
    var gaveUp = new ArrayList<String>();
    supervisors.forEach(
        (component, supervisor) -> {
          healths.put(component, supervisor.health());
          if (supervisor.hasGivenUp()) {
            gaveUp.add(component);
          }
        });
    return new SystemHealth(phase, healths, gaveUp);
  }

  /** Where the system can be reached from outside, once it is started. */
  public Optional<URI> address() {
    return components().stream().flatMap(component -> component.address().stream()).findFirst();
  }

  /**
   * Starts, prints {@code ready http://HOST:PORT} on standard output, waits for SIGTERM or SIGINT,
   * stops within {@link #STOP_DEADLINE}, and ends the process.
   *
   * <p>With the system property {@code bluewright.rehearsal} set to true it does not serve: it
   * starts as much as it can, asks itself for a few pages, stops and ends, so that a JVM told to
   * make an AOT cache sees a start.
   *
   * <p>Exit codes: 0, stopped with everything accepted handled; 1, could not start, or something
   * accepted was not handled; 4, the machine or a database lacks something. Why is said in one line
   * on standard error.
   */
  public void run() {
    if (Boolean.getBoolean("bluewright.rehearsal")) {
      new Rehearsal(this).run();
    } else {
      new ServiceProcess(this).run();
    }
  }

  private ComponentContext contextOf(Supervisor supervisor) {
    return new Context(name, meters, this::health, supervisor);
  }

  private void publish(DeadLetter letter) {
    meters.counter("bluewright.deadletters", "component", letter.component()).increment();
    LOG.error(
        "dead letter at {}.{} after {} attempt(s): {}",
        letter.component(),
        letter.port(),
        letter.attempts(),
        letter.message().getClass().getSimpleName(),
        letter.cause());
    try {
      deadLetterListeners.forEach(listener -> listener.accept(letter));
      deadLetters.send(letter);
    } catch (RuntimeException failure) {
      LOG.error("a dead letter of {} could not be passed on", letter.component(), failure);
    }
  }

  private void requireNotStarted() {
    if (phase != SystemHealth.Phase.CREATED) {
      throw new HarnessException("HAR-004", "the system " + name + " has been started already");
    }
  }
}
