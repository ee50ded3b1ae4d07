package dev.bluewright.workbench.pipeline;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.workbench.WholeFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The first account of a system with an administrator, which is run on a developer's machine: that
 * of the environment, or else one with a password by chance, kept in the project's data folder for
 * the next run.
 *
 * @param login what it signs in with
 * @param password its password
 * @param given whether the environment gives it
 */
public record FirstAdmin(String login, String password, boolean given) {
  private static final int PASSWORD_BYTES = 12;
  private static final String FILE = "data/first-admin.properties";

  /** The first account of a blueprint's system; empty when it has no administrator. */
  public static Optional<FirstAdmin> of(Blueprint blueprint, Path project) {
    return blueprint
        .accounts()
        .filter(accounts -> accounts.admin().isPresent() && accounts.signIn().passwords())
        .map(accounts -> of(blueprint, accounts, project.resolve(FILE)));
  }

  private static FirstAdmin of(Blueprint blueprint, AccountsModel accounts, Path file) {
    String login = System.getenv("ADMIN_LOGIN");
    if (login != null && !login.isBlank()) {
      String password = System.getenv("ADMIN_PASSWORD");
      return new FirstAdmin(login, password == null ? "" : password, true);
    }
    return Files.exists(file) ? read(file) : made(usual(blueprint, accounts), file);
  }

  /** What the service reads. */
  public Map<String, String> environment() {
    return Map.of("ADMIN_LOGIN", login, "ADMIN_PASSWORD", password);
  }

  /** What a person needs to know to sign in. */
  public Map<String, String> shown() {
    return Map.of("login", login, "password", password);
  }

  private static String usual(Blueprint blueprint, AccountsModel accounts) {
    boolean address =
        blueprint
            .findEntity(accounts.of())
            .flatMap(entity -> entity.findField(accounts.login()))
            .filter(field -> field.type() instanceof FieldType.Email)
            .isPresent();
    return address ? "admin@example.com" : "admin";
  }

  private static FirstAdmin made(String login, Path file) {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    WholeFile.write(file, "login=" + login + "\npassword=" + password + "\n"); // for its owner only
    return new FirstAdmin(login, password, false);
  }

  private static FirstAdmin read(Path file) {
    try {
      var properties = new Properties();
      properties.load(new StringReader(Files.readString(file)));
      return new FirstAdmin(
          properties.getProperty("login", ""), properties.getProperty("password", ""), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
