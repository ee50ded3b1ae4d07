package dev.bluewright.store;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows into an entity's record and back, for hooks. Found once; checked against the columns.
 *
 * @param <T> the record
 */
final class RecordMapping<T> {
  private final Class<T> type;
  private final MethodHandle constructor;
  private final MethodHandle[] accessors;
  private final Class<?>[] types;

  private RecordMapping(
      Class<T> type, MethodHandle constructor, MethodHandle[] accessors, Class<?>[] types) {
    this.type = type;
    this.constructor = constructor;
    this.accessors = accessors;
    this.types = types;
  }

  static <T> RecordMapping<T> of(Class<T> type, List<Column> columns) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new StoreException("STO-001", type.getName() + " is not a record.");
    }
    List<String> given = Arrays.stream(components).map(RecordMapping::columnName).toList();
    List<String> wanted = columns.stream().map(Column::name).toList();
    if (!given.equals(wanted)) {
      throw new StoreException(
          "STO-002",
          "The record "
              + type.getName()
              + " has components "
              + given
              + " but its entity has columns "
              + wanted
              + "; they must be the same, in order.");
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      MethodHandle[] accessors = new MethodHandle[components.length];
      for (int i = 0; i < components.length; i++) {
        accessors[i] =
            lookup
                .unreflect(components[i].getAccessor())
                .asType(MethodType.methodType(Object.class, Object.class));
      }
      MethodHandle constructor =
          lookup
              .findConstructor(type, MethodType.methodType(void.class, types))
              .asType(MethodType.genericMethodType(types.length))
              .asSpreader(Object[].class, types.length);
      return new RecordMapping<>(type, constructor, accessors, types);
    } catch (ReflectiveOperationException e) {
      throw new StoreException("STO-003", type.getName() + " cannot be constructed.", e);
    }
  }

  /** A column named like a Java keyword has a component with an underscore after it. */
  private static String columnName(RecordComponent component) {
    String name = component.getName();
    return name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
  }

  T toRecord(Row row) {
    @Nullable Object[] values = row.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = toComponent(types[i], values[i]);
    }
    try {
      return type.cast((Object) constructor.invokeExact(values));
    } catch (Throwable e) {
      throw rethrown(e);
    }
  }

  Row toRow(T record) {
    @Nullable Object[] values = new Object[accessors.length];
    try {
      for (int i = 0; i < values.length; i++) {
        Object value = (Object) accessors[i].invokeExact((Object) record);
        values[i] = value == null ? null : Columns.stored(value);
      }
    } catch (Throwable e) {
      throw rethrown(e);
    }
    return Row.of(values);
  }

  private static @Nullable Object toComponent(Class<?> component, @Nullable Object value) {
    if (value == null) {
      return component.isPrimitive() ? zero(component) : null;
    }
    if (component.isEnum()) {
      return constant(component, (String) value);
    }
    if (component == int.class || component == Integer.class) {
      return Math.toIntExact((Long) value);
    }
    return value;
  }

  /** Columns that the store has not filled yet are null in a row, but cannot be in a primitive. */
  private static Object zero(Class<?> component) {
    if (component == boolean.class) {
      return false;
    }
    return component == int.class ? (Object) 0 : (Object) 0L;
  }

  private static Object constant(Class<?> component, String label) {
    for (Object constant : component.getEnumConstants()) {
      if (((Labelled) constant).label().equals(label)) {
        return constant;
      }
    }
    throw new StoreException(
        "STO-004", component.getSimpleName() + " has no constant with the label " + label + ".");
  }

  private static RuntimeException rethrown(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException known
        ? known
        : new StoreException("STO-003", "A record's constructor failed.", e);
  }
}
