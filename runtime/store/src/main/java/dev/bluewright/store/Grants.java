package dev.bluewright.store;

/** The words that access is written with; meant for a static import. */
public final class Grants {

  private Grants() {}

  /** Everybody, signed in or not. */
  public static Grant anyone() {
    return new Grant.Anyone();
  }

  /** Whoever is signed in. */
  public static Grant authenticated() {
    return new Grant.Authenticated();
  }

  /** The person that the row belongs to. */
  public static Grant owner() {
    return new Grant.Owner();
  }

  /**
   * The people whom relations lead to from the row, by their names with dots between them: {@code
   * recipient}, {@code project.members}. Each leads to one row; the last may be one of pairs.
   */
  public static Grant person(String path) {
    return new Grant.Person(Way.of(path));
  }

  /** Whoever is signed in with a role, by its label. */
  public static Grant role(String name) {
    return new Grant.Role(name);
  }
}
