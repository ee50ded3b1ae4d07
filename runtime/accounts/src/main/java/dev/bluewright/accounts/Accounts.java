package dev.bluewright.accounts;

import dev.bluewright.harness.ComponentContext;
import dev.bluewright.harness.HarnessComponent;
import dev.bluewright.harness.OutputPort;
import dev.bluewright.harness.Settings;
import dev.bluewright.http.Behavior;
import dev.bluewright.http.Entrance;
import dev.bluewright.http.Guard;
import dev.bluewright.http.RowHooks;
import dev.bluewright.http.Verb;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.EnhancedStore;
import dev.bluewright.store.StoreOperation;
import dev.bluewright.store.Viewer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a system's people, kept in its own database: whoever has one signs in with a
 * password and comes with a token from then on; see docs/adr/0027.
 *
 * <p>{@code ADMIN_LOGIN} and {@code ADMIN_PASSWORD} make the first account of a system with roles.
 * Thread safety: safe for use by any thread.
 *
 * @param <T> the record of a person
 */
public final class Accounts<T> implements HarnessComponent, Guard {
  private static final String BEARER = "Bearer ";

  private final People<T> people;
  private final Settings settings;
  private final @Nullable String adminRole;
  private final AccountRows rows;
  private final SigningKeys keys;
  private final AccessTokens tokens;
  private final Standings standings;
  private final Passwords passwords = new Passwords();
  private final Registering registering;
  private final Optional<Mail> mail;
  private final Optional<ApiKeys> apiKeys;
  private final List<Entrance> entrances;
  private final OutputPort<StoreOperation> operations =
      OutputPort.of("operations", StoreOperation.class);

  private Accounts(Builder<T> builder, Settings settings) {
    people = builder.people;
    adminRole = builder.adminRole;
    this.settings = settings;
    rows = new AccountRows(builder.store);
    keys = new SigningKeys(rows);
    tokens = new AccessTokens(settings.system(), keys);
    standings = new Standings(people, rows);
    var sessions = new Sessions(people, rows, standings);
    mail =
        builder.mailed()
            ? Optional.of(new Mail(people, rows, builder.confirm, builder.texts, settings))
            : Optional.empty();
    Optional<Tenancy> tenancy = people.tenancy().map(_ -> new Tenancy(people, adminRole));
    registering =
        new Registering(people, rows, sessions, mail.flatMap(Mail::confirmations), tenancy);
    apiKeys =
        people.haveKeys() ? Optional.of(new ApiKeys(people, rows, standings)) : Optional.empty();
    var hooks = new RowHooks<>(people.entity(), builder.behavior);
    entrances =
        new Entrances(
                people,
                rows,
                passwords,
                sessions,
                registering,
                new Welcome(people, tokens),
                hooks::created,
                mail,
                forms -> apiKeys.map(each -> new KeyEntrances(each, forms, builder.store)),
                forms -> tenancy.map(each -> new InvitationEntrances(people, rows, forms, each)),
                builder.store)
            .all(builder.routes, builder.more(), builder.signUpOpen);
  }

  /** Starts the description of the accounts that a store keeps. */
  public static <T> Builder<T> of(People<T> people, EnhancedStore store) {
    return new Builder<>(people, store);
  }

  @Override
  public String name() {
    return "auth"; // no collection is called so, and their controllers are called like collections
  }

  /** Leads to the store, which is set up before. */
  public OutputPort<StoreOperation> operations() {
    return operations;
  }

  @Override
  public List<OutputPort<?>> outputs() {
    return List.of(operations);
  }

  /** Loads the keys, makes the first account, and begins to send mails. */
  @Override
  public void setup(ComponentContext context) {
    keys.open();
    if (adminRole != null) {
      new FirstAdmin(people, rows, settings).make(adminRole, passwords, registering);
    }
    mail.ifPresent(each -> each.open(context.meters()));
  }

  /** Ends sending; what waits is kept. */
  @Override
  public void cleanup() throws InterruptedException {
    if (mail.isPresent()) {
      mail.get().close();
    }
  }

  @Override
  public List<Entrance> entrances() {
    return entrances;
  }

