package dev.bluewright.accounts;

import static dev.bluewright.store.Columns.dateTime;
import static dev.bluewright.store.Columns.text;

import dev.bluewright.http.json.BodyReader;
import dev.bluewright.store.Column;
import dev.bluewright.store.ColumnSpec;
import dev.bluewright.store.Relation;
import dev.bluewright.store.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bodies that people send about their accounts.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Forms {
  /** Most characters of what is compared with something kept. */
  static final int LONGEST_TEXT = 512;

  private static final String EVERYTHING = "read write";
  private static final String SCOPES = "[A-Za-z0-9:]+( [A-Za-z0-9:]+)*";

  private final People<?> people;
  private final BodyReader registration;
  private final BodyReader creation;
  private final BodyReader login;
  private final BodyReader refresh;
  private final BodyReader password;
  private final BodyReader loginAlone;
  private final BodyReader token;
  private final BodyReader reset;
  private final BodyReader key;
  private final BodyReader passwordAlone;
  private final BodyReader invitation;
  private final @Nullable Founding founding;

  /** What somebody registers with. */
  record Registration(Row person, String password, @Nullable Joining joining) {}

  /** What somebody makes an account for somebody else with; a person alone without a password. */
  record Creation(Row person, @Nullable String password) {}

  /** What somebody signs in with. */
  record Login(String login, String password) {}

  /** What a person changes the password with. */
  record NewPassword(String current, String password) {}

  /** What somebody replaces a forgotten password with. */
  record Reset(String token, String password) {}

  /** What somebody makes a key with. */
  record NewKey(String name, String scopes, @Nullable Instant expiresAt) {}

  Forms(People<?> people) {
    this.people = people;
    List<Column> members = new ArrayList<>();
    people.entity().columns().forEach(column -> members.add(open(column)));
    members.add(field(members.size(), "password", newPassword()));
    founding = people.tenancy().map(each -> founding(each, members)).orElse(null);
    registration = BodyReader.ofInputs(people.entity(), members);
    List<Column> all = new ArrayList<>(people.entity().columns());
    all.add(field(all.size(), "password", newPassword().optional()));
    creation = BodyReader.ofInputs(people.entity(), all);
    Column name = people.login();
    login = reader(field(0, name.jsonName(), anyText()), field(1, "password", anyText()));
    refresh = reader(field(0, "refreshToken", anyText()));
    loginAlone = reader(field(0, name.jsonName(), anyText()));
    token = reader(field(0, "token", anyText()));
    reset = reader(field(0, "token", anyText()), field(1, "password", newPassword()));
    invitation =
        people
            .findRole()
            .map(role -> reader(field(0, role.jsonName(), role.spec().comparedWith())))
            .orElseGet(this::reader);
    passwordAlone = reader(field(0, "password", anyText()));
    key =
        reader(
            field(0, "name", text(ApiKey.LONGEST_NAME).minLength(1)),
            field(1, "scopes", text(ApiKey.LONGEST_SCOPES).pattern(SCOPES).optional()),
            field(2, "expiresAt", dateTime().optional()));
    password =
        reader(field(0, "currentPassword", anyText()), field(1, "newPassword", newPassword()));
  }

  Registration registration(byte[] body) {
    Row row = registration.insert(body).row();
    int password = people.entity().columns().size();
    return new Registration(
        person(row),
        string(row, password),
        founding == null ? null : joining(founding, row, password + 1));
  }

  private Founding founding(Relation.BelongsTo tenancy, List<Column> members) {
    members.add(field(members.size(), "invitation", anyText().optional()));
    var made = new Founding(people.entity(), tenancy, members.size());
    members.addAll(made.members());
    return made;
  }

  /** Whoever has an invitation founds nothing. */
  private static Joining joining(Founding founding, Row row, int token) {
    return row.get(token) instanceof String invitation
        ? new Joining.Invited(invitation)
        : new Joining.Founded(founding.row(row));
  }

  /** The role that somebody is invited to have; null for the usual one. */
  @Nullable String invitation(byte[] body) {
    Row row = invitation.insert(body).row();
    return row.size() == 0 ? null : (String) row.get(0);
  }

  Creation creation(byte[] body) {
    Row row = creation.insert(body).row();
    return new Creation(person(row), (String) row.get(people.entity().columns().size()));
  }

  private Row person(Row given) {
    List<Column> columns = people.entity().columns();
    @Nullable Object[] values = new Object[columns.size()];
    for (Column column : columns) {
      Object value = given.get(column.index());
      values[column.index()] = value == null ? column.defaultValue() : value;
    }
    return Row.of(values);
  }

  Login login(byte[] body) {
    Row row = login.insert(body).row();
    return new Login(string(row, 0), string(row, 1));
  }

  String loginAlone(byte[] body) {
    return string(loginAlone.insert(body).row(), 0);
  }

  String token(byte[] body) {
    return string(token.insert(body).row(), 0);
  }

  Reset reset(byte[] body) {
    Row row = reset.insert(body).row();
    return new Reset(string(row, 0), string(row, 1));
  }

  NewKey key(byte[] body) {
    Row row = key.insert(body).row();
    Object scopes = row.get(1);
    return new NewKey(
        string(row, 0), scopes == null ? EVERYTHING : (String) scopes, (Instant) row.get(2));
  }

  String passwordAlone(byte[] body) {
    return string(passwordAlone.insert(body).row(), 0);
  }

  String refreshToken(byte[] body) {
    return string(refresh.insert(body).row(), 0);
  }

  NewPassword newPassword(byte[] body) {
    Row row = password.insert(body).row();
    return new NewPassword(string(row, 0), string(row, 1));
  }

  private BodyReader reader(Column... members) {
    return BodyReader.ofInputs(people.entity(), List.of(members));
  }

  /** Nobody gives what only some may write when an account is made. */
  private static Column open(Column column) {
    return column.spec().writers().isEmpty()
        ? column
        : new Column(
            column.name(),
            column.sqlName(),
            column.index(),
            Column.Role.GENERATED,
            column.spec(),
            column.jsonName());
  }

  private static Column field(int index, String name, ColumnSpec spec) {
    return new Column(name, name, index, Column.Role.FIELD, spec, name);
  }

  private static ColumnSpec newPassword() {
    return text(Passwords.LONGEST).minLength(Passwords.SHORTEST);
  }

  /** What cannot be right is compared all the same, so that nothing tells the two apart. */
  private static ColumnSpec anyText() {
    return text(LONGEST_TEXT);
  }

  private static String string(Row row, int index) {
    return (String) Objects.requireNonNull(row.get(index));
  }
}
