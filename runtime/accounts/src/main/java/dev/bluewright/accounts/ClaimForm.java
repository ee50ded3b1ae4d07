package dev.bluewright.accounts;

import dev.bluewright.accounts.oidc.OutsideClaims;
import dev.bluewright.http.json.BodyReader;
import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.problem.FieldError;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Column;
import dev.bluewright.store.ColumnType;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes values of a record of what a token says; they are held to what every body is held to.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class ClaimForm {
  private final Entity<?> entity;
  private final Map<String, String> claims;
  private final BodyReader reader;

  /**
   * Reads tokens.
   *
   * @param claims what fields begin with, by field
   */
  ClaimForm(Entity<?> entity, Map<String, String> claims) {
    this.entity = entity;
    this.claims = claims;
    this.reader = BodyReader.ofInputs(entity, entity.columns());
  }

  /** The fields of which a token does not say what they begin with. */
  List<Column> lacks(OutsideClaims said) {
    return columns().stream().filter(column -> value(column, said).isEmpty()).toList();
  }

  /** What a token says of the fields, to be added to. */
  Map<Column, Object> values(OutsideClaims said) {
    Map<Column, Object> values = new LinkedHashMap<>();
    columns().forEach(column -> value(column, said).ifPresent(each -> values.put(column, each)));
    return values;
  }

  /**
   * A record with values.
   *
   * @param whose whom they are of, in words
   * @throws ProblemException 403, one is missing that it must have
   */
  Row read(Map<Column, Object> values, String whose) {
    try {
      return reader.insert(json(values).toByteArray()).row();
    } catch (ProblemException unfit) {
      List<FieldError> errors = unfit.problem().errors();
      String fields = errors.stream().map(FieldError::field).collect(Collectors.joining(", "));
      String why = "The token does not say what " + whose + " must have: " + fields;
      throw new ProblemException(Problem.of(403, why, errors));
    }
  }

  private static JsonBytes json(Map<Column, Object> values) {
    var json = new JsonBytes(256).raw('{');
    char before = ' ';
    for (var each : values.entrySet()) {
      json.raw(before).string(each.getKey().jsonName()).raw(':');
      switch (each.getValue()) {
        case Boolean truth -> json.truth(truth);
        case Object text -> json.string(text.toString());
      }
      before = ',';
    }
    return json.raw('}');
  }

  private List<Column> columns() {
    return claims.keySet().stream().map(entity::column).toList();
  }

  private Optional<Object> value(Column column, OutsideClaims said) {
    return said.find(Objects.requireNonNull(claims.get(column.name())))
        .flatMap(
            value ->
                switch (column.type()) {
                  case ColumnType.Truth _ -> Optional.of((Object) isTrue(value));
                  default -> text(column, value);
                });
  }

  static boolean isTrue(Object said) {
    return said.equals(true) || said.equals("true");
  }

  /** A name that is too long is cut; what people are known by is not. */
  private static Optional<Object> text(Column column, Object said) {
    if (!(said instanceof String text) || text.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        column.type() instanceof ColumnType.Text(int most) && !column.unique()
            ? cut(text, most)
            : text);
  }

  static String cut(String text, int most) {
    int length = Math.min(most, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, length));
  }
}
