package dev.bluewright.accounts;

import dev.bluewright.harness.ComponentContext;
import dev.bluewright.harness.HarnessComponent;
import dev.bluewright.harness.Health;
import dev.bluewright.harness.OutputPort;
import dev.bluewright.harness.Settings;
import dev.bluewright.http.Entrance;
import dev.bluewright.http.Guard;
import dev.bluewright.http.RowHooks;
import dev.bluewright.store.EnhancedStore;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation;
import dev.bluewright.store.Viewer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
  private final @Nullable String cookie;
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

  Accounts(AccountsBuilder<T> builder, Settings settings) {
    people = builder.people;
    adminRole = builder.adminRole;
    withPasswords = builder.passwords;
    this.settings = settings;
    rows = new AccountRows(builder.store);
    keys = new SigningKeys(rows);
    var tokens = new AccessTokens(settings.system(), keys);
    cookie = builder.cookie;
    Optional<SessionCookies> cookies =
        Optional.ofNullable(builder.cookie).map(each -> SessionCookies.of(each, settings));
    var standings = new Standings(people, rows);
    builder.store.onChange(people.entity(), standings::forget);
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
        people
            .findProvider()
            .map(each -> outsiders(builder, each, standings, tenancy, hooks::created));
    bearers = new Bearers(people, tokens, standings, apiKeys, outsiders);
    entrances =
        new Entrances(
                people,
                rows,
                passwords,
                sessions,
                registering,
                new Welcome(people, tokens, cookies),
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
      AccountsBuilder<T> builder,
      OutsideProvider provider,
      Standings standings,
      Optional<Tenancy> tenancy,
      UnaryOperator<Row> creation) {
    var form =
        new ArrivalForm(
            people, provider, settings.find("ADMIN_SUBJECT").orElse(null), builder.adminRole);
    Optional<Affiliations> affiliations =
        tenancy.map(each -> new Affiliations(people, provider, rows, each));
    var arrivals = new Arrivals(people, rows, form, creation, affiliations, builder.signUpOpen);
    return new Outsiders(
        people,
        provider,
        rows,
        standings,
        arrivals,
        affiliations,
        form,
        settings,
        !builder.passwords);
  }

  /** Starts the description of the accounts that a store keeps. */
  public static <T> AccountsBuilder<T> of(People<T> people, EnhancedStore store) {
    return new AccountsBuilder<>(people, store);
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
  public @Nullable String cookie() {
    return cookie;
  }

  @Override
  public Viewer viewer(@Nullable String authorization, @Nullable String key) {
    return bearers.viewer(authorization, key);
  }
}
