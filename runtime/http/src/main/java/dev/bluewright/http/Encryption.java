package dev.bluewright.http;

import dev.bluewright.harness.PrerequisiteMissing;
import dev.bluewright.harness.Settings;
import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.common.tls.Tls;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves https where the environment gives a certificate: {@code TLS_CERT} is a PEM file with the
 * chain, the server's own first, {@code TLS_KEY} one with its private key (PKCS #8). Both are
 * looked at every three seconds; when they have changed, new connections get the new certificate. A
 * pair that cannot be used is reported in the log, and the old one stays.
 *
 * <p>Thread safety: one thread starts and stops it.
 */
final class Encryption {
  private static final Logger LOG = LoggerFactory.getLogger(ApiEndpoint.class);
  private static final Duration LOOKS = Duration.ofSeconds(3);

  private final Path certificate;
  private final Path key;
  private @Nullable Thread watching;

  /** Of the files that were read last: taken before, so that no later change is missed. */
  private volatile Optional<Age> known = Optional.empty();

  private Encryption(Path certificate, Path key) {
    this.certificate = certificate;
    this.key = key;
  }

  /**
   * What the environment gives; empty where it gives none.
   *
   * @throws PrerequisiteMissing one without the other
   */
  static Optional<Encryption> of(Settings settings) {
    Optional<Path> certificate = settings.find("TLS_CERT").map(Path::of);
    Optional<Path> key = settings.find("TLS_KEY").map(Path::of);
    if (certificate.isPresent() != key.isPresent()) {
      throw new PrerequisiteMissing(
          "TLS_CERT and TLS_KEY belong together: the PEM files of a certificate and of its key.",
          null);
    }
    return certificate.map(each -> new Encryption(each, key.orElseThrow()));
  }

  /**
   * TLS with the files as they are.
   *
   * @throws PrerequisiteMissing they cannot be used
   */
  Tls tls() {
    known = age();
    try {
      var pair =
          Keys.builder()
              .pem(pem -> pem.key(Resource.create(key)).certChain(Resource.create(certificate)))
              .build();
      return Tls.builder().privateKey(pair).privateKeyCertChain(pair).build();
    } catch (RuntimeException unusable) {
      throw new PrerequisiteMissing(
          "TLS_CERT (%s) and TLS_KEY (%s) cannot be used: %s"
              .formatted(certificate, key, unusable.getMessage()),
          unusable);
    }
  }

  /** Follows the files while the server runs. */
  void follow(WebServer server) {
    watching = Thread.ofVirtual().name("tls").start(() -> watch(server));
  }

  void stop() {
    if (watching != null) {
      watching.interrupt();
      watching = null;
    }
  }

  private void watch(WebServer server) {
    try {
      while (true) {
        Thread.sleep(LOOKS);
        Optional<Age> now = age();
        if (now.isPresent() && !now.equals(known)) {
          reload(server);
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void reload(WebServer server) {
    try {
      server.reloadTls(tls());
      LOG.info("New connections get the certificate of {} from now on.", certificate);
    } catch (RuntimeException unusable) {
      LOG.error("The certificate stays as it was", unusable);
    }
  }

  /** When the files were written. */
  private record Age(FileTime certificate, FileTime key) {}

  private Optional<Age> age() {
    try {
      return Optional.of(
          new Age(Files.getLastModifiedTime(certificate), Files.getLastModifiedTime(key)));
    } catch (IOException betweenTwo) {
      return Optional.empty(); // one is being replaced
    }
  }
}
