package dev.bluewright.accounts;

import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation;
import dev.bluewright.store.Row;
import dev.bluewright.store.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entity's records are the people, what they sign in with, and what is kept about their
 * accounts.
 *
 * <p>Thread safety: immutable.
 *
 * @param <T> the record of a person
 */
public final class People<T> {
  private final Entity<T> entity;
  private final Column login;
  private final @Nullable Column role;
  private final @Nullable Column blocked;
  private final @Nullable Column address;
  private final @Nullable String refused;
  private final Entity<Credential> credentials;
  private final Entity<RefreshToken> tokens;
  private final Entity<MailToken> mailTokens;
  private final Entity<ApiKey> keys;
  private final boolean haveKeys;
  private final Entity<Confirmation> confirmations;
  private final Relation.@Nullable BelongsTo tenancy;
  private final @Nullable Entity<Invitation> invitations;
  private final @Nullable OutsideProvider provider;
  private final Entity<Identity> identities;
  private final @Nullable Entity<Affiliation> affiliations;

  private People(Builder<T> builder) {
    entity = builder.entity;
    login = entity.column(builder.login);
    role = builder.role == null ? null : entity.column(builder.role);
    blocked = builder.blocked == null ? null : entity.column(builder.blocked);
    address = builder.address == null ? null : entity.column(builder.address);
    refused = builder.refused;
    if (!login.unique() || login.optional()) {
      throw new AccountsException(
          "ACC-001", entity.name() + "." + login.name() + " must be required and unique.");
    }
    credentials = Credential.of(entity);
    tokens = RefreshToken.of(entity);
    mailTokens = MailToken.of(entity);
    keys = ApiKey.of(entity);
    haveKeys = builder.keys;
    confirmations = Confirmation.of(entity);
    tenancy = builder.tenancy == null ? null : entity.belongsTo(builder.tenancy);
    invitations = tenancy == null ? null : Invitation.of(tenancy.target().get());
    provider = builder.provider;
    identities = Identity.of(entity);
    boolean affiliated = provider != null && provider.givesTenants();
    if (provider != null && affiliated == (tenancy == null)) {
      throw new AccountsException(
          "ACC-011", "Tokens say which tenant they are for where people are of tenants alone.");
    }
    affiliations = tenancy == null || !affiliated ? null : Affiliation.of(tenancy.target().get());
  }

  /** Starts the description of the people of an entity. */
  public static <T> Builder<T> of(Entity<T> entity) {
    return new Builder<>(entity);
  }

  /** What the store must hold beside the people themselves. */
  public Entity<?>[] entities() {
    List<Entity<?>> all = new ArrayList<>(List.of(credentials, tokens, SigningKey.ENTITY));
    if (address != null) {
      all.addAll(List.of(WaitingMail.ENTITY, mailTokens, confirmations));
    }
    if (haveKeys) {
      all.add(keys);
    }
    if (invitations != null) {
      all.add(invitations);
    }
    if (provider != null) {
      all.addAll(List.of(identities, Departure.ENTITY));
    }
    if (affiliations != null) {
      all.add(affiliations);
    }
    return all.toArray(Entity<?>[]::new);
  }

  Entity<T> entity() {
    return entity;
  }

  Column login() {
    return login;
  }

  /** What is said to whoever gives a wrong login or password. */
  String refused() {
    return refused == null ? "The " + login.jsonName() + " or the password is wrong." : refused;
  }

  Optional<Column> findRole() {
    return Optional.ofNullable(role);
  }

  /** The relation that says whose tenant a person is; empty where there are no tenants. */
  Optional<Relation.BelongsTo> tenancy() {
    return Optional.ofNullable(tenancy);
  }

  /** The invitations to tenants. */
  Entity<Invitation> invitations() {
    return Objects.requireNonNull(invitations);
  }

  /** Whether somebody may give others a role. */
  boolean mayGive(Viewer viewer, String given) {
    return role != null
        && (given.equals(role.defaultValue()) || entity.access().writes(role, viewer));
  }

  /** Whether a person is not kept out. */
  boolean admits(Row person) {
    return blocked == null || !Boolean.TRUE.equals(person.get(blocked.index()));
  }

