package dev.bluewright.interpreter.resolve.work;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.GuardModel;
import dev.bluewright.blueprint.RuleModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Values of an enumeration as the text writes them, wherever the model speaks of them.
 *
 * @param entity whose field it is
 * @param field the name of the field
 * @param written each value that the text writes in another way, and how
 */
public record Spelling(EntityDraft entity, String field, Map<String, String> written) {
  private static final Pattern SPACE = Pattern.compile(" ");

  /** Writes them so in the entity itself and in the expressions of all others. */
  public void apply(Workspace work) {
    entity.fields.computeIfPresent(field, (_, known) -> spelled(known));
    entity.actions.replaceAll((_, action) -> spelled(action));
    work.entities().forEach(this::expressions);
    work.respell(entity.name() + "." + field, this::words);
  }

  private String of(String value) {
    return written.getOrDefault(value, value);
  }

  private FieldModel spelled(FieldModel known) {
    return known.type() instanceof FieldType.Enumeration(var values)
        ? new FieldModel(
            known.name(),
            new FieldType.Enumeration(values.stream().map(this::of).toList()),
            known.optional(),
            known.defaultValue().map(this::of),
            known.rules(),
            known.source(),
            known.description(),
            known.renamedFrom(),
            known.access())
        : known;
  }

  private ActionModel spelled(ActionModel action) {
    var from = new LinkedHashMap<>(action.from());
    from.computeIfPresent(field, (_, states) -> states.stream().map(this::of).toList());
    var set = new LinkedHashMap<>(action.set());
    set.computeIfPresent(field, (_, state) -> of(state));
    return new ActionModel(action.name(), action.takes(), from, action.guard(), set);
  }

  private void expressions(EntityDraft other) {
    other.rules.replaceAll(
        (_, rule) ->
            switch (rule) {
              case RuleModel.Check(var name, var expression, var message, var about) ->
                  new RuleModel.Check(name, expression(expression), message, about);
              case RuleModel.Guard(var name, var action, var expression, var message) ->
                  new RuleModel.Guard(name, action, expression(expression), message);
            });
    other.actions.replaceAll((_, action) -> guarded(action));
    other.fields.replaceAll((_, each) -> each.withSource(spelled(each.source())));
  }

  private FieldSource spelled(FieldSource source) {
    return switch (source) {
      case FieldSource.Computed(var expression) -> new FieldSource.Computed(expression(expression));
      case FieldSource.Moved(var expression) -> new FieldSource.Moved(expression(expression));
      case FieldSource.Given _, FieldSource.Withheld _, FieldSource.Made _ -> source;
    };
  }

  private ActionModel guarded(ActionModel action) {
    return action
        .guard()
        .map(each -> new GuardModel(expression(each.expression()), each.message()))
        .map(action::withGuard)
        .orElse(action);
  }

  private String expression(String expression) {
    var spelled = expression;
    for (var each : written.entrySet()) {
      spelled =
          Pattern.compile("\\b(" + field + " [=!]= )'" + Pattern.quote(each.getKey()) + "'")
              .matcher(spelled)
              .replaceAll("$1'" + each.getValue() + "'");
    }
    return spelled;
  }

  /** What was assumed, in the words of the text. */
  private String words(String says) {
    return SPACE.splitAsStream(says).map(this::of).collect(Collectors.joining(" "));
  }
}
