package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Who can sign in to a system.
 *
 * @param of the entity whose records are the people
 * @param login its unique field that a person signs in with
 * @param role its enum field that says what a person may do; where there is none, all may do alike
 * @param admin value of the role that the first account has, which is made from the environment
 * @param signUp who makes accounts
 */
public record AccountsModel(
    String of, String login, Optional<String> role, Optional<String> admin, SignUp signUp) {

  /** The field that people sign in with unless the blueprint names another. */
  public static final String LOGIN = "email";

  /** The paths that every system with accounts answers under. */
  public static final String PATH = "auth";

  /** Who makes accounts. */
  public enum SignUp {
    /** Everybody makes their own. */
    OPEN("open"),
    /** Only an administrator makes them. */
    CLOSED("closed");

    private final String label;

    SignUp(String label) {
      this.label = label;
    }

    /** The name as written in a blueprint. */
    public String label() {
      return label;
    }
  }

  public AccountsModel {
    requireNonNull(of, "of");
    requireNonNull(login, "login");
    requireNonNull(role, "role");
    requireNonNull(admin, "admin");
    requireNonNull(signUp, "signUp");
  }

  /** Accounts of an entity whose people sign up by themselves, with an address and no roles. */
  public static AccountsModel of(String entity) {
    return new AccountsModel(entity, LOGIN, Optional.empty(), Optional.empty(), SignUp.OPEN);
  }

  /** The same accounts, signed in to with another field. */
  public AccountsModel withLogin(String field) {
    return new AccountsModel(of, field, role, admin, signUp);
  }

  /** The same accounts, with roles of which one is the administrator's. */
  public AccountsModel withRole(String field, Optional<String> administrator) {
    return new AccountsModel(of, login, Optional.of(field), administrator, signUp);
  }

  /** The same accounts, made by others. */
  public AccountsModel withSignUp(SignUp other) {
    return new AccountsModel(of, login, role, admin, other);
  }

  /** Whether the records of an entity are the people. */
  public boolean areOf(EntityModel entity) {
    return of.equals(entity.name());
  }
}
