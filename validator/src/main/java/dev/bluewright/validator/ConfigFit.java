package dev.bluewright.validator;

import dev.bluewright.blueprint.ConfigType;
import dev.bluewright.blueprint.ConfigValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** Whether a setting's value is what its type asks for. */
final class ConfigFit {
  private final List<String> entities;

  ConfigFit(List<String> entities) {
    this.entities = entities;
  }

  boolean fits(ConfigType type, ConfigValue value) {
    return switch (type) {
      case ConfigType.AnyText(), ConfigType.Expression() -> text(value, ".+");
      case ConfigType.Duration() -> text(value, "[1-9]\\d{0,8}(ms|s|m|h|d)");
      case ConfigType.HttpPath() -> text(value, "/[A-Za-z0-9._~/-]*");
      case ConfigType.EntityName() -> among(value, entities);
      case ConfigType.EntityNames() ->
          value instanceof ConfigValue.Many(var names)
              && names.stream().allMatch(name -> among(name, entities));
      case ConfigType.Whole(var least, var greatest) ->
          value instanceof ConfigValue.Amount(var number) && within(number, least, greatest);
      case ConfigType.Amount() -> value instanceof ConfigValue.Amount;
      case ConfigType.Choice(var words) -> among(value, words);
      case ConfigType.NamedExpressions() ->
          value instanceof ConfigValue.Group(var values)
              && !values.isEmpty()
              && values.keySet().stream().allMatch(name -> name.matches("[a-z][A-Za-z0-9]*"))
              && values.values().stream().allMatch(each -> text(each, ".+"));
    };
  }

  String wanted(ConfigType type) {
    return switch (type) {
      case ConfigType.AnyText() -> "text";
      case ConfigType.Expression() -> "an expression";
      case ConfigType.Duration() -> "a time such as 30s";
      case ConfigType.HttpPath() -> "a path that starts with a slash";
      case ConfigType.EntityName() -> "an entity: " + Subject.quoted(entities);
      case ConfigType.EntityNames() -> "a list of entities: " + Subject.quoted(entities);
      case ConfigType.Whole(var least, var greatest) ->
          "a whole number from " + least + " to " + greatest;
      case ConfigType.Amount() -> "a number";
      case ConfigType.Choice(var words) -> "one of " + Subject.quoted(words);
      case ConfigType.NamedExpressions() -> "a mapping of names to expressions";
    };
  }

  static String shown(ConfigValue value) {
    return switch (value) {
      case ConfigValue.Text(var text) -> "`" + text + "`";
      case ConfigValue.Amount(var number) -> "`" + number.toPlainString() + "`";
      case ConfigValue.Truth(var truth) -> "`" + truth + "`";
      case ConfigValue.Many(var values) ->
          "[" + String.join(", ", values.stream().map(ConfigFit::shown).toList()) + "]";
      case ConfigValue.Group _ -> "a mapping";
    };
  }

  private static boolean text(ConfigValue value, String form) {
    return value instanceof ConfigValue.Text(var text) && text.matches(form);
  }

  private static boolean among(ConfigValue value, Collection<String> words) {
    return value instanceof ConfigValue.Text(var text) && words.contains(text);
  }

  private static boolean within(BigDecimal number, int least, int greatest) {
    return number.stripTrailingZeros().scale() <= 0
        && number.compareTo(BigDecimal.valueOf(least)) >= 0
        && number.compareTo(BigDecimal.valueOf(greatest)) <= 0;
  }
}
