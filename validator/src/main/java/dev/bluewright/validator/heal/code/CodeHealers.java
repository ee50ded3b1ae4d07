package dev.bluewright.validator.heal.code;

import dev.bluewright.validator.heal.Healer;
import java.util.List;

/** All rules that heal code written by hand. Stateless. */
public final class CodeHealers {
  private CodeHealers() {}

  /** In the order in which they are asked. */
  public static List<Healer> all(TypeIndex types) {
    return List.of(
        new PackageOfFolder(),
        new EntityOfBehavior(),
        new StaleImport(types),
        new HooksOfBehavior(),
        new MissingImport(types),
        new NearMember());
  }
}
