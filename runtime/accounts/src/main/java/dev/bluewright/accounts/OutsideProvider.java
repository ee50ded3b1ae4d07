package dev.bluewright.accounts;

import dev.bluewright.accounts.oidc.OutsideClaims;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is taken from the tokens of an OpenID provider with which people come; the environment says
 * which provider it is, see {@link dev.bluewright.accounts.oidc.Issuer}.
 *
 * <p>Thread safety: immutable.
 */
public final class OutsideProvider {
  private final Map<String, String> fields;
  private final @Nullable String roles;
  private final List<Grant> grants;
  private final @Nullable String tenant;
  private final Map<String, String> tenantFields;

  /** A role, and what the claim of roles says of those who have it. */
  private record Grant(String role, List<String> words) {}

  private OutsideProvider(
      Map<String, String> fields,
      @Nullable String roles,
      List<Grant> grants,
      @Nullable String tenant,
      Map<String, String> tenantFields) {
    this.fields = fields;
    this.roles = roles;
    this.grants = grants;
    this.tenant = tenant;
    this.tenantFields = tenantFields;
  }

  /** A provider whose tokens say nothing but who somebody is. */
  public static OutsideProvider of() {
    return new OutsideProvider(Map.of(), null, List.of(), null, Map.of());
  }

  /** The same provider, a claim of whose tokens is the first value of a person's field. */
  public OutsideProvider field(String field, String claim) {
    return new OutsideProvider(with(fields, field, claim), roles, grants, tenant, tenantFields);
  }

  /** The same provider, a claim of whose tokens says which roles people have. */
  public OutsideProvider roles(String claim) {
    return new OutsideProvider(fields, claim, grants, tenant, tenantFields);
  }

  /** The same provider, some words in whose claim of roles give a role; the first given counts. */
  public OutsideProvider grant(String role, String... words) {
    List<Grant> more = new ArrayList<>(grants);
    more.add(new Grant(role, List.of(words)));
    return new OutsideProvider(fields, roles, more, tenant, tenantFields);
  }

  /** The same provider, a claim of whose tokens says which tenant they are for. */
  public OutsideProvider tenant(String claim) {
    return new OutsideProvider(fields, roles, grants, claim, tenantFields);
  }

  /** The same provider, a claim of whose tokens is the first value of a tenant's field. */
  public OutsideProvider tenantField(String field, String claim) {
    return new OutsideProvider(fields, roles, grants, tenant, with(tenantFields, field, claim));
  }

  private static Map<String, String> with(Map<String, String> some, String field, String claim) {
    Map<String, String> more = new LinkedHashMap<>(some);
    more.put(field, claim);
    return more;
  }

  /** The claims that fields of a person begin with, by field. */
  Map<String, String> fields() {
    return fields;
  }

  /** Whether tokens say which tenant they are for. */
  boolean givesTenants() {
    return tenant != null;
  }

  /** The claim that says it. */
  String tenantClaim() {
    return Objects.requireNonNull(tenant);
  }

  /** The claims that fields of a new tenant begin with, by field. */
  Map<String, String> tenantFields() {
    return tenantFields;
  }

  /** Whether a person's role is what tokens say, and nobody gives it here. */
  boolean givesRoles() {
    return roles != null;
  }

  /** The role that a token gives; empty for the one that whoever signs up has. */
  Optional<String> role(OutsideClaims claims) {
    List<String> said = roles == null ? List.of() : claims.words(roles);
    return grants.stream()
        .filter(grant -> grant.words().stream().anyMatch(said::contains))
        .map(Grant::role)
        .findFirst();
  }
}
