package dev.bluewright.accounts;

import dev.bluewright.harness.PrerequisiteMissing;
import dev.bluewright.harness.Settings;
import dev.bluewright.store.Column;
import dev.bluewright.store.ColumnType;
import dev.bluewright.store.Row;
import dev.bluewright.store.Viewer;
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
    var _ =
        registering.makeFor(person(login.get(), role), passwords.hash(password), Viewer.SERVICE);
    LOG.info("Made the first account, {}, with the role {}.", login.get(), role);
  }

  private Row person(String login, String role) {
    List<Column> columns = people.entity().columns();
    @Nullable Object[] values = new Object[columns.size()];
    for (Column column : columns) {
      values[column.index()] = value(column, login, role);
    }
    return Row.of(values);
  }

  private @Nullable Object value(Column column, String login, String role) {
    if (!column.writable()) {
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
                  + people.entity().name()
                  + "."
                  + column.name()
                  + " must be given; make it optional, or give it a default.",
              null);
    };
  }
}
