package dev.bluewright.generator.naming;

import dev.bluewright.generator.text.Resources;
import java.util.Set;

/** Names that Java accepts and that do not hide what generated code uses. */
public final class JavaNames {
  private static final Set<String> KEYWORDS = Resources.words("naming/java-keywords.txt");
  private static final Set<String> TAKEN_TYPES = Resources.words("naming/taken-types.txt");

  private JavaNames() {}

  /** Name of a variable or record component: {@code class} becomes {@code class_}. */
  public static String variable(String name) {
    var safe = Character.isJavaIdentifierStart(name.charAt(0)) ? name : "_" + name;
    return KEYWORDS.contains(safe) ? safe + "_" : safe;
  }

  /** Name of a class: {@code Object} becomes {@code ObjectRecord}. */
  public static String type(String name, Set<String> alsoTaken) {
    return TAKEN_TYPES.contains(name) || alsoTaken.contains(name) ? name + "Record" : name;
  }

  /** Name of a package below {@code app}: {@code task-api} becomes {@code taskapi}. */
  public static String packageName(String system) {
    var name = String.join("", Words.of(system).words());
    var startsWell = Character.isJavaIdentifierStart(name.charAt(0));
    return "app." + (!startsWell || KEYWORDS.contains(name) ? "the" + name : name);
  }

  /** Name of an enum constant: {@code in-progress} becomes {@code IN_PROGRESS}. */
  public static String constant(String label) {
    var name = Words.of(label).constant();
    if (name.isEmpty()) {
      return "VALUE";
    }
    return Character.isJavaIdentifierStart(name.charAt(0)) ? name : "_" + name;
  }
}
