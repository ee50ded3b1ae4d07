package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An OpenID provider with whose tokens people come; which one it is, the environment says.
 *
 * @param fields the claims that fields of a new person begin with, by field, beside those that are
 *     known by the names of fields
 * @param roles the claim that says who has which role, where tokens give roles
 * @param grants what that claim says of those who have a role, by role; the first counts
 * @param tenant the claim that says which tenant a token is for, where people are of tenants
 * @param tenantFields the claims that fields of a new tenant begin with, by field
 */
public record ProviderModel(
    Map<String, String> fields,
    Optional<String> roles,
    Map<String, List<String>> grants,
    Optional<String> tenant,
    Map<String, String> tenantFields) {
  /** How a blueprint names one of which nothing more is to be said. */
  public static final String NAME = "oidc";

  /** A provider whose tokens are read by the names of fields, and give no roles. */
  public static final ProviderModel USUAL =
      new ProviderModel(Map.of(), Optional.empty(), Map.of(), Optional.empty(), Map.of());

  /** Claims (OpenID Connect Core 1.0, 5.1) by the names that fields usually have. */
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("email", "email"),
          Map.entry("name", "name"),
          Map.entry("fullName", "name"),
          Map.entry("displayName", "name"),
          Map.entry("firstName", "given_name"),
          Map.entry("givenName", "given_name"),
          Map.entry("lastName", "family_name"),
          Map.entry("surname", "family_name"),
          Map.entry("familyName", "family_name"),
          Map.entry("username", "preferred_username"),
          Map.entry("nickname", "nickname"),
          Map.entry("picture", "picture"),
          Map.entry("avatar", "picture"),
          Map.entry("avatarUrl", "picture"),
          Map.entry("phone", "phone_number"),
          Map.entry("phoneNumber", "phone_number"),
          Map.entry("website", "website"),
          Map.entry("locale", "locale"));

  public ProviderModel {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    requireNonNull(roles, "roles");
    grants = Collections.unmodifiableMap(new LinkedHashMap<>(grants));
    requireNonNull(tenant, "tenant");
    tenantFields = Collections.unmodifiableMap(new LinkedHashMap<>(tenantFields));
  }

  /** Whether what a new tenant must have, and no claim says, begins with what a token is for. */
  public static boolean isNamed(FieldModel field) {
    return field.type() instanceof FieldType.Text || field.type() instanceof FieldType.LongText;
  }

  /** The claims that fields of people begin with, by field, in the order of the fields. */
  public Map<String, String> claims(EntityModel people) {
    var claims = new LinkedHashMap<String, String>();
    for (var field : people.fields()) {
      var said = Optional.ofNullable(fields.get(field.name()));
      said.or(() -> known(field)).ifPresent(claim -> claims.put(field.name(), claim));
    }
    return claims;
  }

  /** Whether some claim says what a field of a new person begins with. */
  public boolean says(FieldModel field) {
    return fields.containsKey(field.name()) || known(field).isPresent();
  }

  private static Optional<String> known(FieldModel field) {
    return field.isGiven() && field.access().isEmpty() && holdsText(field.type())
        ? Optional.ofNullable(KNOWN.get(field.name()))
        : Optional.empty();
  }

  /** Whether a field can begin with what a claim says. */
  public static boolean isFit(FieldModel field) {
    return field.isGiven() && (holdsText(field.type()) || field.type() instanceof FieldType.Truth);
  }

  private static boolean holdsText(FieldType type) {
    return type instanceof FieldType.Text
        || type instanceof FieldType.LongText
        || type instanceof FieldType.Email
        || type instanceof FieldType.Url;
  }
}
