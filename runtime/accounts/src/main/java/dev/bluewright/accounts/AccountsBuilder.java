package dev.bluewright.accounts;

import dev.bluewright.harness.Settings;
import dev.bluewright.http.Behavior;
import dev.bluewright.http.Verb;
import dev.bluewright.store.EnhancedStore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Describes accounts; made by {@link Accounts#of}.
 *
 * @param <T> the record of a person
 */
public final class AccountsBuilder<T> {
  final People<T> people;
  final EnhancedStore store;
  private @Nullable Settings settings;
  @Nullable String adminRole;
  Behavior<T> behavior = on -> {};
  final List<AccountRoute> routes = new ArrayList<>();
  final Map<Occasion, MailText> texts = new EnumMap<>(Occasion.class);
  @Nullable String cookie;
  boolean signUpOpen = true;
  boolean passwords = true;
  private boolean reset;
  boolean confirm;
  private boolean export;
  private boolean erase;

  AccountsBuilder(People<T> people, EnhancedStore store) {
    this.people = people;
    this.store = store;
  }

  /** Sets where the first account comes from, and the name that tokens are issued under. */
  public AccountsBuilder<T> settings(Settings given) {
    settings = given;
    return this;
  }

  /** Sets the role of the first account; none is made unless set. */
  public AccountsBuilder<T> firstAdmin(String role) {
    adminRole = role;
    return this;
  }

  /** Sets the logic that runs before a person is stored. */
  public AccountsBuilder<T> behavior(Behavior<T> given) {
    behavior = given;
    return this;
  }

  /** Adds addresses beside those below {@code /auth/}. */
  public AccountsBuilder<T> routes(List<AccountRoute> more) {
    routes.addAll(more);
    return this;
  }

  /** Gives who signs in a cookie of a name as well, with which a browser comes back. */
  public AccountsBuilder<T> cookie(String name) {
    cookie = name;
    return this;
  }

  /** Lets nobody register. */
  public AccountsBuilder<T> signUpClosed() {
    signUpOpen = false;
    return this;
  }

  /** Lets nobody sign in but with a token of a provider. */
  public AccountsBuilder<T> withoutPasswords() {
    passwords = false;
    return this;
  }

  /** Lets people replace a forgotten password by mail. */
  public AccountsBuilder<T> reset() {
    reset = true;
    return this;
  }

  /** Lets people who sign up in only once they confirmed their address by mail. */
  public AccountsBuilder<T> confirm() {
    confirm = true;
    return this;
  }

  /** Lets people take along what is kept of them. */
  public AccountsBuilder<T> export() {
    export = true;
    return this;
  }

  /** Lets people have everything deleted that is kept of them. */
  public AccountsBuilder<T> erase() {
    erase = true;
    return this;
  }

  /**
   * Sets what a mail says: one of {@code reset}, {@code confirm} and {@code replaced}. In it {@code
   * {system}} is the name of the service, and {@code {link}} the token, or a link with it.
   */
  public AccountsBuilder<T> mail(String occasion, String subject, String text) {
    texts.put(Occasion.of(occasion), new MailText(subject, text));
    return this;
  }

  boolean mailed() {
    return reset || confirm;
  }

  /** What has no address here. */
  Set<String> shut() {
    if (!passwords) {
      return AccountRoute.OF_PASSWORDS;
    }
    return signUpOpen ? Set.of() : Set.of("register");
  }

  List<AccountRoute> more() {
    List<AccountRoute> more = new ArrayList<>();
    if (reset) {
      more.add(AccountRoute.usual(Verb.POST, "password/forgot", "forgot"));
      more.add(AccountRoute.usual(Verb.POST, "password/reset", "reset"));
    }
    if (people.haveKeys()) {
      more.add(AccountRoute.usual(Verb.POST, "keys", "makeKey"));
      more.add(AccountRoute.usual(Verb.GET, "keys", "keys"));
      more.add(AccountRoute.usual(Verb.DELETE, "keys/{id}", "revokeKey"));
    }
    if (people.tenancy().isPresent()) {
      more.add(AccountRoute.usual(Verb.POST, "invitations", "invite"));
      more.add(AccountRoute.usual(Verb.GET, "invitations", "invitations"));
      more.add(AccountRoute.usual(Verb.DELETE, "invitations/{id}", "uninvite"));
    }
    if (export) {
      more.add(AccountRoute.usual(Verb.GET, "export"));
    }
    if (erase) {
      more.add(AccountRoute.usual(Verb.POST, "erase"));
    }
    if (confirm) {
      more.add(AccountRoute.usual(Verb.POST, "confirm", "confirm"));
      more.add(AccountRoute.usual(Verb.POST, "confirm/resend", "resend"));
    }
    return more;
  }

  /**
   * The accounts.
   *
   * @throws AccountsException ACC-004, no settings were given, a first admin without roles, mails
   *     without addresses, or nothing to sign in with
   */
  public Accounts<T> build() {
    if (settings == null) {
      throw new AccountsException("ACC-004", "The accounts have no settings.");
    }
    if (adminRole != null && people.findRole().isEmpty()) {
      throw new AccountsException("ACC-004", "People without roles have no admin.");
    }
    if (mailed() && !people.haveAddresses()) {
      throw new AccountsException("ACC-004", "People without addresses get no mails.");
    }
    if (!passwords && (mailed() || people.findProvider().isEmpty())) {
      throw new AccountsException(
          "ACC-004", "People without passwords come with tokens of a provider, and get no mails.");
    }
    return new Accounts<>(this, settings);
  }
}
