package dev.bluewright.blueprint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes entities. */
final class EntityWriter {
  private final YamlText out;
  private final boolean spelledOut;

  EntityWriter(YamlText out, boolean spelledOut) {
    this.out = out;
    this.spelledOut = spelledOut;
  }

  void write(EntityModel entity) {
    if (isBare(entity)) {
      out.line(1, entity.name() + ": {}");
      return;
    }
    out.line(1, entity.name() + ":");
    entity.description().ifPresent(text -> out.block(2, "description", text));
    if (spelledOut || entity.identity() != EntityModel.Identity.UUID) {
      out.pair(2, "id", entity.identity().label());
    }
    if (spelledOut) {
      out.pair(2, "path", Names.path(entity));
    } else {
      out.findPair(2, "path", entity.path());
    }
    out.findPair(2, "renamedFrom", entity.renamedFrom());
    section("fields", entity.fields(), this::field);
    section("relations", entity.relations(), new RelationWriter(out, spelledOut)::write);
    uniqueTogether(entity.uniqueTogether());
    new SpanWriter(out).write(entity.noOverlap());
    section("actions", entity.actions(), new ActionWriter(out)::write);
    out.list(2, "traits", entity.traits().stream().map(Trait::label).toList());
    section("rules", entity.rules(), this::rule);
    effects(entity.effects());
    section("reports", entity.reports(), new ReportWriter(out)::write);
    access(entity.access());
    out.findPair(2, "owner", entity.owner());
    listing(entity.listing());
    seed(entity.seed());
  }

  private void listing(ListingModel listing) {
    out.list(2, "search", listing.search());
    if (listing.sort().size() == 1) {
      out.pair(2, "sort", listing.sort().getFirst());
    } else {
      out.list(2, "sort", listing.sort());
    }
    var page = new java.util.ArrayList<String>();
    listing.pageSize().ifPresent(size -> page.add("size: " + size));
    listing.most().ifPresent(most -> page.add("most: " + most));
    if (!page.isEmpty()) {
      out.line(2, "page: {" + String.join(", ", page) + "}");
    }
  }

  private void seed(List<Map<String, String>> records) {
    if (!records.isEmpty()) {
      out.line(2, "seed:");
      records.forEach(record -> out.line(3, "- " + record(record)));
    }
  }

