package dev.bluewright.blueprint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a text behind a field in an action's {@code set} means. */
public sealed interface SetValue {

  /** The value itself. */
  record Literal(String text) implements SetValue {}

  /** No value: the text is {@code null}. */
  record Nothing() implements SetValue {}

  /** The moment of the action: the text is {@code now()}. */
  record Now() implements SetValue {}

  /** What the action takes under that name. */
  record Input(String name) implements SetValue {}

  /**
   * What an expression comes to.
   *
   * @param text CEL over the record before the action and over what the action takes
   */
  record Expression(String text) implements SetValue {}

  /**
   * What the text means: {@code null} and {@code now()}; the name of something that the action
   * takes; what follows a {@code =} is an expression; one word or number is the value itself unless
   * it names a field, and so is every text for a field of text; all else is an expression.
   */
  static SetValue of(EntityModel entity, ActionModel action, String member, String text) {
    return of(entity, entity, action.takes(), member, text);
  }

  /**
   * What the text means for a member of an entity, where expressions are over a record of another.
   *
   * @param inputs what may be given beside that record
   */
  static SetValue of(
      EntityModel entity, EntityModel read, List<InputModel> inputs, String member, String text) {
    return of(entity.findField(member).map(FieldModel::type), read, inputs, text);
  }

  /**
   * What the text means for a value, where expressions are over a record.
   *
   * @param type of the value; none where it is no value but a record
   * @param inputs what may be given beside that record
   */
  static SetValue of(
      Optional<FieldType> type, EntityModel read, List<InputModel> inputs, String text) {
    if (text.equals("null")) {
      return new Nothing();
    }
    if (text.equals("now()")) {
      return new Now();
    }
    if (inputs.stream().anyMatch(input -> input.name().equals(text))) {
      return new Input(text);
    }
    if (text.startsWith("=")) {
      return new Expression(text.substring(1).strip());
    }
    boolean literal = type.map(known -> Forms.isLiteral(known, text, read)).orElse(false);
    return literal ? new Literal(text) : new Expression(text);
  }

  /** The forms of values. */
  final class Forms {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z][\\w-]*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern MOMENT = Pattern.compile("\\d[\\dTZtz:.+-]*");
    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f-]+");

    private Forms() {}

    private static boolean isLiteral(FieldType type, String text, EntityModel entity) {
      return switch (type) {
        case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() -> true;
        case FieldType.Json(), FieldType.File(_, _) -> true;
        case FieldType.Enumeration(var values) ->
            values.contains(text) || (LABEL.matcher(text).matches() && !names(entity, text));
        case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money() ->
            fits(NUMBER, text, entity);
        case FieldType.Date(), FieldType.Time(), FieldType.DateTime() -> fits(MOMENT, text, entity);
        case FieldType.Uuid() -> fits(ID, text, entity);
        case FieldType.Truth() -> WORD.matcher(text).matches() && !names(entity, text);
      };
    }

    private static boolean fits(Pattern form, String text, EntityModel entity) {
      return form.matcher(text).matches() || (WORD.matcher(text).matches() && !names(entity, text));
    }

    private static boolean names(EntityModel entity, String word) {
      return entity.findField(word).isPresent() || entity.findRelation(word).isPresent();
    }
  }
}
