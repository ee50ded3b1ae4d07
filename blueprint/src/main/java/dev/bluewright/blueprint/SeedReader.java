package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the records that an entity has from the start. */
final class SeedReader {
  private final ReadingContext context;

  SeedReader(ReadingContext context) {
    this.context = context;
  }

  List<Map<String, String>> read(Section in) {
    var records = new ArrayList<Map<String, String>>();
    for (var item : in.items("seed")) {
      context.remember(in.childPath("seed") + "." + records.size(), item);
      records.add(record(item));
    }
    return records;
  }

  private Map<String, String> record(Node item) {
    var values = new LinkedHashMap<String, String>();
    if (!(item instanceof Node.Mapping mapping)) {
      var wanted = "a mapping of members to values";
      context.report(Code.WRONG_SHAPE, item, "a record of `seed`", wanted, Section.shape(item));
      return values;
    }
    Section.duplicates(context, mapping, "a record of `seed`");
    for (var entry : mapping.entries()) {
      if (entry.value() instanceof Node.Scalar scalar) {
        values.put(entry.key().text(), scalar.text());
      } else {
        var shape = Section.shape(entry.value());
        context.report(Code.WRONG_SHAPE, entry.value(), entry.key().text(), "a value", shape);
      }
    }
    return values;
  }
}
