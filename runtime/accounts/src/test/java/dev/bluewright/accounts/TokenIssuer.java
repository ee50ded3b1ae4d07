package dev.bluewright.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID provider on a socket of its own, as far as a service asks one: its document, its keys,
 * what it tells of people, and tokens that are really signed.
 */
final class TokenIssuer implements AutoCloseable {
  static final String AUDIENCE = "club-api";
  private static final JsonMapper JSON = new JsonMapper();

  final AtomicInteger keysAsked = new AtomicInteger();
  final AtomicInteger peopleAsked = new AtomicInteger();
  volatile RSAKey key = newKey();
  volatile Map<String, Object> person = Map.of();
  volatile String claimedIssuer;
  volatile String keysAnswer = "";
  volatile int status = 200;
  private volatile HttpServer server;
  private final int port;

  TokenIssuer() {
    server = started(0);
    port = server.getAddress().getPort();
    claimedIssuer = url();
  }

  private HttpServer started(int at) {
    try {
      var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
      made.createContext("/.well-known/openid-configuration", each -> answer(each, document()));
      made.createContext(
          "/keys",
          each -> {
            keysAsked.incrementAndGet();
            answer(each, keysAnswer.isEmpty() ? new JWKSet(key).toString() : keysAnswer);
          });
      made.createContext(
          "/people",
          each -> {
            peopleAsked.incrementAndGet();
            answer(each, JSON.writeValueAsString(person));
          });
      made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      made.start();
      return made;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private String document() {
    return JSON.writeValueAsString(
        Map.of(
            "issuer", claimedIssuer,
            "jwks_uri", url() + "/keys",
            "userinfo_endpoint", url() + "/people"));
  }

  private void answer(HttpExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    if (status / 100 == 3) {
      exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
    }
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** What a service needs to know of it. */
  Map<String, String> environment() {
    return Map.of("OIDC_ISSUER", url(), "OIDC_AUDIENCE", AUDIENCE);
  }

  /** Is away for a while. */
  void down() {
    server.stop(0);
  }

  /** Is there again, at the same address. */
  void up() {
    server = started(port);
  }

  static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048)
          .keyUse(KeyUse.SIGNATURE)
          .keyID(UUID.randomUUID().toString())
          .generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The claims of somebody, as they are usually. */
  JWTClaimsSet.Builder claims(String subject) {
    return new JWTClaimsSet.Builder()
        .issuer(url())
        .audience(AUDIENCE)
        .subject(subject)
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plusSeconds(300)))
        .claim("email", subject + "@example.org")
        .claim("email_verified", true)
        .claim("name", "Ada of " + subject);
  }

  /** A token of somebody. */
  String token(String subject) {
    return token(subject, UnaryOperator.identity());
  }

  /** A token of somebody that says other things. */
  String token(String subject, UnaryOperator<JWTClaimsSet.Builder> changed) {
    return signed(header(), changed.apply(claims(subject)).build());
  }

  JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.RS256)
        .type(new JOSEObjectType("at+jwt"))
        .keyID(key.getKeyID());
  }

  String signed(JWSHeader.Builder header, JWTClaimsSet claims) {
    try {
      return signed(header, claims, new RSASSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String signed(JWSHeader.Builder header, JWTClaimsSet claims, JWSSigner signer) {
    try {
      var token = new SignedJWT(header.build(), claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Keys of which the last ones stand for any number of others. */
  static String keys(int many) {
    Map<String, Object> key = new HashMap<>(newKey().toPublicJWK().toJSONObject());
    return JSON.writeValueAsString(
        Map.of("keys", IntStream.range(0, many).mapToObj(_ -> key).toList()));
  }

  @Override
  public void close() {
    down();
  }

  /** Parts of a token. */
  static List<String> parts(String token) {
    return List.of(token.split("\\.", -1));
  }
}
