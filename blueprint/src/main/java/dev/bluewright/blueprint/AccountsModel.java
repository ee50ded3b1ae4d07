package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Who can sign in to a system.
 *
 * @param of the entity whose records are the people
 * @param login its unique field that a person signs in with
 * @param role its enum field that says what a person may do; where there is none, all may do alike
 * @param admin value of the role that the first account has, which is made from the environment
 * @param signUp who makes accounts
 * @param blocked its boolean field that keeps a person out; where there is none, nobody is kept out
 * @param refused what is said to whoever gives a wrong login or password, where it is prescribed
 * @param mail what is done by mail
 * @param keys whether people make keys, with which programs act for them
 * @param leaving what people may do with all that is kept of them
 * @param tenancy whether people are of tenants, which know nothing of each other
 * @param signIn how people show who they are
 * @param routes addresses beside those below {@link #PATH}
 */
public record AccountsModel(
    String of,
    String login,
    Optional<String> role,
    Optional<String> admin,
    SignUp signUp,
    Optional<String> blocked,
    Optional<String> refused,
    MailModel mail,
    boolean keys,
    LeavingModel leaving,
    TenancyModel tenancy,
    SignInModel signIn,
    List<EntranceModel> routes) {

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
    requireNonNull(blocked, "blocked");
    requireNonNull(refused, "refused");
    requireNonNull(mail, "mail");
    requireNonNull(leaving, "leaving");
    requireNonNull(tenancy, "tenancy");
    requireNonNull(signIn, "signIn");
    routes = List.copyOf(routes);
  }

  /** Accounts of an entity whose people sign up by themselves, with an address and no roles. */
  public static AccountsModel of(String entity) {
    return new AccountsModel(
        entity,
        LOGIN,
        Optional.empty(),
        Optional.empty(),
        SignUp.OPEN,
        Optional.empty(),
        Optional.empty(),
        MailModel.NONE,
        false,
        LeavingModel.NONE,
        TenancyModel.NONE,
        SignInModel.PASSWORDS,
        List.of());
  }

  /** The same accounts, signed in to with another field. */
  public AccountsModel withLogin(String field) {
    return new AccountsModel(
        of, field, role, admin, signUp, blocked, refused, mail, keys, leaving, tenancy, signIn,
        routes);
  }

  /** The same accounts, with roles of which one is the administrator's. */
  public AccountsModel withRole(String field, Optional<String> administrator) {
    return new AccountsModel(
        of,
        login,
        Optional.of(field),
        administrator,
        signUp,
        blocked,
        refused,
        mail,
        keys,
        leaving,
        tenancy,
        signIn,
        routes);
  }

  /** The same accounts, made by others. */
  public AccountsModel withSignUp(SignUp other) {
    return new AccountsModel(
        of, login, role, admin, other, blocked, refused, mail, keys, leaving, tenancy, signIn,
        routes);
  }

  /** The same accounts, of which a field keeps people out. */
  public AccountsModel withBlocked(String field) {
    return new AccountsModel(
        of,
        login,
        role,
        admin,
        signUp,
        Optional.of(field),
        refused,
        mail,
        keys,
        leaving,
        tenancy,
        signIn,
        routes);
  }

  /** The same accounts, at other addresses too. */
  public AccountsModel withRoutes(List<EntranceModel> others) {
    return new AccountsModel(
        of, login, role, admin, signUp, blocked, refused, mail, keys, leaving, tenancy, signIn,
        others);
  }

  /** The same accounts, with words for whoever gives a wrong login or password. */
  public AccountsModel withRefused(Optional<String> words) {
    return new AccountsModel(
        of, login, role, admin, signUp, blocked, words, mail, keys, leaving, tenancy, signIn,
        routes);
  }

  /** The same accounts, with other mails. */
  public AccountsModel withMail(MailModel other) {
    return new AccountsModel(
        of, login, role, admin, signUp, blocked, refused, other, keys, leaving, tenancy, signIn,
        routes);
  }

  /** The same accounts, whose people make keys. */
  public AccountsModel withKeys() {
    return new AccountsModel(
        of, login, role, admin, signUp, blocked, refused, mail, true, leaving, tenancy, signIn,
        routes);
  }

  /** The same accounts, whose people may do this with all that is kept of them. */
  public AccountsModel withLeaving(LeavingModel other) {
    return new AccountsModel(
        of, login, role, admin, signUp, blocked, refused, mail, keys, other, tenancy, signIn,
        routes);
  }

  /** The same accounts, whose people are of tenants. */
  public AccountsModel withTenancy(TenancyModel other) {
    return new AccountsModel(
        of, login, role, admin, signUp, blocked, refused, mail, keys, leaving, other, signIn,
        routes);
  }

  /** The same accounts, whose people show in other ways who they are. */
  public AccountsModel withSignIn(SignInModel other) {
    return new AccountsModel(
        of, login, role, admin, signUp, blocked, refused, mail, keys, leaving, tenancy, other,
        routes);
  }

  /** Whether the records of an entity are the people. */
  public boolean areOf(EntityModel entity) {
    return of.equals(entity.name());
  }
}
