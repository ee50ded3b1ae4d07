package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer shows: one record or many, in a form around them.
 *
 * @param many whether it shows many
 * @param frame the form around it
 * @param item the form of each record
 * @param record the members of one of them
 */
record SuccessFrame(
    boolean many, Optional<JsonFrame> frame, Optional<JsonFrame> item, Map<?, ?> record) {
  private static final Set<String> ENVELOPES =
      Set.of("data", "items", "results", "result", "records", "content", "item", "record");

  /** What is said in words beside many records; whatever else is there is of one that has them. */
  private static final Set<String> TOLD =
      Set.of("status", "message", "msg", "success", "code", "object", "type", "kind", "version");

  /** What a sample shows; empty where a part of it cannot be told. */
  static Optional<SuccessFrame> of(Object json, String entity, EntityModel model) {
    if (json instanceof List<?> list) {
      return first(list).map(record -> shown(true, Optional.empty(), record));
    }
    if (!(json instanceof Map<?, ?> members)) {
      return Optional.empty();
    }
    var holder =
        members.keySet().stream()
            .map(String::valueOf)
            .filter(name -> holds(name, entity) && !isMember(model, camel(name)))
            .filter(name -> members.get(name) instanceof Map || members.get(name) instanceof List)
            .findFirst();
    return holder.isPresent()
        ? enclosed(members, holder.get())
        : Optional.of(shown(false, Optional.empty(), members));
  }

  private static Optional<Map<?, ?>> first(List<?> list) {
    return !list.isEmpty() && list.getFirst() instanceof Map<?, ?> map
        ? Optional.of(map)
        : Optional.empty();
  }

  /** Whether a member of this name may hold records of an entity. */
  static boolean holds(String name, String entity) {
    var camel = camel(name);
    return ENVELOPES.contains(name)
        || camel.equalsIgnoreCase(entity)
        || camel.equalsIgnoreCase(Names.plural(entity));
  }

  private static Optional<SuccessFrame> enclosed(Map<?, ?> members, String holder) {
    boolean many = members.get(holder) instanceof List;
    var record = held(members.get(holder));
    var frame = new LinkedHashMap<String, JsonFrame>();
    for (var member : members.entrySet()) {
      var name = String.valueOf(member.getKey());
      var form =
          name.equals(holder)
              ? Optional.<JsonFrame>of(new JsonFrame.Slot(many ? "items" : "item"))
              : beside(name, member.getValue(), many);
      if (form.isEmpty()) {
        return Optional.empty();
      }
      frame.put(name, form.get());
    }
    return record.map(each -> shown(many, Optional.of(new JsonFrame.Members(frame)), each));
  }

  private static Optional<Map<?, ?>> held(@Nullable Object holder) {
    return switch (holder) {
      case List<?> list when list.isEmpty() -> Optional.of(Map.of());
      case List<?> list -> first(list);
      case Map<?, ?> map -> Optional.of(map);
      case null, default -> Optional.empty();
    };
  }

  private static Optional<JsonFrame> beside(String name, @Nullable Object value, boolean many) {
    return switch (value) {
      case Boolean truth -> Optional.of(new JsonFrame.Truth(truth));
      case String _ when many && !TOLD.contains(name) -> Optional.empty();
      case String text -> Optional.of(new JsonFrame.Text(text));
      case Number _ when many -> number(name).map(JsonFrame.Slot::new);
      case Map<?, ?> inner -> {
        var frame = new LinkedHashMap<String, JsonFrame>();
        inner.forEach(
            (key, each) ->
                beside(String.valueOf(key), each, many)
                    .ifPresent(form -> frame.put(String.valueOf(key), form)));
        yield frame.size() == inner.size()
            ? Optional.of(new JsonFrame.Members(frame))
            : Optional.empty();
      }
      case null, default -> Optional.empty();
    };
  }

  /** What a number beside the records of a page is. */
  private static Optional<String> number(String name) {
    return switch (name.replace("_", "").toLowerCase(java.util.Locale.ROOT)) {
      case "total", "totalcount", "totalitems", "totalelements", "totalresults" ->
          Optional.of("total");
      case "page", "currentpage", "pagenumber" -> Optional.of("page");
      case "limit", "perpage", "pagesize", "size" -> Optional.of("size");
      case "pages", "totalpages", "pagecount" -> Optional.of("pages");
      case "count", "results", "length" -> Optional.of("count");
      default -> Optional.empty();
    };
  }

  private static SuccessFrame shown(boolean many, Optional<JsonFrame> frame, Map<?, ?> record) {
    if (!(record.get("attributes") instanceof Map<?, ?> attributes) || !record.containsKey("id")) {
      return new SuccessFrame(many, frame, Optional.empty(), record);
    }
    var item = new LinkedHashMap<String, JsonFrame>();
    for (var member : record.entrySet()) {
      switch (String.valueOf(member.getKey())) {
        case "id" -> item.put("id", new JsonFrame.Slot("id"));
        case "attributes" -> item.put("attributes", new JsonFrame.Slot("attributes"));
        case "type" -> item.put("type", new JsonFrame.Slot("type"));
        default -> {}
      }
    }
    return new SuccessFrame(many, frame, Optional.of(new JsonFrame.Members(item)), attributes);
  }

  /** Whether it shows that there are none. */
  boolean isOfNone() {
    return many && record.isEmpty();
  }

  /** Whether a form counts pages. */
  static boolean hasPages(JsonFrame frame) {
    return switch (frame) {
      case JsonFrame.Slot(var name) -> name.equals("page") || name.equals("pages");
      case JsonFrame.Members(var members) ->
          members.values().stream().anyMatch(SuccessFrame::hasPages);
      case JsonFrame.Nothing(), JsonFrame.Text(_), JsonFrame.Amount(_), JsonFrame.Truth(_) -> false;
    };
  }

  /** Whether records have a member of this name. */
  static boolean isMember(EntityModel entity, String name) {
    boolean time = name.equals("createdAt") || name.equals("updatedAt");
    return entity.findField(name).isPresent()
        || entity.findRelation(name).isPresent()
        || (time && entity.has(Trait.TIMESTAMPS));
  }

  /** {@code due_date} as {@code dueDate}. */
  static String camel(String json) {
    return Names.camel(Names.pascal(json.replace('_', '-')));
  }
}
