package dev.bluewright.interpreter.openapi;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Database;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Place;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.blueprint.Severity;
import dev.bluewright.blueprint.SystemInfo;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an OpenAPI 3 document describes, in the terms of a blueprint.
 *
 * <p>Nothing outside the document is read: references to other files or addresses are not followed.
 *
 * @param blueprint the entities and the API; without entities when the document is of no use
 * @param requirements one an operation, with what became of it
 * @param findings what is wrong with the document
 */
public record DescribedApi(
    Blueprint blueprint, List<Requirement> requirements, List<Finding> findings) {

  private static final int LONGEST_NAME = 50;

  /** Keeps copies. */
  public DescribedApi {
    requirements = List.copyOf(requirements);
    findings = List.copyOf(findings);
  }

  /**
   * Reads a document, in YAML or JSON, over what a description says beside it.
   *
   * @param file name of its file, as findings show it
   * @param beside what else is known of the system; the document goes before it
   */
  public static DescribedApi of(String file, String document, Blueprint beside) {
    var options = new ParseOptions();
    options.setResolve(false);
    var result = new OpenAPIV3Parser().readContents(document, null, options);
    OpenAPI api = result.getOpenAPI();
    if (api == null || api.getPaths() == null || api.getPaths().isEmpty()) {
      return new DescribedApi(beside, List.of(), List.of(unreadable(file, result.getMessages())));
    }
    var entities = new DescribedEntities(api).all();
    var blueprint = merged(beside, entities);
    var operations = new DescribedOperations(api, entities, blueprint);
    var shaped = blueprint.withApi(operations.api().with(beside.api()));
    return new DescribedApi(shaped, operations.requirements(), List.of());
  }

  private static Blueprint merged(Blueprint beside, DescribedEntities.All described) {
    var models = new ArrayList<EntityModel>();
    described.models().forEach(model -> models.add(seeded(model, beside)));
    beside.entities().stream()
        .filter(entity -> described.models().stream().noneMatch(isCalled(entity.name())))
        .forEach(models::add);
    return beside.withEntities(models);
  }

  /** A document has no records; the text beside it may say which are there from the start. */
  private static EntityModel seeded(EntityModel model, Blueprint beside) {
    return beside.findEntity(model.name()).map(same -> model.withSeed(same.seed())).orElse(model);
  }

  private static Predicate<EntityModel> isCalled(String name) {
    return entity -> entity.name().equals(name);
  }

  /** What is known of a system of which nothing but a document is given. */
  public static Blueprint alone(String document) {
    var options = new ParseOptions();
    options.setResolve(false);
    var api = new OpenAPIV3Parser().readContents(document, null, options).getOpenAPI();
    var title = api == null || api.getInfo() == null ? null : api.getInfo().getTitle();
    return Blueprint.of(
        new SystemInfo(systemName(title == null ? "" : title), Database.SQLITE),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  private static String systemName(String title) {
    var words = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    var name = words.replaceAll("^[-0-9]+|-+$", "");
    var shortened = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    return name.isEmpty() ? "my-api" : shortened.replaceAll("-+$", "");
  }

  private static Finding unreadable(String file, List<String> messages) {
    var said = messages == null || messages.isEmpty() ? "it has no paths" : messages.getFirst();
    return new Finding(
        "TXT-020",
        Severity.ERROR,
        Place.ofFile(file),
        "The document is not OpenAPI 3: " + said + ".",
        Optional.of("It starts with openapi: 3 and a version, and has paths."),
        Optional.empty());
  }
}
