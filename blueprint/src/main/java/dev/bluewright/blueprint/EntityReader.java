package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads entities. */
final class EntityReader {
  static final String[] KEYS = {
    "description",
    "id",
    "path",
    "renamedFrom",
    "fields",
    "relations",
    "unique",
    "noOverlap",
    "actions",
    "traits",
    "rules",
    "effects",
    "reports",
    "access",
    "owner",
    "search",
    "sort",
    "page",
    "seed"
  };

  private final ReadingContext context;

  EntityReader(ReadingContext context) {
    this.context = context;
  }

  Optional<EntityModel> read(String name, Node.Scalar key, Node value, String path) {
    NameRules.entity(context, key, "an entity");
    return Section.open(context, value, path, "the entity `" + name + "`", KEYS)
        .map(in -> read(name, in));
  }

  private EntityModel read(String name, Section in) {
    in.remember("traits", "access", "owner");
    return new EntityModel(
        name,
        in.named("fields", new FieldReader(context)::read),
        in.named("actions", new ActionReader(context)::read),
        in.named("relations", new RelationReader(context)::read),
        uniqueTogether(in),
        new SpanReader(context).read(in),
        java.util.Set.copyOf(traits(in)),
        in.named("rules", new RuleReader(context)::read),
        new EffectReader(context).read(in),
        in.named("reports", new ReportReader(context)::read),
        new AccessReader(context).byOperation(in),
        in.findText("owner"),
        in.findChoice(
                "id",
                EntityModel.Identity.values(),
                EntityModel.Identity::label,
                "a way to make ids")
            .orElse(EntityModel.Identity.UUID),
        path(in),
        in.findText("description"),
        in.findText("renamedFrom"),
        new ListingReader(context).read(in),
        new SeedReader(context).read(in));
  }

  private List<List<String>> uniqueTogether(Section in) {
    var all = new ArrayList<List<String>>();
    for (var item : in.items("unique")) {
      context.remember(in.childPath("unique") + "." + all.size(), item);
      var names = new ArrayList<String>();
      for (var name : item instanceof Node.Sequence list ? list.items() : List.<Node>of()) {
        scalar(name).ifPresent(names::add);
      }
      if (names.size() < 2 || names.stream().distinct().count() < names.size()) {
        context.report(Code.UNIQUE_TOGETHER, item);
      }
      all.add(names);
    }
    return all;
  }

  private Optional<String> path(Section in) {
    var path = in.findText("path");
    if (path.isPresent() && !NameRules.PATH.matcher(path.get()).matches()) {
      context.reportMeant(
          Code.COLLECTION_PATH,
          in.find("path").orElse(in.node()),
          path.get(),
          Corrections.dashed(path.get(), NameRules.PATH),
          path.get());
    }
    return path;
  }

  private List<Trait> traits(Section in) {
    var traits = new ArrayList<Trait>();
    for (var item : in.items("traits")) {
      var trait = in.choice(item, Trait.values(), Trait::label, "a trait");
      if (trait.isPresent() && traits.contains(trait.get())) {
        context.report(
            Code.DUPLICATE_KEY, item, trait.get().label(), "`traits`", item.span().line());
      }
      trait.ifPresent(traits::add);
    }
    return traits;
  }

  private Optional<String> scalar(Node node) {
    if (node instanceof Node.Scalar scalar && !scalar.isEmpty()) {
      return Optional.of(scalar.text());
    }
    context.report(Code.WRONG_SHAPE, node, "a value", "text", Section.shape(node));
    return Optional.empty();
  }
}
