package dev.bluewright.interpreter.resolve.limits;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "Incoming movements": those of a type, where the type has such a value. */
final class MovementKinds {
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "incoming", List.of("in", "incoming", "inbound", "receipt", "restock", "purchase"),
          "inbound", List.of("in", "inbound", "incoming"),
          "outgoing", List.of("out", "outgoing", "outbound", "issue", "shipment", "sale"),
          "outbound", List.of("out", "outbound", "outgoing"));

  private MovementKinds() {}

  /**
   * What must hold of those that a noun means, empty where it means all of them; nothing where it
   * means some that cannot be told from the others.
   */
  static Optional<String> of(Noun noun, EntityDraft entity, Workspace work) {
    var extra = noun.words().subList(0, noun.words().size() - 1);
    var known = entity.noun().words();
    if (known.containsAll(extra) || work.find(new Noun(extra)).isPresent()) {
      return Optional.of("");
    }
    var word = extra.getFirst();
    if (!VALUES.containsKey(word) && work.lexicon().isPlainBeforeNouns(word)) {
      return Optional.of("");
    }
    var wanted = VALUES.getOrDefault(word, List.of(word));
    for (var field : entity.fields.values()) {
      if (field.type() instanceof FieldType.Enumeration(var values)) {
        var value = values.stream().filter(wanted::contains).findFirst();
        if (value.isPresent()) {
          return Optional.of(field.name() + " == '" + value.get() + "'");
        }
      }
    }
    return Optional.empty();
  }
}