  /**
   * Lets a person in who showed who they are.
   *
   * @throws ProblemException 403, they are kept out
   */
  void requireAdmitted(Row person) {
    if (!admits(person)) {
      throw new ProblemException(Problem.of(403, "The account is blocked."));
    }
  }

  Entity<Credential> credentials() {
    return credentials;
  }

  Entity<RefreshToken> tokens() {
    return tokens;
  }

  Entity<ApiKey> keys() {
    return keys;
  }

  /** Whether people make keys for programs. */
  boolean haveKeys() {
    return haveKeys;
  }

  /** What is taken from the tokens of a provider; empty where people come with none. */
  Optional<OutsideProvider> findProvider() {
    return Optional.ofNullable(provider);
  }

  Entity<Identity> identities() {
    return identities;
  }

  /** Which tenants tokens are for. */
  Entity<Affiliation> affiliations() {
    return Objects.requireNonNull(affiliations);
  }

  Entity<MailToken> mailTokens() {
    return mailTokens;
  }

  Entity<Confirmation> confirmations() {
    return confirmations;
  }

  /** Whether mails can reach people. */
  boolean haveAddresses() {
    return address != null;
  }

  /** Where mails reach a person; empty where they do not. */
  String address(Row person) {
    Object held = address == null ? null : person.get(address.index());
    return held == null ? "" : (String) held;
  }

  /** What a person signs in with. */
  String loginOf(Row person) {
    return String.valueOf(person.get(login.index()));
  }

  /** The id of a stored person. */
  Object id(Row person) {
    return Objects.requireNonNull(person.get(entity.id().index()));
  }

  /** What a stored person may see and do. */
  Viewer viewer(Row person) {
    Viewer known = new Viewer(id(person), role == null ? null : (String) person.get(role.index()));
    return tenancy == null ? known : known.of(person.get(tenancy.column().index()));
  }

  /** The id that a token's subject means; empty when it cannot be one. */
  Optional<Object> findId(String subject) {
    try {
      return Optional.of(
          entity.id().type().javaType() == UUID.class
              ? (Object) UUID.fromString(subject)
              : (Object) Long.valueOf(subject));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /**
   * Describes people.
   *
   * @param <T> the record of a person
   */
  public static final class Builder<T> {
    private final Entity<T> entity;
    private String login = "email";
    private @Nullable String role;
    private @Nullable String blocked;
    private @Nullable String address;
    private @Nullable String refused;
    private boolean keys;
    private @Nullable String tenancy;
    private @Nullable OutsideProvider provider;

    private Builder(Entity<T> entity) {
      this.entity = entity;
    }

    /** Sets the required, unique field that a person signs in with; {@code email} unless set. */
    public Builder<T> login(String field) {
      login = field;
      return this;
    }

    /** Sets the field that says what a person may do; there are no roles unless set. */
    public Builder<T> role(String field) {
      role = field;
      return this;
    }

    /** Sets the field that keeps a person out while it is true; nobody is kept out unless set. */
    public Builder<T> blocked(String field) {
      blocked = field;
      return this;
    }

    /** Sets the field that mails reach a person at; none do unless set. */
    public Builder<T> address(String field) {
      address = field;
      return this;
    }

    /** Sets the relation to the tenant that each person is one of; there are none unless set. */
    public Builder<T> tenants(String relation) {
      tenancy = relation;
      return this;
    }

    /** Lets people make keys, with which programs act for them. */
    public Builder<T> keys() {
      keys = true;
      return this;
    }

    /** Lets people come with tokens of an OpenID provider; none do unless set. */
    public Builder<T> provider(OutsideProvider given) {
      provider = given;
      return this;
    }

    /**
     * Sets what is said to whoever gives a wrong login or password; that it is wrong unless set.
     */
    public Builder<T> refused(String words) {
      refused = words;
      return this;
    }

    /**
     * The people.
     *
     * @throws AccountsException ACC-001, the login is not required and unique; ACC-011, tokens do
     *     not say which tenant they are for, or there are none
     */
    public People<T> build() {
      return new People<>(this);
    }
  }
}
