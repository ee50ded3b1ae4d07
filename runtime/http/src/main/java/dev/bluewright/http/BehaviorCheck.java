package dev.bluewright.http;

/**
 * Registers the hooks of behaviours, each by itself, without starting a system: {@code
 * BehaviorCheck CLASS...}. Prints a line that begins with {@code failed:} for each that fails, and
 * ends with their number.
 */
public final class BehaviorCheck {
  private BehaviorCheck() {}

  /** Checks the classes of the names given. */
  public static void main(String[] names) {
    int failed = 0;
    for (var name : names) {
      try {
        register(made(name));
      } catch (ReflectiveOperationException | RuntimeException | Error failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        System.out.println();
        System.out.println(
            "failed: " + name + " " + cause.toString().lines().findFirst().orElse(""));
        failed++;
      }
    }
    System.exit(failed);
  }

  private static Behavior<?> made(String name) throws ReflectiveOperationException {
    return Class.forName(name).asSubclass(Behavior.class).getDeclaredConstructor().newInstance();
  }

  private static <T> void register(Behavior<T> behavior) {
    behavior.hooks(new Hooks<>());
  }
}
