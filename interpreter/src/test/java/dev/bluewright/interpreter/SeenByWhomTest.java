package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.AccessModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who sees and makes records of which a text says little. */
final class SeenByWhomTest {
  private static final Interpreter INTERPRETER = new Interpreter();

  @Test
  void showsWhatIsBetweenTwoToNobodyElse() {
    var text =
        """
        - Users can sign in
        - Users can send messages to other users
        - Users can view messages
        """;

    assertThat(access(text, "Message", "read")).containsExactly("owner", "person(recipient)");
  }

  @Test
  void showsACartToWhoseItIs() {
    var text = "- Keepers can sign in\n- Keepers can add hives to a cart\n";

    assertThat(access(text, "Cart", "read")).containsExactly("owner");
  }

  @Test
  void letsARoleAloneMakeWhatAHeadingNamesToo() {
    var text =
        """
        - Users can sign in
        #### Hive Listings:
        - Sellers should be able to post hive listings with a title and a price
        - Users should be able to view hive listings
        """;

    assertThat(access(text, "Listing", "create")).contains("role(seller)");
    assertThat(access(text, "Listing", "create")).doesNotContain("authenticated");
  }

  @Test
  void asksNobodyToSignInForTheCurrentYear() {
    var text = "- Add harvests with an amount\n- Harvests by month for the current year\n";

    assertThat(INTERPRETER.interpret(text).blueprint().accounts()).isEmpty();
  }

  @Test
  void takesASumOfRolesForNoneOfWhatEachMay() {
    var text =
        """
        The system includes roles for both Members and Librarians, allowing them to manage books and users.
        - **Member Role:**
          - View the list of all books
          - Request a book for checkout
        - **Librarian Role:**
          - Add new books with a title and a genre
        """;

    assertThat(access(text, "Book", "create")).containsExactly("role(librarian)");
  }

  @Test
  void knowsAnAdministratorWhoWorksThroughAPage() {
    var text =
        """
        - Users who are signed in should be able to add hives with a title
        - Admin Interface: Via the Django admin interface, a site administrator should be able to view, add, edit, and delete any hives made on the site.
        """;

    assertThat(access(text, "Hive", "update")).contains("owner", "role(admin)");
    assertThat(access(text, "Hive", "create")).containsExactly("authenticated");
  }

  private static List<String> access(String text, String entity, String operation) {
    return INTERPRETER
        .interpret(text)
        .blueprint()
        .findEntity(entity)
        .orElseThrow()
        .access()
        .getOrDefault(operation, List.of())
        .stream()
        .map(AccessModel::label)
        .toList();
  }
}
