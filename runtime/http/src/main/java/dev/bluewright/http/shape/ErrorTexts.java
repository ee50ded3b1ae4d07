package dev.bluewright.http.shape;

import dev.bluewright.store.Entity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an API says of errors where its description prescribes it.
 *
 * <p>Thread safety: immutable.
 */
public final class ErrorTexts {
  private final List<OfResult> ofResults;
  private final List<OfField> ofFields;

  ErrorTexts(List<OfResult> ofResults, List<OfField> ofFields) {
    this.ofResults = List.copyOf(ofResults);
    this.ofFields = List.copyOf(ofFields);
  }

  /** What is said of a result that is an error, about records of an entity or of all. */
  record OfResult(@Nullable Entity<?> entity, Result result, String text) {}

  /**
   * What is said of a value that is not as it must be.
   *
   * @param field name of the field in Java
   * @param code of which error alone; empty for any
   */
  record OfField(Entity<?> entity, String field, String code, String text) {}

  /** What is said of a result about records of an entity; what is said of this one goes first. */
  public Optional<String> find(Entity<?> entity, Result result) {
    return find(result, each -> each.entity() == entity)
        .or(() -> find(result, each -> each.entity() == null));
  }

  private Optional<String> find(Result result, Predicate<OfResult> fitting) {
    return ofResults.stream()
        .filter(each -> each.result() == result)
        .filter(fitting)
        .map(OfResult::text)
        .findFirst();
  }

  /** What is said of an error in a field of an entity, by its name in JSON. */
  public Optional<String> find(Entity<?> entity, String member, String code) {
    return ofFields.stream()
        .filter(each -> each.entity() == entity)
        .filter(each -> entity.column(each.field()).jsonName().equals(member))
        .filter(each -> each.code().isEmpty() || each.code().equals(code))
        .max(Comparator.comparingInt(each -> each.code().length()))
        .map(OfField::text);
  }
}
