package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A field of an entity.
 *
 * @param name camelCase, as in JSON
 * @param type what it holds
 * @param optional whether a record may be without it
 * @param defaultValue the value of a record that does not give one, as text of the blueprint
 * @param rules what its value must keep to
 * @param source where its value comes from
 * @param description what it means, for the people who read the API
 * @param renamedFrom the name that it had in the version before
 * @param access who may write it, of those who may write a record; all of them where it is empty
 */
public record FieldModel(
    String name,
    FieldType type,
    boolean optional,
    Optional<String> defaultValue,
    FieldRules rules,
    FieldSource source,
    Optional<String> description,
    Optional<String> renamedFrom,
    List<AccessModel> access) {

  public FieldModel {
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    requireNonNull(rules, "rules");
    requireNonNull(source, "source");
    access = List.copyOf(access);
    optional = optional || type instanceof FieldType.File;
  }

  /** A field that all may write who may write a record. */
  public FieldModel(
      String name,
      FieldType type,
      boolean optional,
      Optional<String> defaultValue,
      FieldRules rules,
      FieldSource source,
      Optional<String> description,
      Optional<String> renamedFrom) {
    this(name, type, optional, defaultValue, rules, source, description, renamedFrom, List.of());
  }

  /** A field that is given, without description or earlier name. */
  public FieldModel(
      String name,
      FieldType type,
      boolean optional,
      Optional<String> defaultValue,
      FieldRules rules) {
    this(
        name,
        type,
        optional,
        defaultValue,
        rules,
        FieldSource.GIVEN,
        Optional.empty(),
        Optional.empty());
  }

  /** A field that holds a file. */
  public FieldModel(String name, FieldType.File type) {
    this(name, type, true, Optional.empty(), FieldRules.NONE);
  }

  /** A field that every record must give. */
  public static FieldModel required(String name, FieldType type) {
    return new FieldModel(name, type, false, Optional.empty(), FieldRules.NONE);
  }

  /** A field that a record may be without. */
  public static FieldModel optional(String name, FieldType type) {
    return new FieldModel(name, type, true, Optional.empty(), FieldRules.NONE);
  }

  /** A field with a value for records that do not give one. */
  public static FieldModel defaulted(String name, FieldType type, String value) {
    return new FieldModel(name, type, false, Optional.of(value), FieldRules.NONE);
  }

  /** The same field with other rules. */
  public FieldModel withRules(FieldRules others) {
    return new FieldModel(
        name, type, optional, defaultValue, others, source, description, renamedFrom, access);
  }

  /** The same field, which a record may be without or not. */
  public FieldModel withOptional(boolean other) {
    return new FieldModel(
        name, type, other, defaultValue, rules, source, description, renamedFrom, access);
  }

  /** The same field with its value from elsewhere. */
  public FieldModel withSource(FieldSource other) {
    return new FieldModel(
        name, type, optional, defaultValue, rules, other, description, renamedFrom, access);
  }

  /** The same field for others to write. */
  public FieldModel withAccess(List<AccessModel> others) {
    return new FieldModel(
        name, type, optional, defaultValue, rules, source, description, renamedFrom, others);
  }

  /** Whether a record that does not give one has this day, or this moment. */
  public boolean defaultsToPresent() {
    return defaultValue.filter(value -> FieldTypes.isPresent(type, value)).isPresent();
  }

  /** The expression that decides the value, at least in part. */
  public Optional<String> findExpression() {
    return switch (source) {
      case FieldSource.Computed(var text) -> Optional.of(text);
      case FieldSource.Moved(var text) -> Optional.of(text);
      case FieldSource.Given _, FieldSource.Withheld _, FieldSource.Made _ -> Optional.empty();
    };
  }

  /** Whether it holds a file. */
  public boolean isFile() {
    return type instanceof FieldType.File;
  }

  /** Whether it keeps what is put there, by who writes a record or by what is done with it. */
  public boolean isSettable() {
    return isGiven() || source instanceof FieldSource.Withheld;
  }

  /** Whether those who write a record give the value; a file is sent by itself. */
  public boolean isGiven() {
    return !isFile()
        && (source instanceof FieldSource.Given || source instanceof FieldSource.Moved);
  }
}
