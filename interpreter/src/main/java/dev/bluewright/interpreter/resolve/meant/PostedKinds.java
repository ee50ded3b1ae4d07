package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.rule.ResourcePath;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * "POST /remarks": records that are made at a path of their own, whatever else their name means.
 */
public final class PostedKinds {
  private static final Set<String> OF_ACCOUNTS =
      Set.of("user", "account", "token", "password", "login", "session", "registration");

  private PostedKinds() {}

  /** The thing that is made there; none where the path names a deed, or one thing alone. */
  public static Optional<Noun> made(Fact.RouteNamed route) {
    var last = route.path().substring(route.path().lastIndexOf('/') + 1);
    return route
        .noun()
        .filter(_ -> route.method().equals("POST"))
        .filter(noun -> Nouns.isPlural(last.toLowerCase(Locale.ROOT)))
        .filter(noun -> ResourcePath.noun(last).equals(noun))
        .filter(noun -> !OF_ACCOUNTS.contains(noun.head()));
  }
}
