package dev.bluewright.generator.java;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.blueprint.Trait;
import dev.bluewright.generator.GeneratorException;
import dev.bluewright.generator.ProjectRule;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.HistoryPlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.project.ProjectFile;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;

/** Each entity is a record with its columns, relations and actions. */
public final class EntityRule implements ProjectRule {
  private static final String RECORD =
      """
      «javadoc»
      «header»

        «entityJavadoc»
        public static final Entity<«class»> ENTITY =
            Entity.of(«class».class)
                .path("«path»")
                «calls»
                .build();
      }
      """;

  private static final int CALL_INDENT = 10;

  @Override
  public List<ProjectFile> files(SystemPlan system) {
    return system.entities().stream()
        .map(
            entity ->
                ProjectFile.generated(system.mainFile(entity.className()), text(system, entity)))
        .toList();
  }

  private static String text(SystemPlan system, EntityPlan entity) {
    var file = new JavaFile(system.packageName()).using("dev.bluewright.store.Entity");
    var literals = new Literals(file);
    var what = entity.words();
    var meaning = entity.model().description().map(each -> " " + Prose.javadoc(each));
    var body =
        Template.of(RECORD)
            .with(
                "javadoc",
                Layout.javadoc(
                    0,
                    Prose.sentence(what.withArticle())
                        + meaning.orElse("")
                        + Prose.provenance(entity.origin())))
            .with("header", header(file, literals, entity))
            .with(
                "entityJavadoc",
                Layout.javadoc(2, "How " + what.withArticle() + " is stored and shown."))
            .with("class", entity.className())
            .with("path", entity.names().path())
            .with("calls", outdented(calls(system, file, literals, entity)))
            .text();
    return file.text(body);
  }

  /** The template indents every line by the indent of its hole, which the calls have already. */
  private static List<String> outdented(List<String> calls) {
    var indent = "\n" + " ".repeat(CALL_INDENT);
    return calls.stream().map(call -> call.replace(indent, "\n")).toList();
  }

  private static String header(JavaFile file, Literals literals, EntityPlan entity) {
    var components = new ArrayList<String>();
    for (var column : entity.columns()) {
      var type = literals.type(column);
      if (column.optional()) {
        file.using("org.jspecify.annotations.Nullable");
      }
      components.add((column.optional() ? "@Nullable " : "") + type + " " + column.javaName());
    }
    return Layout.call(0, "public record " + entity.className() + "(", components, ") {");
  }

  private static List<String> calls(
      SystemPlan system, JavaFile file, Literals literals, EntityPlan entity) {
    var calls = new ArrayList<String>();
    if (!entity.className().equals(entity.name())) {
      calls.add(".named(" + Literals.string(entity.name()) + ")");
    }
    calls.addAll(ListingCalls.of(system, entity));
    var grants = new GrantCalls(file, entity);
    var columns = new ColumnCalls(file, literals, grants, entity);
    var relations = new RelationCalls(file, columns);
    var steps = new StepCalls(columns, literals);
    calls.add(".id(\"id\", " + columns.id(entity.model().identity()) + ")");
    for (var column : entity.columns()) {
      switch (column.origin()) {
        case Origin.Field() -> calls.add(columns.field(CALL_INDENT, column));
        case Origin.Withheld() -> calls.add(columns.withheld(CALL_INDENT, column));
        case Origin.Computed(var expression) ->
            calls.add(columns.computed(CALL_INDENT, column, expression));
        case Origin.Moved(var expression) ->
            calls.add(columns.moved(CALL_INDENT, column, expression));
        case Origin.Generated(var source) ->
            calls.add(columns.generated(CALL_INDENT, column, source));
        case Origin.Reference reference ->
            calls.addAll(relations.reference(CALL_INDENT, column, reference));
        case Origin.Id(), Origin.OfTrait(), Origin.Reported() -> {}
      }
    }
    entity.uniqueTogether().forEach(together -> calls.add(unique(entity, together)));
    calls.addAll(SpanCalls.of(CALL_INDENT, system, entity, columns));
    calls.addAll(traits(entity));
    system.findHistory(entity).ifPresent(history -> calls.add(history(grants, history)));
    entity.collections().forEach(each -> calls.add(relations.collection(CALL_INDENT, each)));
    entity
        .actions()
        .forEach(
            action -> calls.add(action(steps.of(entity, action, system.inputs(action)), action)));
    for (var rule : entity.model().rules()) {
      var reckoned = entity.findReckoned(rule.name());
      calls.add(
          reckoned
              .map(said -> reckoned(columns.formula(CALL_INDENT + 4, said), rule))
              .orElseGet(() -> rule(rule)));
    }
    entity.model().effects().forEach(effect -> calls.add(effect(system, steps, entity, effect)));
    calls.addAll(ReportCalls.of(CALL_INDENT, file, entity, columns, grants));
    calls.addAll(grants.of(CALL_INDENT, system, entity));
    return calls;
  }

