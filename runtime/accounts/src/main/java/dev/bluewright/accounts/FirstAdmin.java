package dev.bluewright.accounts;

import dev.bluewright.harness.PrerequisiteMissing;
import dev.bluewright.harness.Settings;
import dev.bluewright.store.Column;
import dev.bluewright.store.ColumnType;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation;
import dev.bluewright.store.Row;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The account that a service starts with, so that somebody can give others their roles: that of
 * {@code ADMIN_LOGIN}, with the password {@code ADMIN_PASSWORD} the first time. Other texts that a
 * person must have are the login.
 */
final class FirstAdmin {
  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

  private final People<?> people;
  private final AccountRows rows;
  private final Settings settings;

  FirstAdmin(People<?> people, AccountRows rows, Settings settings) {
    this.people = people;
    this.rows = rows;
    this.settings = settings;
  }

  /**
   * Makes the account unless it is there.
   *
   * @param role value of the role's field
   * @throws PrerequisiteMissing a login without a password, or one that is too short, or a person
   *     has a required field that cannot be known
   */
  void make(String role, Passwords passwords, Registering registering) {
    Optional<String> login = settings.find("ADMIN_LOGIN");
    if (login.isEmpty() || rows.find(people.entity(), people.login(), login.get()).isPresent()) {
      return;
    }
    String password = settings.find("ADMIN_PASSWORD").orElse("");
    if (password.length() < Passwords.SHORTEST) {
      throw new PrerequisiteMissing(
          "ADMIN_LOGIN is set, so ADMIN_PASSWORD must be set too, to %d characters at least."
              .formatted(Passwords.SHORTEST),
          null);
    }
    registering.makeFirst(
        row(people.entity(), login.get(), role),
        passwords.hash(password),
        people.tenancy().map(this::founded).orElse(null));
    LOG.info("Made the first account, {}, with the role {}.", login.get(), role);
  }

  /** The first tenant is called like the service. */
  private Joining founded(Relation.BelongsTo tenancy) {
    return new Joining.Founded(row(tenancy.target().get(), settings.system(), ""));
  }

  private Row row(Entity<?> entity, String name, String role) {
    List<Column> columns = entity.columns();
    @Nullable Object[] values = new Object[columns.size()];
    for (Column column : columns) {
      values[column.index()] = value(entity, column, name, role);
    }
    return Row.of(values);
  }

  private @Nullable Object value(Entity<?> entity, Column column, String login, String role) {
    if (!column.inserted()) {
      return null;
    }
    if (column.equals(people.login())) {
      return login;
    }
    if (people.findRole().filter(column::equals).isPresent()) {
      return role;
    }
    Object usual = column.defaultValue();
    if (usual != null || column.optional()) {
      return usual;
    }
    return switch (column.type()) {
      case ColumnType.Text(int most) -> login.substring(0, Math.min(most, login.length()));
      case ColumnType.LongText(), ColumnType.Email() -> login;
      default ->
          throw new PrerequisiteMissing(
              "The first account cannot be made: "
                  + entity.name()
                  + "."
                  + column.name()
                  + " must be given; make it optional, or give it a default.",
              null);
    };
  }
}
