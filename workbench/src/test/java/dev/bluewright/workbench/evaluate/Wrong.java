package dev.bluewright.workbench.evaluate;

import java.util.List;

/**
 * A system that is built wrongly.
 *
 * @param system whose description it is judged by
 * @param what is wrong
 * @param requirement that is not met because of it
 * @param edits of its blueprint and its code
 */
record Wrong(String system, String what, String requirement, List<Edit> edits) {
  /** A change of text in a file: the blueprint where the name of the file is empty. */
  record Edit(String file, String from, String to) {}

  static Wrong blueprint(String system, String what, String requirement, String from, String to) {
    return new Wrong(system, what, requirement, List.of(new Edit("", from, to)));
  }

  static Wrong code(
      String system, String what, String requirement, String file, String from, String to) {
    return new Wrong(system, what, requirement, List.of(new Edit(file, from, to)));
  }

  /** A hook of hand-written behaviour that does the wrong thing. */
  static Wrong hook(String system, String what, String requirement, String entity, String hook) {
    var begin = "public void hooks(Hooks<" + entity + "> on) {";
    return code(
        system, what, requirement, entity + "Behavior.java", begin, begin + "\n    " + hook);
  }

  @Override
  public String toString() {
    return system + ": " + what;
  }
}
