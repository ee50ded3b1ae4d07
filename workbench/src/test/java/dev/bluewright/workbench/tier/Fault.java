package dev.bluewright.workbench.tier;

import dev.bluewright.validator.tier.Candidate;
import dev.bluewright.validator.tier.Level;
import dev.bluewright.validator.tier.Watcher;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that is broken on purpose.
 *
 * @param what it is, in a few words
 * @param level the tier that must find it
 * @param code what it must be found as
 * @param healed the rule that heals it; none where it is for a person to decide
 * @param seeded the system, broken so
 * @param request how it is validated
 * @param watcher what happens meanwhile
 */
record Fault(
    String what,
    Level level,
    String code,
    Optional<String> healed,
    Candidate seeded,
    Function<Path, ValidationRequest> request,
    Watcher watcher) {

  /** A fault that is found in a system of its own, with nothing wrong around it. */
  static Fault of(String what, Level level, String code, String healed, Candidate seeded) {
    return new Fault(
        what,
        level,
        code,
        Optional.of(healed).filter(rule -> !rule.isEmpty()),
        seeded,
        runtime -> Sound.request(runtime, level),
        Watcher.NONE);
  }

  /** The same, validated in another way. */
  Fault asked(Function<Path, ValidationRequest> other) {
    return new Fault(what, level, code, healed, seeded, other, watcher);
  }

  /** The same, while something becomes of the machine. */
  Fault meanwhile(Watcher happens) {
    return new Fault(what, level, code, healed, seeded, request, happens);
  }

  @Override
  public String toString() {
    return level.label() + ": " + what;
  }
}
