package dev.bluewright.accounts;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How accounts look from outside where that is prescribed: addresses, and names of members.
 *
 * <p>Thread safety: filled by one thread before the system starts, then only read.
 */
final class Face {
  private static final String BASE = "/auth/";
  private static final Set<String> ENTRANCES =
      Set.of("register", "login", "refresh", "logout", "me", "password");
  private static final Set<String> MEMBERS =
      Set.of("user", "accessToken", "refreshToken", "tokenType", "expiresIn");

  private final Map<String, String> paths = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /** Where an entrance is; {@code /auth/} and its name unless set. */
  String path(String entrance) {
    return paths.getOrDefault(entrance, BASE + entrance);
  }

  /** How a member of the answer is called; by its own name unless set. */
  String name(String member) {
    return names.getOrDefault(member, member);
  }

  void put(String entrance, String path) {
    require(ENTRANCES, entrance);
    if (!path.startsWith("/")) {
      throw new AccountsException("ACC-005", path + " is no path.");
    }
    paths.put(entrance, path);
  }

  void rename(String member, String name) {
    require(MEMBERS, member);
    names.put(member, name);
  }

  private static void require(Set<String> known, String name) {
    if (!known.contains(name)) {
      throw new AccountsException("ACC-005", name + " is none of " + known + ".");
    }
  }
}
