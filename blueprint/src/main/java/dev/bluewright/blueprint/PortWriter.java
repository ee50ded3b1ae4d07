package dev.bluewright.blueprint;

import java.util.List;
import java.util.Map;

/** Writes ports. */
final class PortWriter {
  private final YamlText out;

  PortWriter(YamlText out) {
    this.out = out;
  }

  void write(PortModel port) {
    out.line(1, port.name() + ":").findPair(2, "for", port.purpose());
    out.line(2, "operations:" + (port.operations().isEmpty() ? " {}" : ""));
    port.operations().forEach(this::operation);
    if (!port.calls().isEmpty()) {
      out.line(2, "calls:");
      port.calls().forEach(this::call);
    }
  }

  private void operation(PortModel.Operation operation) {
    out.line(3, YamlText.key(operation.name()) + ":");
    values("takes", operation.takes());
    values("gives", operation.gives());
    out.pair(4, "within", operation.within()).findPair(4, "patience", operation.patience());
  }

  private void values(String key, List<FieldModel> values) {
    if (!values.isEmpty()) {
      out.line(4, key + ":");
      values.forEach(
          each -> out.line(5, YamlText.key(each.name()) + ": " + ActionWriter.form(each)));
    }
  }

  private void call(PortModel.Call call) {
    out.line(3, YamlText.key(call.action()) + ":").pair(4, "does", call.does());
    entries("with", call.with());
    entries("meanwhile", call.meanwhile());
    entries("keep", call.keep());
    entries("refused", call.refused());
    out.findNumber(4, "answer", call.answer());
    entries("unanswered", call.unanswered());
  }

  private void entries(String key, Map<String, String> entries) {
    if (!entries.isEmpty()) {
      out.line(4, key + ": " + ActionWriter.flow(entries));
    }
  }
}
