package dev.bluewright.generator.openapi;

import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.java.ShapeRule;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Resources;
import dev.bluewright.generator.text.Template;
import java.util.List;

/** The OpenAPI 3.1 document, which the service serves and people and programs read. */
public final class OpenApiRule implements ProjectRule {
  @Override
  public List<ProjectFile> files(SystemPlan system) {
    var entities = system.entities();
    var text =
        Template.of(Resources.text("openapi/document.yaml"))
            .with("system", system.name())
            .with(
                "description",
                system.blueprint().description().map(String::strip).orElse(system.name()))
            .with(
                "tags",
                entities.stream()
                    .map(
                        each ->
                            "- {name: %s, description: %s}"
                                .formatted(
                                    each.name(), Yaml.text(each.words().plural().sentence())))
                    .toList())
            .with(
                "paths",
                entities.stream()
                    .flatMap(each -> new EntityPaths(system, each).all().stream())
                    .toList())
            .with("accounts", AccountPaths.tag(system))
            .with("entrances", AccountPaths.of(system))
            .with("sessions", AccountPaths.schemas(system))
            .with("scheme", AccessParts.scheme(system))
            .with("refusals", AccessParts.answers(system))
            .with("longest", SystemLimits.longestBody(system))
            .with("limited", SystemLimits.limited(system))
            .with("schemas", entities.stream().map(each -> EntitySchemas.of(system, each)).toList())
            .text();
    var document = ShapeRule.isPrescribed(system) ? ShapedDocument.of(system, text) : text;
    return List.of(
        ProjectFile.generated(
            "src/main/resources/openapi.yaml", AccountDocument.of(system, document)));
  }
}
