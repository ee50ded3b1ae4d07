package dev.bluewright.blueprint;

/** Who may do something. */
public sealed interface AccessModel {

  /** {@code public}: anyone. */
  record Anyone() implements AccessModel {}

  /** {@code authenticated}: anyone who is known. */
  record Authenticated() implements AccessModel {}

  /** {@code owner}: the user whom the record belongs to. */
  record Owner() implements AccessModel {}

  /**
   * {@code role(admin)}: users who have a role.
   *
   * @param role name of the role
   */
  record Role(String role) implements AccessModel {}
}
