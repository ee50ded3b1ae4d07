package dev.bluewright.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spring Authorization Server on a port of this machine, as somebody would run it: it publishes its
 * document and its keys, and gives tokens at its token endpoint.
 */
final class Provider implements AutoCloseable {
  static final String AUDIENCE = "garage-api";
  private static final String SECRET = "the secret of ";
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Map<String, Object>> people;
  private final Keys keys;
  private final ConfigurableApplicationContext running;

  /** The keys that a provider signs with; two providers may have the same. */
  static final class Keys implements JWKSource<SecurityContext> {
    private volatile RSAKey key = made();

    private static RSAKey made() {
      try {
        return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
      } catch (JOSEException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    /** Signs with another from now on, and forgets the one before. */
    void rotate() {
      key = made();
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
      return selector.select(new JWKSet(key));
    }
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Application {}

  /**
   * Starts one.
   *
   * @param people what its tokens say of each, beside or instead of what they say anyway
   */
  Provider(Keys keys, Map<String, Map<String, Object>> people) {
    this.keys = keys;
    this.people = people;
    running =
        new SpringApplicationBuilder(Application.class)
            .properties("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off")
            .initializers(context -> register((GenericApplicationContext) context))
            .run();
  }

  private void register(GenericApplicationContext context) {
    context.registerBean(JWKSource.class, () -> keys);
    context.registerBean(RegisteredClientRepository.class, this::clients);
    context.registerBean(Customizer.class, () -> new Customizer(people));
  }

  private RegisteredClientRepository clients() {
    return new InMemoryRegisteredClientRepository(
        people.keySet().stream().map(Provider::registered).toList());
  }

  private static RegisteredClient registered(String name) {
    return RegisteredClient.withId(name)
        .clientId(name)
        .clientSecret("{noop}" + SECRET + name)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .build();
  }

  /** Adds what tokens say of somebody. */
  private record Customizer(Map<String, Map<String, Object>> people)
      implements OAuth2TokenCustomizer<JwtEncodingContext> {
    @Override
    public void customize(JwtEncodingContext context) {
      var said = people.getOrDefault(context.getRegisteredClient().getClientId(), Map.of());
      context.getClaims().audience(List.of(AUDIENCE));
      said.forEach(
          (claim, value) -> {
            if (value instanceof Instant moment && claim.equals("exp")) {
              context.getClaims().issuedAt(moment.minusSeconds(60)).expiresAt(moment);
            } else {
              context.getClaims().claim(claim, value);
            }
          });
    }
  }

  String url() {
    return "http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port");
  }

  /** A token of somebody, from the token endpoint. */
  String token(String person) {
    var basic = (person + ":" + SECRET + person).getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(url() + "/oauth2/token"))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError(answer.statusCode() + " " + answer.body());
      }
      return JSON.readTree(answer.body()).path("access_token").asString();
    } catch (IOException failed) {
      throw new AssertionError("the provider gives no token", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /** Stops it. */
  @Override
  public void close() {
    running.close();
    client.close();
  }
}