  private static String unique(EntityPlan entity, List<ColumnPlan> columns) {
    var names = columns.stream().map(column -> "\"" + column.name() + "\"").toList();
    var call =
        entity.uniqueEitherWay().contains(columns) ? ".uniqueEitherWay(" : ".uniqueTogether(";
    return Layout.call(CALL_INDENT, call, names, ")");
  }

  private static List<String> traits(EntityPlan entity) {
    var calls = new ArrayList<String>();
    if (entity.model().has(Trait.TIMESTAMPS)) {
      calls.add(".timestamps()");
    }
    if (entity.versioned()) {
      calls.add(".versioned()");
    }
    if (entity.model().has(Trait.SOFT_DELETE)) {
      calls.add(".softDelete()");
    }
    return calls;
  }

  private static String history(GrantCalls grants, HistoryPlan history) {
    var arguments = new ArrayList<String>();
    history
        .people()
        .ifPresent(people -> arguments.add("() -> " + people.entity().className() + ".ENTITY"));
    history
        .findReader()
        .map(AccessModel.Role::new)
        .ifPresent(reader -> arguments.addAll(grants.words(List.of(reader))));
    return Layout.call(CALL_INDENT, ".history(", arguments, ")");
  }

  private static String action(List<String> steps, ActionModel action) {
    var arguments = new ArrayList<String>();
    arguments.add("\"" + action.name() + "\"");
    arguments.addAll(steps);
    return Layout.call(CALL_INDENT, ".action(", arguments, ")");
  }

  private static String effect(
      SystemPlan system, StepCalls steps, EntityPlan entity, EffectModel effect) {
    var arguments = new ArrayList<String>();
    arguments.add(Literals.string(effect.operation()));
    arguments.add(Literals.string(effect.relation()));
    switch (effect) {
      case EffectModel.Act act -> {
        arguments.add(Literals.string(act.action()));
        arguments.addAll(steps.given(entity, system, act));
      }
      case EffectModel.Make make ->
          arguments.addAll(steps.made(entity, system.entity(made(entity, make)), make));
    }
    var call = effect instanceof EffectModel.Act ? ".effect(" : ".makes(";
    return Layout.call(CALL_INDENT, call, arguments, ")");
  }

  /** The kind of record that an effect makes. */
  private static String made(EntityPlan entity, EffectModel effect) {
    return entity.collections().stream()
        .filter(each -> each.name().equals(effect.relation()))
        .map(each -> each.target().name())
        .findFirst()
        .orElseThrow(() -> new GeneratorException(entity.name() + " has no " + effect.relation()));
  }

  /** A rule that the database evaluates. */
  private static String reckoned(String formula, RuleModel rule) {
    var name = Literals.string(rule.name());
    return switch (rule) {
      case RuleModel.Check(_, _, var message, _) ->
          Layout.call(
              CALL_INDENT, ".check(", List.of(name, formula, Literals.string(message)), ")");
      case RuleModel.Guard(_, var action, _, var message) ->
          Layout.call(
              CALL_INDENT,
              ".guard(",
              List.of(name, Literals.string(action), formula, Literals.string(message)),
              ")");
    };
  }

  private static String rule(RuleModel rule) {
    var arguments = new ArrayList<String>();
    arguments.add(rule.name());
    switch (rule) {
      case RuleModel.Check(_, var expression, var message, var field) -> {
        arguments.add(expression);
        field.ifPresent(arguments::add);
        arguments.add(message);
      }
      case RuleModel.Guard(_, var action, var expression, var message) ->
          arguments.addAll(List.of(action, expression, message));
    }
    var method = rule instanceof RuleModel.Check ? ".check(" : ".guard(";
    return Layout.call(CALL_INDENT, method, arguments.stream().map(Literals::string).toList(), ")");
  }
}
