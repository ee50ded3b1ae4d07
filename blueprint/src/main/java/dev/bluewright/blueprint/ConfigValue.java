package dev.bluewright.blueprint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A value in the configuration of a component. */
public sealed interface ConfigValue {

  /** Text, or a name. */
  record Text(String value) implements ConfigValue {}

  /** A number. */
  record Amount(BigDecimal value) implements ConfigValue {
    public Amount {
      value = Numbers.plain(value);
    }
  }

  /** True or false. */
  record Truth(boolean value) implements ConfigValue {}

  /** A list of values. */
  record Many(List<ConfigValue> values) implements ConfigValue {
    public Many {
      values = List.copyOf(values);
    }
  }

  /** Named values. */
  record Group(Map<String, ConfigValue> values) implements ConfigValue {
    public Group {
      values = Ordered.copyOf(values);
    }
  }
}
