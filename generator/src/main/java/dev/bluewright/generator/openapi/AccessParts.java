package dev.bluewright.generator.openapi;

import dev.bluewright.generator.access.Caller;
import dev.bluewright.generator.access.Reach;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.plan.SystemPlan;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the description of an operation says of those who may call it. */
final class AccessParts {
  private static final List<String> SCHEME =
      List.of(
          "securitySchemes:",
          "  bearer: {type: http, scheme: bearer, bearerFormat: JWT, description: The access token"
              + " of POST /auth/login.}");
  private static final List<String> OF_A_PROVIDER =
      List.of(
          "securitySchemes:",
          "  bearer: {type: http, scheme: bearer, bearerFormat: JWT, description: A token of the"
              + " OpenID provider that the service is set up with.}");
  private static final List<String> OF_BOTH =
      List.of(
          "securitySchemes:",
          "  bearer: {type: http, scheme: bearer, bearerFormat: JWT, description: The access token"
              + " of POST /auth/login or a token of the OpenID provider that the service is set up"
              + " with.}");
  private static final List<String> ANSWERS =
      List.of(
          "Unauthorized:",
          "  description: Nobody is signed in, or the token does not count.",
          "  headers: {WWW-Authenticate: {schema: {type: string, const: Bearer}}}",
          "  content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}",
          "Forbidden:",
          "  description: The person may not do this.",
          "  content: {application/problem+json: {schema: {$ref:"
              + " '#/components/schemas/Problem'}}}",
          "TooMany:",
          "  description: Too many attempts failed.",
          "  headers: {Retry-After: {$ref: '#/components/headers/RetryAfter'}}",
          "  content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}");
  private static final List<String> SESSION =
      List.of(
          "Session:",
          "  description: Who is signed in, and the tokens.",
          "  content: {application/json: {schema: {$ref: '#/components/schemas/AuthSession'}}}");

  private AccessParts() {}

  /** The scheme that tokens are sent with. */
  static List<String> scheme(SystemPlan system) {
    return system
        .people()
        .map(people -> Stream.concat(scheme(people).stream(), cookie(people)).toList())
        .orElse(List.of());
  }

  private static Stream<String> cookie(PeoplePlan people) {
    return people.model().signIn().cookie().stream()
        .map(
            name ->
                "  cookie: {type: apiKey, in: cookie, name: "
                    + name
                    + ", description: What who signs in is given for a browser.}");
  }

  private static List<String> scheme(PeoplePlan people) {
    if (people.provider().isEmpty()) {
      return SCHEME;
    }
    return people.havePasswords() ? OF_BOTH : OF_A_PROVIDER;
  }

  /** The answers to those who may not. */
  static List<String> answers(SystemPlan system) {
    return system.people().map(AccessParts::answers).orElse(List.of());
  }

  private static List<String> answers(PeoplePlan people) {
    return people.havePasswords()
        ? Stream.concat(ANSWERS.stream(), SESSION.stream()).toList()
        : ANSWERS;
  }

  /** Fills the holes of an operation of an outline. */
  static Template guarded(
      Template outline, String hole, SystemPlan system, EntityPlan entity, String operation) {
    return outline
        .with(hole + "Security", security(system, entity, operation))
        .with(hole + "Refused", refused(system, entity, operation));
  }

  /** Whether a token is needed, or may be sent. */
  private static String security(SystemPlan system, EntityPlan entity, String operation) {
    if (system.people().isEmpty()) {
      return "";
    }
    var ways = hasCookie(system) ? "{bearer: []}, {cookie: []}" : "{bearer: []}";
    return isPublic(entity, operation)
        ? "security: [{}, " + ways + "]"
        : "security: [" + ways + "]";
  }

  private static boolean hasCookie(SystemPlan system) {
    return system.people().flatMap(people -> people.model().signIn().cookie()).isPresent();
  }

  private static List<String> refused(SystemPlan system, EntityPlan entity, String operation) {
    var lines = new ArrayList<String>();
    if (system.people().isPresent()) {
      lines.add("'401': {$ref: '#/components/responses/Unauthorized'}");
      if (!isPublic(entity, operation)) {
        lines.add("'403': {$ref: '#/components/responses/Forbidden'}");
      }
    }
    return lines;
  }

  private static boolean isPublic(EntityPlan entity, String operation) {
    return Reach.of(entity, operation, new Caller.Visitor()) == Reach.ALL;
  }

  /** What is said of an operation that no outline describes. */
  static Map<String, Object> ofAll(SystemPlan system, EntityPlan entity) {
    if (system.people().isEmpty()) {
      return Map.of();
    }
    List<Map<String, Object>> token = List.of(Map.of("bearer", List.of()));
    return isPublic(entity, "delete")
        ? Map.of("security", List.of(Map.of(), token.getFirst()))
        : Map.of("security", token);
  }
}
