package dev.bluewright.evaluator.scenario;

import java.util.Map;
import java.util.Optional;

/**
 * Somebody who sends requests.
 *
 * <p>Thread safety: immutable.
 *
 * @param login what they sign in with; empty for those who do not
 * @param password made up by the evaluation
 * @param id of their record, where it is known
 * @param role what they may do, where people have roles
 * @param headers what each of their requests carries
 */
public record Person(
    String login,
    String password,
    Optional<String> id,
    Optional<String> role,
    Map<String, String> headers) {
  /** Somebody who has not signed in. */
  public static final Person ANYONE =
      new Person("", "", Optional.empty(), Optional.empty(), Map.of());

  /** Keeps a copy. */
  public Person {
    headers = Map.copyOf(headers);
  }

  /** The id of their record, without which a scenario says nothing. */
  String knownId() {
    return id.orElseThrow(() -> new Unplayable("Signing up shows no id."));
  }

  /** Whether their requests say who they are. */
  public boolean isSignedIn() {
    return !headers.isEmpty();
  }
}