  @Override
  public Viewer viewer(@Nullable String authorization, @Nullable String key) {
    if (key != null && apiKeys.isPresent()) {
      if (authorization != null) {
        throw refused("Come with a key or with a token, not with both.");
      }
      return apiKeys
          .get()
          .find(key)
          .orElseThrow(() -> refused("The key does not count, or no longer."));
    }
    if (authorization == null) {
      return Viewer.ANONYMOUS;
    }
    return token(authorization)
        .flatMap(this::bearer)
        .orElseThrow(() -> refused("The token does not count, or no longer."));
  }

  private static ProblemException refused(String detail) {
    return new ProblemException(Problem.of(401, detail));
  }

  private Optional<Viewer> bearer(String token) {
    return apiKeys.isPresent() && ApiKeys.isOne(token)
        ? apiKeys.get().find(token)
        : tokens.read(token).flatMap(this::viewer);
  }

  private Optional<Viewer> viewer(AccessTokens.Claims claims) {
    return people
        .findId(claims.subject())
        .flatMap(standings::find)
        .filter(standing -> standing.generation() == claims.generation())
        .map(Standings.Standing::viewer);
  }

  /**
   * The scheme's name may be written in any letter case (RFC 9110, 11.1), or be left out: a token
   * alone is nothing else.
   */
  private static Optional<String> token(String authorization) {
    if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.of(authorization.substring(BEARER.length()).strip());
    }
    return Optional.of(authorization.strip()).filter(alone -> alone.indexOf(' ') < 0);
  }

  /**
   * Describes accounts.
   *
   * @param <T> the record of a person
   */
  public static final class Builder<T> {
    private final People<T> people;
    private final EnhancedStore store;
    private @Nullable Settings settings;
    private @Nullable String adminRole;
    private Behavior<T> behavior = on -> {};
    private final List<AccountRoute> routes = new ArrayList<>();
    private final Map<Occasion, MailText> texts = new EnumMap<>(Occasion.class);
    private boolean signUpOpen = true;
    private boolean reset;
    private boolean confirm;
    private boolean export;
    private boolean erase;

    private Builder(People<T> people, EnhancedStore store) {
      this.people = people;
      this.store = store;
    }

    /** Sets where the first account comes from, and the name that tokens are issued under. */
    public Builder<T> settings(Settings given) {
      settings = given;
      return this;
    }

    /** Sets the role of the first account; none is made unless set. */
    public Builder<T> firstAdmin(String role) {
      adminRole = role;
      return this;
    }

    /** Sets the logic that runs before a person is stored. */
    public Builder<T> behavior(Behavior<T> given) {
      behavior = given;
      return this;
    }

    /** Adds addresses beside those below {@code /auth/}. */
    public Builder<T> routes(List<AccountRoute> more) {
      routes.addAll(more);
      return this;
    }

    /** Lets nobody register. */
    public Builder<T> signUpClosed() {
      signUpOpen = false;
      return this;
    }

    /** Lets people replace a forgotten password by mail. */
    public Builder<T> reset() {
      reset = true;
      return this;
    }

    /** Lets people who sign up in only once they confirmed their address by mail. */
    public Builder<T> confirm() {
      confirm = true;
      return this;
    }

    /** Lets people take along what is kept of them. */
    public Builder<T> export() {
      export = true;
      return this;
    }

    /** Lets people have everything deleted that is kept of them. */
    public Builder<T> erase() {
      erase = true;
      return this;
    }

    /**
     * Sets what a mail says: one of {@code reset}, {@code confirm} and {@code replaced}. In it
     * {@code {system}} is the name of the service, and {@code {link}} the token, or a link with it.
     */
    public Builder<T> mail(String occasion, String subject, String text) {
      texts.put(Occasion.of(occasion), new MailText(subject, text));
      return this;
    }

    private boolean mailed() {
      return reset || confirm;
    }

    private List<AccountRoute> more() {
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
     * @throws AccountsException ACC-004, no settings were given, a first admin without roles, or
     *     mails without addresses
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
      return new Accounts<>(this, settings);
    }
  }
}
