package dev.bluewright.harness;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the bindings of a system become at its start: streams, fused stages, and the order in which
 * components start. Used by one thread; immutable once made.
 */
final class Wiring {
  private final Map<InputPort<?>, Supervisor> receivers = new LinkedHashMap<>();
  private final Map<OutputPort<?>, Supervisor> senders = new LinkedHashMap<>();
  private final Map<InputPort<?>, MessageStream<?>> streams = new LinkedHashMap<>();
  private final Map<InputPort<?>, ReentrantLock> locks = new HashMap<>();
  private final Map<InputPort<?>, LongAdder> handled = new HashMap<>();
  private final Map<OutputPort<?>, List<Target<?>>> targets = new LinkedHashMap<>();
  private final List<Supervisor> supervisors;
  private final List<Binding<?>> bindings;
  private final MeterRegistry meters;
  private final Graph<Supervisor> graph;

  /**
   * Checks the bindings and makes their streams.
   *
   * @throws HarnessException code HAR-006, HAR-008, HAR-009 or HAR-016; nothing is connected then
   */
  Wiring(Collection<Supervisor> supervisors, List<Binding<?>> bindings, MeterRegistry meters) {
    // What was added last receives, when nothing else is known, so it starts first.
    this.supervisors = List.copyOf(supervisors).reversed();
    this.bindings = List.copyOf(bindings);
    this.meters = meters;
    this.graph = new Graph<>(this.supervisors);
    this.supervisors.forEach(this::findPorts);
    this.bindings.forEach(binding -> addEdges(binding, graph));
    refuseFusedCycles();
    refuseUnboundOutputs();
    this.bindings.forEach(this::makeStream);
    this.bindings.forEach(this::makeTarget);
  }

  private void findPorts(Supervisor supervisor) {
    supervisor.component().inputs().forEach(port -> receivers.put(port, supervisor));
    supervisor.component().outputs().forEach(port -> senders.put(port, supervisor));
  }

  private void addEdges(Binding<?> binding, Graph<Supervisor> into) {
    var receiver = receiverOf(binding);
    var sender = senders.get(binding.from());
    if (sender != null) {
      into.add(sender, receiver);
    } else if (binding.from().name().equals(SystemExecutionHarness.DEAD_LETTERS)) {
      supervisors.stream().filter(s -> s != receiver).forEach(s -> into.add(s, receiver));
    }
  }

  private Supervisor receiverOf(Binding<?> binding) {
    var receiver = receivers.get(binding.to());
    if (receiver == null) {
      throw new HarnessException(
          "HAR-008", "no component of the system lists the input port " + binding.to());
    }
    return receiver;
  }

  private void refuseFusedCycles() {
    var fused = new Graph<>(supervisors);
    bindings.stream().filter(Binding::isFused).forEach(binding -> addEdges(binding, fused));
    for (var group : fused.groups()) {
      if (fused.isCycle(group)) {
        throw new HarnessException(
            "HAR-009",
            "fused stages form a cycle, so a message would never come to rest: "
                + String.join(", ", group.stream().map(s -> s.component().name()).toList())
                + "; give one of their bindings a buffer");
      }
    }
  }

  private void refuseUnboundOutputs() {
    senders.forEach(
        (port, owner) -> {
          boolean bound = bindings.stream().anyMatch(binding -> binding.from() == port);
          if (!bound && !port.isOptional()) {
            throw new HarnessException(
                "HAR-006",
                "the output port %s of %s is bound to nothing"
                    .formatted(port, owner.component().name()));
          }
        });
  }

  private void makeStream(Binding<?> binding) {
    if (binding.isFused()) {
      refuseFusedDraining(binding);
    } else {
      streams.computeIfAbsent(binding.to(), this::streamBefore);
    }
  }

  private static void refuseFusedDraining(Binding<?> binding) {
    if (binding.to().isDraining()) {
      throw new HarnessException(
          "HAR-016", "the input port " + binding.to() + " drains a stream, so it cannot be fused");
    }
  }

  private <T> MessageStream<T> streamBefore(InputPort<T> port) {
    var into = bindings.stream().filter(other -> other.to() == port && !other.isFused()).toList();
    int capacity = into.stream().mapToInt(Binding::capacity).max().orElseThrow();
    int consumers = into.stream().mapToInt(Binding::consumers).max().orElseThrow();
    var owner = receivers.get(port);
    if (owner == null) {
      throw new HarnessException("HAR-008", "no component lists the input port " + port);
    }
    var stream = new MessageStream<>(port, owner, capacity, consumers);
    StreamMeters.register(stream, meters);
    return stream;
  }

  private <T> void makeTarget(Binding<T> binding) {
    var owner = receiverOf(binding);
    Target<T> target = binding.isFused() ? fused(binding, owner) : buffered(binding);
    var guarded =
        binding.breaker().map(options -> guarded(binding, options, target, owner)).orElse(target);
    targets.computeIfAbsent(binding.from(), port -> new ArrayList<>()).add(guarded);
  }

  private <T> Target<T> fused(Binding<T> binding, Supervisor owner) {
    var sent = handled.computeIfAbsent(binding.to(), port -> counter(owner, port));
    var stage = new Target.Fused<T>(binding.to(), owner, sent);
    if (binding.to().isStateless()) {
      return stage;
    }
    var lock = locks.computeIfAbsent(binding.to(), port -> new ReentrantLock());
    return new Target.OneAtATime<>(lock, stage);
  }

  /** All bindings into a port are counted together. */
  private LongAdder counter(Supervisor owner, InputPort<?> port) {
    var sent = new LongAdder();
    StreamMeters.registerFused(owner.component().name() + "." + port, sent, meters);
    return sent;
  }

  @SuppressWarnings("unchecked") // the stream was made for the binding's own port
  private <T> Target<T> buffered(Binding<T> binding) {
    var stream = (MessageStream<? super T>) streams.get(binding.to());
    if (stream == null) {
      throw new IllegalStateException("no stream before " + binding.to());
    }
    return new Target.Buffered<>(stream, binding.policy());
  }

  private static <T> Target<T> guarded(
      Binding<T> binding, Binding.Breaker options, Target<T> target, Supervisor owner) {
    var breaker = new CircuitBreaker(options.failures(), options.pause());
    if (!binding.isFused()) {
      owner.watch(breaker);
    }
    var name = owner.component().name() + "." + binding.to();
    return new Target.Guarded<>(breaker, name, target, binding.isFused());
  }

  /** Lets the output ports send. */
  void connect() {
    senders.keySet().stream().filter(OutputPort::isOptional).forEach(this::connectNowhere);
    targets.keySet().forEach(this::connect);
  }

  private <T> void connectNowhere(OutputPort<T> port) {
    port.connect(new Target.Nowhere<>());
  }

  @SuppressWarnings("unchecked") // the targets were made for bindings of this port
  private <T> void connect(OutputPort<T> port) {
    var all = (List<Target<T>>) (List<?>) targets.getOrDefault(port, List.of());
    port.connect(all.size() == 1 ? all.getFirst() : new Target.All<>(List.copyOf(all)));
  }

  /** The components, receivers before senders; those that send to each other in one group. */
  List<List<Supervisor>> startOrder() {
    return graph.groups();
  }

  boolean isCycle(List<Supervisor> group) {
    return graph.isCycle(group);
  }

  /** The streams before a component. */
  List<MessageStream<?>> streamsInto(Supervisor supervisor) {
    return streams.values().stream().filter(s -> s.supervisor() == supervisor).toList();
  }
}
