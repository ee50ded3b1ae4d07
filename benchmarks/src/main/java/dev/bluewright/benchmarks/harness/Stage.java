package dev.bluewright.benchmarks.harness;

import dev.bluewright.harness.HarnessComponent;
import dev.bluewright.harness.InputPort;
import dev.bluewright.harness.OutputPort;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** A component that counts a message and passes it on. */
final class Stage implements HarnessComponent {
  private final String name;
  private final InputPort<Long> in = InputPort.each("in", Long.class, this::process);
  private final OutputPort<Long> out = OutputPort.optional("out", Long.class);
  private final LongAdder seen = new LongAdder();

  Stage(String name) {
    this.name = name;
  }

  private void process(Long message) {
    seen.increment();
    out.send(message);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<InputPort<?>> inputs() {
    return List.of(in);
  }

  @Override
  public List<OutputPort<?>> outputs() {
    return List.of(out);
  }

  InputPort<Long> in() {
    return in;
  }

  OutputPort<Long> out() {
    return out;
  }

  long seen() {
    return seen.sum();
  }
}
