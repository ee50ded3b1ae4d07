package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.blueprint.Requirement.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People whom a record leads to, other than the one who made it. */
final class SecondPersonsTest {
  private static final Interpreter INTERPRETER = new Interpreter();

  private static Interpretation read(String... sentences) {
    return INTERPRETER.interpret("- Users sign in\n- " + String.join("\n- ", sentences));
  }

  private static List<String> who(Interpretation read, String entity, String operation) {
    return read.blueprint().entities().stream()
        .filter(each -> each.name().equals(entity))
        .flatMap(each -> each.allowed(operation).stream())
        .map(AccessModel::label)
        .toList();
  }

  private static void assertMet(Interpretation read) {
    assertThat(read.requirements())
        .allSatisfy(each -> assertThat(each.status()).as(each.text()).isEqualTo(Status.MET));
  }

  @Test
  void sendsToAnotherPersonWhoReceives() {
    var read =
        read(
            "Users can send messages to other users",
            "A message has a text",
            "Users can only see messages that they sent or received",
            "The recipient can mark a message as read");

    assertMet(read);
    assertThat(who(read, "Message", "read")).containsExactly("owner", "person(recipient)");
    assertThat(who(read, "Message", "markRead")).containsExactly("person(recipient)");
    assertThat(who(read, "Message", "delete")).containsExactly("owner");
    assertThat(who(read, "User", "read")).containsExactly("authenticated");
  }

  @Test
  void letsThoseDoWhatTheyAreAssigned() {
    var read =
        read(
            "Users can create chores with a title",
            "A chore is assigned to a user",
            "Assignees can complete their chores");

    assertMet(read);
    assertThat(who(read, "Chore", "complete")).containsExactly("person(user)");
  }

  @Test
  void keepsWhatBelongsToSomethingForItsMembers() {
    var read =
        read(
            "Users can create crews with a name",
            "A crew has members",
            "A shift belongs to a crew and has a day",
            "Only the members of a crew can see its shifts");

    assertMet(read);
    assertThat(read.blueprint().entities())
        .flatExtracting(each -> each.relations())
        .contains(RelationModel.manyToMany("members", "User"));
    assertThat(who(read, "Shift", "read"))
        .containsExactly("owner", "person(crew.members)", "person(crew.owner)");
  }

  @Test
  void letsTheAuthorOfTheOneDeleteTheOther() {
    var read =
        read(
            "Users can write posts with a title",
            "Users can comment on posts",
            "The author of a post can delete comments on it");

    assertMet(read);
    assertThat(who(read, "Comment", "delete")).contains("owner", "person(post.owner)");
  }

  @Test
  void showsToSellersWhatBelongsToTheirThings() {
    var read =
        read(
            "Sellers can create lamps with a name",
            "Buyers can place orders",
            "An order has a lamp and a quantity",
            "Sellers can see the orders of their lamps",
            "Buyers can see their own orders");

    assertMet(read);
    assertThat(who(read, "Order", "read")).contains("owner", "person(lamp.owner)");
    assertThat(who(read, "Order", "read")).doesNotContain("role(seller)", "authenticated");
  }

  @Test
  void saysNothingOfThoseWhomNoRecordNames() {
    var read = read("Users can write notes with a text", "Recipients can archive notes");

    assertThat(read.requirements())
        .filteredOn(each -> each.text().startsWith("Recipients"))
        .extracting(Requirement::status)
        .doesNotContain(Status.MET);
  }

  @Test
  void takesUsersForEverybodyWhateverARelationIsCalled() {
    var read = read("Users can create chores with a title", "A chore is assigned to a user");

    assertThat(who(read, "Chore", "create")).containsExactly("authenticated");
  }

  @Test
  void namesOnceWhoIsServedUnderTwoNames() {
    var read =
        read(
            "Only clerks can create reservations with a date",
            "Customers can cancel their reservations",
            "Let the passenger check in for their reservation");

    assertMet(read);
    assertThat(who(read, "Reservation", "cancel")).contains("person(customer)");
    assertThat(who(read, "Reservation", "checkIn")).contains("person(customer)");
    assertThat(who(read, "Reservation", "checkIn")).doesNotContain("role(passenger)");
  }
}
