package dev.bluewright.accounts;

import dev.bluewright.accounts.oidc.OutsideClaims;
import dev.bluewright.http.json.BodyReader;
import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.problem.FieldError;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Column;
import dev.bluewright.store.ColumnType;
import dev.bluewright.store.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a person's values of what a token says; they are held to what every body is held to.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class ArrivalForm {
  private static final String EMAIL = "email";

  private final People<?> people;
  private final OutsideProvider provider;
  private final BodyReader reader;
  private final @Nullable String firstSubject;
  private final @Nullable String firstRole;

  /**
   * Reads tokens of a provider.
   *
   * @param firstSubject who has the first role, as the provider knows them; null for nobody
   */
  ArrivalForm(
      People<?> people,
      OutsideProvider provider,
      @Nullable String firstSubject,
      @Nullable String firstRole) {
    this.people = people;
    this.provider = provider;
    this.reader = BodyReader.ofInputs(people.entity(), people.entity().columns());
    this.firstSubject = firstSubject;
    this.firstRole = firstRole;
  }

  /** The fields of which a token does not say what they begin with. */
  List<Column> lacks(OutsideClaims claims) {
    return columns().filter(column -> value(column, claims).isEmpty()).toList();
  }

  /**
   * The values.
   *
   * @throws ProblemException 403, the token does not say what a person must have
   */
  Row person(OutsideClaims claims) {
    Map<Column, Object> values = new LinkedHashMap<>();
    columns().forEach(column -> value(column, claims).ifPresent(each -> values.put(column, each)));
    people.findRole().ifPresent(role -> role(claims).ifPresent(each -> values.put(role, each)));
    return read(json(values));
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

  private Row read(JsonBytes json) {
    try {
      return reader.insert(json.toByteArray()).row();
    } catch (ProblemException unfit) {
      List<FieldError> errors = unfit.problem().errors();
      String fields = errors.stream().map(FieldError::field).collect(Collectors.joining(", "));
      throw new ProblemException(
          Problem.of(403, "The token does not say what a person must have: " + fields, errors));
    }
  }

  /** The role that whoever a token is about has; empty for the usual one. */
  Optional<String> role(OutsideClaims claims) {
    return firstRole != null && claims.subject().equals(firstSubject)
        ? Optional.of(firstRole)
        : provider.role(claims);
  }

  /** Who has the first role, as the provider knows them; empty where nobody is named. */
  Optional<String> first() {
    return firstRole == null ? Optional.empty() : Optional.ofNullable(firstSubject);
  }

  @Nullable String firstRole() {
    return firstRole;
  }

  /** Whether the provider made sure that the login is the person's. */
  boolean vouches(OutsideClaims claims) {
    return EMAIL.equals(provider.fields().get(people.login().name()))
        && claims.find("email_verified").filter(ArrivalForm::isTrue).isPresent();
  }

  private static boolean isTrue(Object said) {
    return said.equals(true) || said.equals("true");
  }

  private Stream<Column> columns() {
    return provider.fields().keySet().stream().map(people.entity()::column);
  }

  private Optional<Object> value(Column column, OutsideClaims claims) {
    return claims
        .find(provider.claim(column.name()))
        .flatMap(
            said ->
                switch (column.type()) {
                  case ColumnType.Truth _ -> Optional.of((Object) isTrue(said));
                  default -> text(column, said);
                });
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

  private static String cut(String text, int most) {
    int length = Math.min(most, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, length));
  }
}