  private static String record(Map<String, String> values) {
    return values.entrySet().stream()
        .map(each -> YamlText.key(each.getKey()) + ": " + YamlText.inFlow(each.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private boolean isBare(EntityModel entity) {
    return !spelledOut
        && entity.equals(
            new EntityModel(entity.name(), List.of(), List.of(), List.of(), java.util.Set.of()));
  }

  private void uniqueTogether(List<List<String>> all) {
    if (!all.isEmpty()) {
      out.line(2, "unique:");
      all.forEach(names -> out.line(3, "- " + YamlText.flow(names)));
    }
  }

  private <T> void section(String key, List<T> parts, java.util.function.Consumer<T> writer) {
    if (!parts.isEmpty()) {
      out.line(2, key + ":");
      parts.forEach(writer);
    }
  }

  private void field(FieldModel field) {
    if (!spelledOut && fitsShort(field)) {
      out.pair(3, field.name(), shortForm(field));
      return;
    }
    out.line(3, YamlText.key(field.name()) + ":");
    if (spelledOut && field.type() instanceof FieldType.Enumeration(var values)) {
      out.pair(4, "type", "enum").list(4, "values", values);
    } else {
      out.pair(4, "type", FieldTypes.text(field.type()));
    }
    if (field.isSettable() && (spelledOut || field.optional())) {
      out.line(4, "optional: " + field.optional());
    }
    field.defaultValue().ifPresent(value -> out.line(4, "default: " + defaultText(field, value)));
    source(field.source());
    rules(field.rules());
    field.description().ifPresent(text -> out.block(4, "description", text));
    out.findPair(4, "renamedFrom", field.renamedFrom());
    if (!field.access().isEmpty()) {
      out.line(4, "access: " + who(field.access()));
    }
  }

  private void source(FieldSource source) {
    switch (source) {
      case FieldSource.Given() -> {}
      case FieldSource.Withheld() -> out.pair(4, "access", FieldReader.NOBODY);
      case FieldSource.Computed(var expression) -> out.pair(4, "compute", expression);
      case FieldSource.Moved(var expression) -> out.pair(4, "moved", expression);
      case FieldSource.Made made -> out.pair(4, "generated", GeneratedSource.text(made));
    }
  }

  private void rules(FieldRules rules) {
    if (rules.unique()) {
      out.line(4, "unique: true");
    }
    rules.min().ifPresent(least -> out.line(4, "min: " + least.toPlainString()));
    rules.max().ifPresent(greatest -> out.line(4, "max: " + greatest.toPlainString()));
    out.findNumber(4, "minLength", rules.minLength());
    out.findPair(4, "pattern", rules.pattern());
  }

  private static String defaultText(FieldModel field, String value) {
    return switch (field.type()) {
      case FieldType.Truth() when value.equals("true") || value.equals("false") -> value;
      case FieldType.Whole() when Numbers.is(value) -> value;
      default -> YamlText.inBlock(value);
    };
  }

  private static boolean fitsShort(FieldModel field) {
    return (field.isGiven() || field.isFile())
        && field.rules().equals(FieldRules.NONE)
        && field.description().isEmpty()
        && field.renamedFrom().isEmpty()
        && field.access().isEmpty()
        && field.defaultValue().map(EntityWriter::fitsShort).orElse(true);
  }

  private static boolean fitsShort(String value) {
    return !value.isEmpty()
        && value.strip().equals(value)
        && !value.startsWith("\"")
        && value.chars().noneMatch(Character::isISOControl)
        && value.indexOf('\u2028') < 0
        && value.indexOf('\u2029') < 0;
  }

  private static String shortForm(FieldModel field) {
    return FieldTypes.text(field.type())
        + (field.optional() && !field.isFile() ? "?" : "")
        + field.defaultValue().map(value -> " = " + value).orElse("");
  }

  private void rule(RuleModel rule) {
    out.line(3, YamlText.key(rule.name()) + ":");
    switch (rule) {
      case RuleModel.Check(_, var expression, var message, var field) ->
          out.pair(4, "check", expression).findPair(4, "field", field).pair(4, "message", message);
      case RuleModel.Guard(_, var action, var expression, var message) ->
          out.pair(4, "guard", action).pair(4, "when", expression).pair(4, "message", message);
    }
  }

  private void effects(List<EffectModel> effects) {
    if (effects.isEmpty()) {
      return;
    }
    out.line(2, "effects:");
    var byOperation = new LinkedHashMap<String, Map<String, EffectModel>>();
    effects.forEach(
        each ->
            byOperation
                .computeIfAbsent(each.operation(), _ -> new LinkedHashMap<>())
                .put(each.relation(), each));
    byOperation.forEach(
        (operation, following) ->
            out.line(
                3,
                YamlText.key(operation)
                    + ": "
                    + ActionWriter.flow(following, EntityWriter::following)));
  }

  private static String following(EffectModel effect) {
    return switch (effect) {
      case EffectModel.Act act when act.gives().isEmpty() && act.when().isEmpty() ->
          YamlText.inFlow(act.action());
      case EffectModel.Act act -> following(act.action(), act.gives(), act);
      case EffectModel.Make make -> following("create", make.set(), make);
    };
  }

  private static String following(String deed, Map<String, String> values, EffectModel effect) {
    var condition = effect.when().map(when -> ", when: " + YamlText.inFlow(when)).orElse("");
    return "{" + YamlText.key(deed) + ": " + ActionWriter.flow(values) + condition + "}";
  }

  private void access(Map<String, List<AccessModel>> access) {
    if (access.isEmpty()) {
      return;
    }
    if (access.size() == 1 && access.containsKey(AccessModel.ALL)) {
      access.values().forEach(who -> out.line(2, "access: " + who(who)));
      return;
    }
    out.line(2, "access:");
    access.forEach((operation, who) -> out.line(3, YamlText.key(operation) + ": " + who(who)));
  }

  static String who(List<AccessModel> who) {
    var words = who.stream().map(AccessModel::label).toList();
    return words.size() == 1 ? words.getFirst() : "[" + String.join(", ", words) + "]";
  }
}
