package dev.bluewright.generator.naming;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The constants of an enum, each with a name of its own. */
public final class EnumConstants {
  private EnumConstants() {}

  /** The constant of each label, in the order of the labels. */
  public static SequencedMap<String, String> of(List<String> labels) {
    var constants = new LinkedHashMap<String, String>();
    var taken = new HashSet<String>();
    for (var label : labels) {
      var name = JavaNames.constant(label);
      for (var number = 2; !taken.add(name); number++) {
        name = JavaNames.constant(label) + "_" + number;
      }
      constants.put(label, name);
    }
    return constants;
  }
}
