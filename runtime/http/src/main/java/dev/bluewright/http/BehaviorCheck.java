package dev.bluewright.http;

/**
 * Registers the hooks of behaviours, each by itself, without starting a system: {@code
 * BehaviorCheck CLASS...}. Prints a line for each that fails, and ends with 1 when one did.
 */
public final class BehaviorCheck {
  private BehaviorCheck() {}

  /** Checks the classes of the names given. */
  public static void main(String[] names) {
    int failed = 0;
    for (var name : names) {
      try {
        register(made(name));
      } catch (ReflectiveOperationException | RuntimeException | LinkageError failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        System.out.println(name + " " + cause);
        failed++;
      }
    }
    System.exit(failed == 0 ? 0 : 1);
  }

  private static Behavior<?> made(String name) throws ReflectiveOperationException {
    return Class.forName(name).asSubclass(Behavior.class).getDeclaredConstructor().newInstance();
  }

  private static <T> void register(Behavior<T> behavior) {
    behavior.hooks(new Hooks<>());
  }
}
