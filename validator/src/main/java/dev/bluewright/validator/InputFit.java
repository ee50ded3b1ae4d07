package dev.bluewright.validator;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.FieldTypes;
import dev.bluewright.blueprint.InputModel;
import dev.bluewright.blueprint.RelationModel;
import java.util.Optional;

/** Whether what an action takes can become a member of the record. */
final class InputFit {
  private InputFit() {}

  static Optional<String> nothing(boolean optional) {
    return optional ? Optional.empty() : Optional.of("a record may not be without it");
  }

  static Optional<String> now(FieldType type) {
    return switch (type) {
      case FieldType.Date(), FieldType.Time(), FieldType.DateTime() -> Optional.empty();
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() -> moment();
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money(), FieldType.Truth() ->
          moment();
      case FieldType.Uuid(), FieldType.Enumeration(_), FieldType.Json(), FieldType.File(_, _) ->
          moment();
    };
  }

  private static Optional<String> moment() {
    return Optional.of("it is a moment");
  }

  static Optional<String> problem(FieldModel field, InputModel input) {
    return switch (input) {
      case InputModel.Value(var taken) ->
          fits(field.type(), taken.type())
              ? nothing(field.optional() || !taken.optional())
              : Optional.of("what the action takes is " + FieldTypes.text(taken.type()));
      case InputModel.Reference(var relation) ->
          Optional.of("what the action takes is a " + relation.target());
    };
  }

  static Optional<String> problem(RelationModel relation, InputModel input) {
    return switch (input) {
      case InputModel.Value(var taken) ->
          Optional.of("what the action takes is " + FieldTypes.text(taken.type()));
      case InputModel.Reference(var taken) when !taken.target().equals(relation.target()) ->
          Optional.of("what the action takes is a " + taken.target());
      case InputModel.Reference(var taken) -> nothing(relation.optional() || !taken.optional());
    };
  }

  static boolean fits(FieldType kept, FieldType taken) {
    if (FieldValues.isText(kept)) {
      return FieldValues.isText(taken) || taken instanceof FieldType.Enumeration;
    }
    if (FieldValues.isNumeric(kept) && !(kept instanceof FieldType.Whole)) {
      return FieldValues.isNumeric(taken);
    }
    if (kept instanceof FieldType.Enumeration(var labels)) {
      return taken instanceof FieldType.Enumeration(var given) && labels.containsAll(given);
    }
    return kept.getClass() == taken.getClass();
  }
}
