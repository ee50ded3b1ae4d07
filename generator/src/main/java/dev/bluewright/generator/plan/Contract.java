package dev.bluewright.generator.plan;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.ApiModel.Part;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.JsonFrame;
import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.generator.naming.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is prescribed, in the terms of those who call the API. */
public final class Contract {
  private final ApiModel api;

  private Contract(ApiModel api) {
    this.api = api;
  }

  /** The contract of a system. */
  public static Contract of(SystemPlan system) {
    return new Contract(system.blueprint().api());
  }

  /** Names in JSON of the columns of an entity that have another there, by their own names. */
  public Map<String, String> renamed(EntityPlan entity) {
    var renamed = new LinkedHashMap<String, String>();
    entity.columns().stream()
        .map(column -> column.name())
        .filter(name -> !api.jsonName(entity.name(), name).equals(name))
        .forEach(name -> renamed.put(name, api.jsonName(entity.name(), name)));
    return renamed;
  }

  /**
   * The fields that the answer of a route may show by their names, which go before slots of the
   * same name; none where it shows many records.
   */
  public static Set<String> shownIn(RouteModel route, EntityPlan entity) {
    boolean many =
        route.does() instanceof RouteModel.Does.Operation(_, var name) && name.equals("list");
    return many
        ? Set.of()
        : entity.model().fields().stream().map(FieldModel::name).collect(Collectors.toSet());
  }

  /** Members, from the outermost in, below which a form has a slot; empty when it has none. */
  public List<String> way(Part part, EntityPlan entity, String slot) {
    var way = new ArrayList<String>();
    return api.findFrame(part).filter(frame -> find(frame, entity, slot, way)).isPresent()
        ? way.reversed()
        : List.of();
  }

  private boolean find(JsonFrame frame, EntityPlan entity, String slot, List<String> way) {
    return switch (frame) {
      case JsonFrame.Slot(var name) -> name.equals(slot);
      case JsonFrame.Members(var members) -> {
        for (var member : members.entrySet()) {
          if (find(member.getValue(), entity, slot, way)) {
            way.add(memberName(member.getKey(), entity));
            yield true;
          }
        }
        yield false;
      }
      case JsonFrame.Nothing(), JsonFrame.Text(_), JsonFrame.Amount(_), JsonFrame.Truth(_) -> false;
    };
  }

  /** Name of a member of a form; some are named after the entity. */
  public String memberName(String member, EntityPlan entity) {
    return switch (member) {
      case "$one" -> styled(entity.words().camel());
      case "$many" -> styled(Words.of(entity.names().path()).camel());
      default -> member;
    };
  }

  private String styled(String camel) {
    return switch (api.names()) {
      case CAMEL -> camel;
      case SNAKE -> Words.of(camel).snake();
    };
  }
}
