package dev.bluewright.workbench.tier;

import dev.bluewright.validator.tier.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A machine that lacks something: the command line runs on it in a process of its own.
 *
 * @param what it is, in a few words
 * @param level the tier that meets it
 * @param code what it must be found as
 * @param blueprint the text of a system that cannot be tried there
 * @param prefix what the command begins with; it may make a smaller machine of this one
 * @param options for Java
 * @param environment beside that of this process
 */
record MachineFault(
    String what,
    Level level,
    String code,
    String blueprint,
    List<String> prefix,
    List<String> options,
    Map<String, String> environment) {

  static MachineFault of(String what, String code, String blueprint) {
    return new MachineFault(what, Level.MACHINE, code, blueprint, List.of(), List.of(), Map.of());
  }

  MachineFault behind(String... command) {
    return new MachineFault(what, level, code, blueprint, List.of(command), options, environment);
  }

  MachineFault with(String... java) {
    return new MachineFault(what, level, code, blueprint, prefix, List.of(java), environment);
  }

  MachineFault where(String name, String value) {
    var more = new HashMap<>(environment);
    more.put(name, value);
    return new MachineFault(what, level, code, blueprint, prefix, options, more);
  }

  MachineFault metBy(Level tier) {
    return new MachineFault(what, tier, code, blueprint, prefix, options, environment);
  }

  @Override
  public String toString() {
    return what;
  }
}
