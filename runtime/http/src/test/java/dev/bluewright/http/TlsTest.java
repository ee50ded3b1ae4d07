package dev.bluewright.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluewright.harness.PrerequisiteMissing;
import dev.bluewright.harness.Settings;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir Path folder;

  private Map<String, String> environment() {
    var values = new HashMap<String, String>();
    values.put("PORT", "0");
    values.put("HOST", "127.0.0.1");
    values.put("TLS_CERT", folder.resolve("cert.pem").toString());
    values.put("TLS_KEY", folder.resolve("key.pem").toString());
    return values;
  }

  private Shelf shelf(Map<String, String> environment) {
    return new Shelf(
        folder, api -> api.settings(Settings.of(environment)), Controller.of(Author.ENTITY));
  }

  private static HttpResponse<String> get(int port, Certificate trusted, String path)
      throws IOException, InterruptedException, GeneralSecurityException {
    var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path)).build();
    try (var client = HttpClient.newBuilder().sslContext(trusting(trusted)).build()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  @Test
  void whereACertificateIsGivenTheServiceIsReachedOverHttpsAlone() throws Exception {
    var certificate = written("RSA");
    try (var shelf = shelf(environment())) {
      var list = get(shelf.port(), certificate, "/authors");
      var nothing = get(shelf.port(), certificate, "/nothing");

      assertThat(list.statusCode()).isEqualTo(200);
      assertThat(list.sslSession()).isPresent();
      for (var answer : new HttpResponse<?>[] {list, nothing}) {
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
            .hasValue("max-age=31536000");
      }
      assertThat(shelf.harness.component("api", ApiEndpoint.class).address().orElseThrow())
          .hasScheme("https");
      assertThat(plain(shelf.port())).doesNotContain("200");
    }
  }

  /** What a client without TLS is answered. */
  private static String plain(int port) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(5000);
      socket
          .getOutputStream()
          .write("GET /authors HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (SocketException reset) {
      return "";
    }
  }

  @Test
  void aNewCertificateIsShownWithoutARestart() throws Exception {
    written("EC");
    try (var shelf = shelf(environment())) {
      var next = written("EC");
      awaitShown(shelf.port(), next);
      Files.writeString(folder.resolve("key.pem"), "no key");
      Thread.sleep(Duration.ofSeconds(5));
      assertThat(shows(shelf.port(), next)).isTrue();
    }
  }

  @Test
  void aCertificateThatIsReplacedBeforeTheServerRunsIsShown() throws Exception {
    written("EC");
    var encryption = Encryption.of(Settings.of(environment())).orElseThrow();
    var server = WebServer.builder().host("127.0.0.1").port(0).tls(encryption.tls()).build();
    var next = written("EC");
    server.start();
    encryption.follow(server);
    try {
      awaitShown(server.port(), next);
    } finally {
      encryption.stop();
      server.stop();
    }
  }

  private static void awaitShown(int port, Certificate certificate) throws Exception {
    var deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (!shows(port, certificate)) {
      assertThat(Instant.now()).isBefore(deadline);
    }
  }

  private static boolean shows(int port, Certificate certificate) throws Exception {
    try {
      get(port, certificate, "/authors");
      return true;
    } catch (SSLHandshakeException another) {
      return false;
    }
  }

  @Test
  void withoutACertificateNothingIsSaidOfHttps() {
    try (var shelf = new Shelf(folder)) {
      assertThat(shelf.get("/authors").header("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void whatCannotBeUsedIsSaidAtTheStart() throws Exception {
    var alone = environment();
    alone.remove("TLS_KEY");
    assertThatThrownBy(() -> shelf(alone))
        .isInstanceOf(PrerequisiteMissing.class)
        .hasMessageContaining("TLS_KEY");
    written("EC");
    Files.writeString(folder.resolve("key.pem"), "no key");
    assertThatThrownBy(() -> shelf(environment()))
        .isInstanceOf(PrerequisiteMissing.class)
        .hasMessageContaining("key.pem");
  }

  /** Writes a certificate for localhost and its key; keytool signs it with itself. */
  private X509Certificate written(String algorithm) throws Exception {
    Path file = folder.resolve("made-" + System.nanoTime() + ".p12");
    String[] command = {
      Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
      "-genkeypair",
      "-alias",
      "server",
      "-keyalg",
      algorithm,
      "-dname",
      "CN=localhost",
      "-ext",
      "san=dns:localhost,ip:127.0.0.1",
      "-storetype",
      "PKCS12",
      "-storepass",
      new String(PASSWORD),
      "-keystore",
      file.toString()
    };
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    var certificate = (X509Certificate) store.getCertificate("server");
    pem("cert.pem", "CERTIFICATE", certificate.getEncoded());
    pem("key.pem", "PRIVATE KEY", store.getKey("server", PASSWORD).getEncoded());
    return certificate;
  }

  private void pem(String name, String what, byte[] der) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    Files.writeString(
        folder.resolve(name),
        "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n");
  }

  private static SSLContext trusting(Certificate certificate)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("server", certificate);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
