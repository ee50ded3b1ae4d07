package dev.bluewright.accounts;

import dev.bluewright.harness.ComponentContext;
import dev.bluewright.harness.HarnessComponent;
import dev.bluewright.harness.Health;
import dev.bluewright.harness.OutputPort;
import dev.bluewright.harness.Settings;
import dev.bluewright.http.Behavior;
import dev.bluewright.http.Entrance;
import dev.bluewright.http.Guard;
import dev.bluewright.http.RowHooks;
import dev.bluewright.http.Verb;
import dev.bluewright.store.EnhancedStore;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation;
import dev.bluewright.store.Viewer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a system's people, kept in its own database: whoever has one signs in with a
 * password and comes with a token from then on, or comes with a token of an OpenID provider; see
 * docs/adr/0027 and 0053.
 *
 * <p>{@code ADMIN_LOGIN} and {@code ADMIN_PASSWORD} make the first account of a system with roles;
 * {@code ADMIN_SUBJECT} says who has it of those whom a provider knows. Thread safety: safe for use
 * by any thread.
 *
 * @param <T> the record of a person
 */
public final class Accounts<T> implements HarnessComponent, Guard {
  private final People<T> people;
  private final Settings settings;
  private final @Nullable String adminRole;
  private final boolean withPasswords;
  private final AccountRows rows;
  private final SigningKeys keys;
  private final Passwords passwords = new Passwords();
  private final Registering registering;
  private final Optional<Mail> mail;
  private final Optional<Outsiders> outsiders;
  private final Bearers bearers;
  private final List<Entrance> entrances;
  private final OutputPort<StoreOperation> operations =
      OutputPort.of("operations", StoreOperation.class);

  private Accounts(Builder<T> builder, Settings settings) {
    people = builder.people;
    adminRole = builder.adminRole;
    withPasswords = builder.passwords;
    this.settings = settings;
    rows = new AccountRows(builder.store);
    keys = new SigningKeys(rows);
    var tokens = new AccessTokens(settings.system(), keys);
    var standings = new Standings(people, rows);
    var sessions = new Sessions(people, rows, standings);
    mail =
        builder.mailed()
            ? Optional.of(new Mail(people, rows, builder.confirm, builder.texts, settings))
            : Optional.empty();
    Optional<Tenancy> tenancy = people.tenancy().map(_ -> new Tenancy(people, adminRole));
    registering =
        new Registering(people, rows, sessions, mail.flatMap(Mail::confirmations), tenancy);
    Optional<ApiKeys> apiKeys =
        people.haveKeys() ? Optional.of(new ApiKeys(people, rows, standings)) : Optional.empty();
    var hooks = new RowHooks<>(people.entity(), builder.behavior);
    outsiders =
        people.findProvider().map(each -> outsiders(builder, each, standings, hooks::created));
    bearers = new Bearers(people, tokens, standings, apiKeys, outsiders);
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
                outsiders,
                bearers,
                builder.store)
            .all(builder.routes, builder.more(), builder.shut());
  }

  private Outsiders outsiders(
      Builder<T> builder,
      OutsideProvider provider,
      Standings standings,
      UnaryOperator<Row> creation) {
    var form =
        new ArrivalForm(
            people, provider, settings.find("ADMIN_SUBJECT").orElse(null), builder.adminRole);
    boolean open =
        builder.signUpOpen && people.tenancy().isEmpty(); // nobody is of a tenant by chance
    var arrivals = new Arrivals(people, rows, form, creation, open);
    return new Outsiders(
        people, provider, rows, standings, arrivals, form, settings, !builder.passwords);
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
    if (adminRole != null && withPasswords) {
      new FirstAdmin(people, rows, settings).make(adminRole, passwords, registering);
    }
    mail.ifPresent(each -> each.open(context.meters()));
    outsiders.ifPresent(Outsiders::open);
  }

  /** Ends sending, and asking a provider; what waits is kept. */
  @Override
  public void cleanup() throws InterruptedException, IOException {
    if (outsiders.isPresent()) {
      outsiders.get().close();
    }
    if (mail.isPresent()) {
      mail.get().close();
    }
  }

  @Override
  public Health health() {
    return outsiders.map(Outsiders::health).orElse(Health.up());
  }

  @Override
  public List<Entrance> entrances() {
    return entrances;
  }

  @Override
  public Viewer viewer(@Nullable String authorization, @Nullable String key) {
    return bearers.viewer(authorization, key);
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
    private boolean passwords = true;
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

    /** Lets nobody sign in but with a token of a provider. */
    public Builder<T> withoutPasswords() {
      passwords = false;
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

    /** What has no address here. */
    private Set<String> shut() {
      if (!passwords) {
        return AccountRoute.OF_PASSWORDS;
      }
      return signUpOpen ? Set.of() : Set.of("register");
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
            "ACC-004",
            "People without passwords come with tokens of a provider, and get no mails.");
      }
      return new Accounts<>(this, settings);
    }
  }
}
