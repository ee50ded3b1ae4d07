package dev.bluewright.accounts;

import dev.bluewright.http.problem.FieldError;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation;
import dev.bluewright.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What whoever signs up gives of the tenant that they found, beside what they give of themselves:
 * {@code companyName} is the name of the company. Nothing is required of who has an invitation.
 *
 * <p>Thread safety: immutable.
 */
final class Founding {
  private final Entity<?> tenants;
  private final List<Column> members = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();

  /** Its members stand behind so many others in a body. */
  Founding(Entity<?> people, Relation.BelongsTo relation, int first) {
    tenants = relation.target().get();
    for (Column column : tenants.columns()) {
      if (column.role() == Column.Role.FIELD && column.spec().writers().isEmpty()) {
        String name = joined(relation.name(), column.name());
        columns.add(column);
        members.add(
            new Column(
                name,
                column.sqlName(),
                first + members.size(),
                Column.Role.FIELD,
                column.spec().optional(),
                people.jsonName(name)));
      }
    }
  }

  private static String joined(String relation, String column) {
    return relation + column.substring(0, 1).toUpperCase(Locale.ROOT) + column.substring(1);
  }

  /** The members of the body. */
  List<Column> members() {
    return members;
  }

  /**
   * The tenant to found.
   *
   * @throws ProblemException 422, something is missing that it must have
   */
  Row row(Row given) {
    @Nullable Object[] values =
        tenants.columns().stream()
            .map(each -> each.role() == Column.Role.WITHHELD ? each.defaultValue() : null)
            .toArray();
    List<FieldError> missing = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Object value = given.get(members.get(i).index());
      values[column.index()] = value == null ? column.defaultValue() : value;
      if (values[column.index()] == null && !column.optional()) {
        String name = members.get(i).jsonName();
        missing.add(new FieldError(name, "required", name + " must be given, or an invitation."));
      }
    }
    if (!missing.isEmpty()) {
      throw new ProblemException(Problem.invalid(missing));
    }
    return Row.of(values);
  }
}
