package dev.bluewright.interpreter.prescribed;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of all samples, with the members that hold them. */
final class SampleValues {
  private SampleValues() {}

  static Map<String, String> of(List<Heard> heard) {
    var values = new HashMap<String, String>();
    heard.stream()
        .flatMap(each -> each.facts().stream())
        .filter(Fact.Prescribed.class::isInstance)
        .map(fact -> ((Fact.Prescribed) fact).what())
        .filter(Prescription.Sample.class::isInstance)
        .forEach(what -> collect(((Prescription.Sample) what).json(), values));
    return values;
  }

  private static void collect(Object value, Map<String, String> values) {
    if (value instanceof Map<?, ?> members) {
      members.forEach(
          (name, member) -> {
            if (member instanceof String text) {
              values.putIfAbsent(text, String.valueOf(name));
            } else {
              collect(member, values);
            }
          });
    } else if (value instanceof List<?> items) {
      items.forEach(item -> collect(item, values));
    }
  }
}
