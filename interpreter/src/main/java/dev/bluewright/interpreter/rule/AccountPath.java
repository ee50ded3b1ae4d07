package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.lexicon.People;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Paths whose last part says what people do with their accounts there: {@code /auth/login}. */
public final class AccountPath {
  private static final Map<String, String> DOES =
      Map.ofEntries(
          Map.entry("register", "register"),
          Map.entry("registration", "register"),
          Map.entry("signup", "register"),
          Map.entry("login", "login"),
          Map.entry("signin", "login"),
          Map.entry("authenticate", "login"),
          Map.entry("logout", "logout"),
          Map.entry("signout", "logout"),
          Map.entry("refresh", "refresh"),
          Map.entry("refreshtoken", "refresh"),
          Map.entry("me", "me"),
          Map.entry("changepassword", "password"),
          Map.entry("forgotpassword", "forgot"),
          Map.entry("resetpassword", "reset"),
          Map.entry("verifyemail", "confirm"),
          Map.entry("confirmemail", "confirm"));
  private static final List<String> WITH_BODY = List.of("POST", "PUT", "PATCH");
  private static final People PEOPLE = new People();

  private AccountPath() {}

  /** What people do at a path, as a blueprint names it; nothing where it is another path. */
  public static Optional<String> does(String method, String path) {
    var last = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return path.contains("{")
        ? Optional.empty()
        : Optional.ofNullable(DOES.get(last.replaceAll("[_-]", "")))
            .filter(does -> fits(method, does))
            .filter(does -> !(does.equals("register") && isOfThings(path)));
  }

  /** {@code /crates/register}: what is registered there is nobody who signs up. */
  private static boolean isOfThings(String path) {
    var parts = List.of(path.toLowerCase(Locale.ROOT).split("/"));
    var whose = parts.size() > 2 ? parts.get(parts.size() - 2) : "";
    return Nouns.isPlural(whose)
        && !PEOPLE.isAccount(Noun.of(Nouns.singular(whose)))
        && PEOPLE.endOf(whose).isEmpty();
  }

  /** Whether a method can do it. */
  public static boolean fits(String method, String does) {
    return switch (does) {
      case "me" -> method.equals("GET");
      case "logout" -> true;
      case String _ -> WITH_BODY.contains(method);
    };
  }

  /** The deed that a text asks for by naming the path. */
  public static Optional<AccountDeed> deed(String method, String path) {
    return does(method, path)
        .flatMap(
            does ->
                switch (does) {
                  case "register" -> Optional.of(AccountDeed.SIGN_UP);
                  case "login" -> Optional.of(AccountDeed.SIGN_IN);
                  case "logout" -> Optional.of(AccountDeed.SIGN_OUT);
                  case "refresh" -> Optional.of(AccountDeed.TOKEN);
                  case "password" -> Optional.of(AccountDeed.CHANGE_PASSWORD);
                  case "forgot", "reset" -> Optional.of(AccountDeed.RESET_PASSWORD);
                  case "confirm" -> Optional.of(AccountDeed.CONFIRM_ADDRESS);
                  case String _ -> Optional.empty();
                });
  }
}
