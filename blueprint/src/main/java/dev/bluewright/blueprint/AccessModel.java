package dev.bluewright.blueprint;

import java.util.List;

/** Who may do something. */
public sealed interface AccessModel {

  /** The word for every operation that is not named by itself. */
  String ALL = "all";

  /** The word for seeing records: one, many, and wherever else they would be shown. */
  String READ = "read";

  /** The word for bringing back a deleted record; who may delete may do so unless it is said. */
  String RESTORE = "restore";

  /** What can be done with the records of every entity, as access names it. */
  List<String> OPERATIONS = List.of("create", READ, "update", "delete");

  /** The word or form as written in a blueprint. */
  String label();

  /** {@code public}: anyone. */
  record Anyone() implements AccessModel {
    @Override
    public String label() {
      return "public";
    }
  }

  /** {@code authenticated}: anyone who is known. */
  record Authenticated() implements AccessModel {
    @Override
    public String label() {
      return "authenticated";
    }
  }

  /** {@code owner}: the user whom the record belongs to. */
  record Owner() implements AccessModel {
    @Override
    public String label() {
      return "owner";
    }
  }

  /**
   * {@code person(project.members)}: the users whom relations lead to from the record.
   *
   * @param relations their names: each leads to one record, the last to one user or to many
   */
  record Person(List<String> relations) implements AccessModel {
    /** Most relations from a record to people. */
    public static final int LONGEST = 3;

    public Person {
      relations = List.copyOf(relations);
    }

    /** The names with dots between them. */
    public String path() {
      return String.join(".", relations);
    }

    @Override
    public String label() {
      return "person(" + path() + ")";
    }
  }

  /**
   * {@code role(admin)}: users who have a role.
   *
   * @param role name of the role
   */
  record Role(String role) implements AccessModel {
    @Override
    public String label() {
      return "role(" + role + ")";
    }
  }
}
