package dev.bluewright.accounts;

import dev.bluewright.http.Verb;
import dev.bluewright.http.shape.Content;
import io.helidon.http.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address at which people do something with their accounts, with how it answers. What it answers
 * may hold {@code user}, {@code accessToken}, {@code refreshToken}, {@code tokenType}, {@code
 * expiresIn} and fields of the person, as {@link Content#field}.
 *
 * <p>Thread safety: immutable.
 */
public final class AccountRoute {
  private static final String BASE = "/auth/";
  private static final List<String> DEEDS =
      List.of(
          "register",
          "login",
          "refresh",
          "logout",
          "me",
          "password",
          "create",
          "forgot",
          "reset",
          "confirm",
          "resend",
          "makeKey",
          "keys",
          "revokeKey",
          "export",
          "erase");

  /** What only somebody does who has a password, or gets one. */
  static final Set<String> OF_PASSWORDS =
      Set.of(
          "register",
          "login",
          "refresh",
          "password",
          "create",
          "forgot",
          "reset",
          "confirm",
          "resend",
          "invite",
          "invitations",
          "uninvite");

  private final Verb verb;
  private final String path;
  private final String does;
  private final int status;
  private final @Nullable Content answer;

  private AccountRoute(Verb verb, String path, String does, int status, @Nullable Content answer) {
    this.verb = verb;
    this.path = path;
    this.does = does;
    this.status = status;
    this.answer = answer;
  }

  /**
   * The address of one of {@code register}, {@code login}, {@code refresh}, {@code logout}, {@code
   * me}, {@code password}, {@code create}, by which some make accounts for others, {@code forgot},
   * {@code reset}, {@code confirm} and {@code resend}.
   *
   * @throws AccountsException ACC-005, there is no such method, path or deed
   */
  public static AccountRoute of(String method, String path, String does) {
    Verb verb = Verb.of(method);
    if (verb == Verb.OTHER || !path.startsWith("/") || !DEEDS.contains(does)) {
      throw new AccountsException("ACC-005", method + " " + path + " cannot be for " + does + ".");
    }
    return new AccountRoute(verb, path, does, 0, null);
  }

  static AccountRoute usual(Verb verb, String does) {
    return usual(verb, does, does);
  }

  static AccountRoute usual(Verb verb, String below, String does) {
    return new AccountRoute(verb, BASE + below, does, 0, null);
  }

  /** The same address, answered with a status. */
  public AccountRoute status(int code) {
    return new AccountRoute(verb, path, does, code, answer);
  }

  /** The same address, answered in a form. */
  public AccountRoute answer(Content form) {
    return new AccountRoute(verb, path, does, status, form);
  }

  Verb verb() {
    return verb;
  }

  String path() {
    return path;
  }

  String does() {
    return does;
  }

  /** The status of its answer, where nothing fails. */
  Status status(Status unlessSaid) {
    return status == 0 ? unlessSaid : Status.create(status);
  }

  Optional<Content> findAnswer() {
    return Optional.ofNullable(answer);
  }
}
