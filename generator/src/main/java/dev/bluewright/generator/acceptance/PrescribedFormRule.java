package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.ApiModel.Part;
import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.java.ShapeRule;
import dev.bluewright.generator.plan.Contract;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Resources;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tests of a system whose API is prescribed speak to it in that form. */
public final class PrescribedFormRule implements ProjectRule {
  @Override
  public List<ProjectFile> files(SystemPlan system) {
    if (!ShapeRule.isPrescribed(system)) {
      return List.of();
    }
    var api = system.blueprint().api();
    var members = api.body().map(path -> List.of(path.split("\\.", -1))).orElse(List.of());
    var text =
        Template.of(Resources.text("acceptance/PrescribedForm.java.txt"))
            .with("package", system.packageName())
            .with("base", api.base().orElse(""))
            .with(
                "members", members.stream().map(Literals::string).collect(Collectors.joining(", ")))
            .with("statuses", statuses(api))
            .with("size", api.pages().map(ApiModel.PageNumbers::size).orElse("limit"))
            .with("forms", String.join(",\n", forms(system)))
            .text();
    return List.of(
        ProjectFile.generated(system.testFile("PrescribedForm"), text),
        ProjectFile.generated(system.testFile("Exactly"), exactly(system)));
  }

  private static String exactly(SystemPlan system) {
    return Template.of(Resources.text("acceptance/Exactly.java.txt"))
        .with("package", system.packageName())
        .with("request", RunningSystemRule.request(system))
        .text();
  }

  private static String statuses(ApiModel api) {
    var statuses = new ArrayList<String>();
    api.statuses().forEach((result, status) -> statuses.add("\"" + result + "\", " + status));
    if (api.findFrame(Part.DELETED).isPresent() && !api.statuses().containsKey("delete")) {
      statuses.add("\"delete\", 200");
    }
    return String.join(", ", statuses);
  }

  private static List<String> forms(SystemPlan system) {
    var forms = new ArrayList<String>();
    for (var entity : system.entities()) {
      forms.add(entry(entity.names().path(), system, entity));
      for (var collection : entity.collections()) {
        forms.add(
            entry(
                entity.names().path() + "/" + collection.path(),
                system,
                system.entity(collection.target().name())));
      }
    }
    return forms;
  }

  private static String entry(String path, SystemPlan system, EntityPlan entity) {
    return "Map.entry(\"" + path + "\", " + form(system, entity) + ")";
  }

  private static String form(SystemPlan system, EntityPlan entity) {
    var contract = Contract.of(system);
    var names =
        contract.renamed(entity).entrySet().stream()
            .map(PrescribedFormRule::nameEntry)
            .collect(Collectors.joining(", ", "Map.ofEntries(", ")"));
    boolean framed = system.blueprint().api().findFrame(Part.ITEM).isPresent();
    var fields = contract.way(Part.ITEM, entity, "attributes");
    var whole = contract.way(Part.ITEM, entity, "record");
    var id = contract.way(Part.ITEM, entity, "id");
    return "new Form(\"%s\", %s, %s, %s, %s, %s)"
        .formatted(
            entity.names().path(),
            names.equals("Map.ofEntries()") ? "Map.of()" : names,
            pointer(contract.way(Part.RECORD, entity, "item")),
            pointer(contract.way(Part.LIST, entity, "items")),
            framed && !id.isEmpty() ? pointer(id) : pointer(List.of(idName(contract, entity))),
            pointer(fields.isEmpty() ? whole : fields));
  }

  private static String idName(Contract contract, EntityPlan entity) {
    return contract.renamed(entity).getOrDefault("id", "id");
  }

  private static String nameEntry(Map.Entry<String, String> name) {
    return "Map.entry(\"" + name.getKey() + "\", \"" + name.getValue() + "\")";
  }

  private static String pointer(List<String> way) {
    return way.stream().map(member -> "/" + member).collect(Collectors.joining("", "\"", "\""));
  }
}
