package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.blueprint.BlueprintWriter;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.blueprint.Requirement.Status;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** People of a text: who signs in, what they may do, and whose records are. */
final class AccountsTest {
  private static final Interpreter INTERPRETER = new Interpreter();

  @Test
  void makesNoAccountsForPeopleWhoOnlyDoSomething() {
    var read = read("- Users can create kites with a name", "- Pilots can list kites");

    assertThat(read.blueprint().accounts()).isEmpty();
    assertThat(statuses(read)).containsOnly(Status.MET);
  }

  @Test
  void makesAccountsOfWhoeverSignsUp() {
    var read =
        read(
            "- Hikers can sign up with a name, an email address and a password",
            "- Hikers can log in and log out",
            "- Hikers can add huts with a title");

    assertThat(read.blueprint().accounts()).contains(AccountsModel.of("Hiker"));
    var hiker = read.blueprint().findEntity("Hiker").orElseThrow();
    assertThat(hiker.findField("password")).isEmpty();
    assertThat(hiker.findField("email").orElseThrow().rules().unique()).isTrue();
    assertThat(hiker.findField("name")).isPresent();
    assertThat(met(read, 0)).contains("accounts.register", "accounts.password");
    assertThat(met(read, 1)).contains("accounts.login", "accounts.logout");
    assertThat(access(read, "Hut", "update")).isEqualTo("owner");
  }

  @Test
  void signsPeopleInWithTheNameThatTheTextTellsOf() {
    var read =
        read(
            "- Users can register with a username and a password",
            "- Users can add huts with a title");

    assertThat(read.blueprint().accounts().map(AccountsModel::login)).contains("username");
  }

  @Test
  void signsPeopleInWithWhatTheTextSaysAlthoughTheyHaveAnAddress() {
    var read =
        read(
            "- Users can register with a username, an email and a password",
            "- Users log in with their username and password",
            "- Users can add huts with a title");

    assertThat(read.blueprint().accounts().map(AccountsModel::login)).contains("username");
    assertThat(statuses(read)).containsOnly(Status.MET);
  }

  @Test
  void takesAMoneyAccountForAThingThatIsKept() {
    var read =
        read(
            "- The bank account has a number and a balance",
            "- Users can create bank accounts and list bank accounts");

    assertThat(read.blueprint().accounts()).isEmpty();
    assertThat(read.blueprint().findEntity("BankAccount")).isPresent();
    assertThat(statuses(read)).containsOnly(Status.MET);
  }

  @Test
  void letsTheMakerAloneChangeARecordWhereTheTextChecksThat() {
    var read =
        read(
            "- Users can sign up",
            "- Users can create huts with a title",
            "- Anyone can view huts",
            "- Make sure the user has the permission to update the hut, i.e. the user is the creator of"
                + " the hut that they are updating");

    assertThat(access(read, "Hut", "update")).isEqualTo("owner");
    assertThat(read.blueprint().findEntity("User").orElseThrow().findField("permission")).isEmpty();
    assertThat(statuses(read)).containsOnly(Status.MET);
  }

  @Test
  void letsOnlyARoleChangeACatalog() {
    var read =
        read(
            "- Add trails with a title and a length",
            "- Only admins can add, change and delete trails",
            "- Anyone can view trails",
            "- Users can log in");

    assertThat(access(read, "Trail", "create")).isEqualTo("role(admin)");
    assertThat(access(read, "Trail", "delete")).isEqualTo("role(admin)");
    assertThat(access(read, "Trail", "read")).isEqualTo("public");
    assertThat(statuses(read)).containsOnly(Status.MET);
    assertThat(read.blueprint().findEntity("Trail").orElseThrow().findOwner()).isEmpty();
  }

  @Test
  void keepsPeoplesOwnThingsFromOthers() {
    var read =
        read("- Users can write letters with a text", "- Users can only see their own letters");

    assertThat(access(read, "Letter", "read")).isEqualTo("owner");
    assertThat(met(read, 1)).contains("Letter.access");
  }

  @Test
  void showsToAllWhatOnlyItsAuthorChanges() {
    var read =
        read(
            "- Users can sign up",
            "- Users can create posts with a title and an author",
            "- Users can view all posts",
            "- Only the author of a post may change it");

    var post = read.blueprint().findEntity("Post").orElseThrow();
    assertThat(post.owner()).contains("author");
    assertThat(access(read, "Post", "read")).isEqualTo("authenticated");
    assertThat(access(read, "Post", "update")).isEqualTo("owner");
  }

  @Test
  void givesRolesToThoseWhoAreToldApart() {
    var read =
        read(
            "- Roles: admin, warden and hiker",
            "- Wardens can close huts",
            "- Hikers can view huts",
            "- Wardens can add huts with a title");

    var role = read.blueprint().findEntity("User").orElseThrow().findField("role").orElseThrow();
    assertThat(role.type())
        .isEqualTo(new FieldType.Enumeration(List.of("admin", "warden", "hiker")));
    assertThat(role.defaultValue()).contains("hiker");
    assertThat(role.access()).containsExactly(new AccessModel.Role("admin"));
    assertThat(access(read, "Hut", "close")).isEqualTo("role(warden), role(admin)");
  }

  @Test
  void readsStoriesOfARoleBesideThoseOfUsers() {
    var read =
        read(
            "- As an admin, I want to delete huts",
            "- As a user, I want to add huts with a title",
            "- As a visitor, I want to see huts");

    assertThat(access(read, "Hut", "delete")).contains("role(admin)");
    assertThat(access(read, "Hut", "read")).isEqualTo("public");
    assertThat(access(read, "Hut", "create")).isEqualTo("authenticated");
  }

  @Test
  void readsWhatStandsBelowTheNameOfARole() {
    var read =
        read(
            "# Huts",
            "Hikers can:",
            "",
            "- view huts",
            "",
            "Admins can:",
            "",
            "- add huts with a title",
            "- delete huts");

    assertThat(access(read, "Hut", "create")).isEqualTo("role(admin)");
    assertThat(access(read, "Hut", "read")).isEqualTo("authenticated");
  }

  @Test
  void letsPeopleFollowEachOtherAsThemselves() {
    var read = read("- Users can sign up", "- Users can follow other users");

    var follow = read.blueprint().findEntity("Follow").orElseThrow();
    assertThat(follow.owner()).contains("follower");
    assertThat(follow.uniqueTogether()).containsExactly(List.of("follower", "followed"));
    assertThat(access(read, "User", "read")).isEqualTo("authenticated");
    assertThat(statuses(read)).containsOnly(Status.MET);
  }

  @Test
  void listsWhatItDecidedOfAccess() {
    var read = read("- Users can log in", "- Users can add huts with a title");

    assertThat(read.assumptions())
        .anyMatch(
            each -> each.about().equals("Hut.access") && each.says().equals("read: authenticated"));
  }

  @Test
  void letsNobodyApproveWhatTheyAskedFor() {
    var read =
        read(
            "- Users can log in",
            "- Users can create expenses with a reason",
            "- Users can approve expenses");

    assertThat(access(read, "Expense", "approve")).isEqualTo("authenticated");
    assertThat(access(read, "Expense", "update")).isEqualTo("owner");
  }

  @Test
  void givesNoOneARoleThatIsNotTheUsualAtSignUp() {
    var read =
        read(
            "- Roles: seller and buyer",
            "- Sellers can sign up with an email address and a password",
            "- Buyers can register",
            "- Sellers can add lamps with a title");

    assertThat(read.requirements().get(1).status()).isNotEqualTo(Status.MET);
    assertThat(read.requirements().get(2).status()).isEqualTo(Status.MET);
    assertThat(read.blueprint().accounts().flatMap(AccountsModel::admin)).contains("admin");
    assertThat(access(read, "Lamp", "create")).isEqualTo("role(seller), role(admin)");
  }

  @Test
  void keepsThoseWhomOnlyAnAdminKeepsAsAccounts() {
    var read =
        read(
            "- As a teacher, I want to add lamps with a title",
            "- As an admin, I want to see a list of all teachers",
            "- Admins can add new teachers",
            "- As an admin, I want to search for teacher accounts by email");

    assertThat(statuses(read)).containsOnly(Status.MET);
    assertThat(read.blueprint().findEntity("Teacher")).isEmpty();
    assertThat(met(read, 2)).contains("User.create");
  }

  @Test
  void keepsThoseOfWhomValuesAreTold() {
    var read =
        read(
            "- As a teacher, I want to add lamps with a title",
            "- Admins can add teachers",
            "- A teacher has a subject and a phone number");

    assertThat(read.blueprint().findEntity("Teacher")).isPresent();
  }

  @Test
  void letsAnyoneLookAndGuestsWhoBookSignIn() {
    var read =
        read(
            "- Users can log in",
            "- Guests can search rooms by title",
            "- Guests can book a room",
            "- Guests can cancel their bookings");

    assertThat(access(read, "Room", "read")).isEqualTo("public");
    assertThat(access(read, "Booking", "cancel")).contains("owner");
    assertThat(access(read, "Booking", "create")).doesNotContain("public");
  }

  @Test
  void saysWhereAnyoneAndOnlySomeMayContradict() {
    var read =
        read("- Add huts with a title", "- Anyone can view huts", "- Only members can view huts");

    assertThat(statuses(read).subList(1, 3)).containsOnly(Status.UNCLEAR);
    assertThat(read.requirements().get(1).why().orElse("")).contains("contradicts line 3");
    assertThat(read.requirements().get(2).why().orElse("")).contains("contradicts line 2");
  }

  private static Interpretation read(String... lines) {
    var read = INTERPRETER.interpret(String.join("\n", lines));
    assertThat(BlueprintReader.read(BlueprintWriter.write(read.blueprint())).findings()).isEmpty();
    return read;
  }

  private static String access(Interpretation read, String entity, String operation) {
    return read.blueprint().findEntity(entity).orElseThrow().allowed(operation).stream()
        .map(AccessModel::label)
        .collect(Collectors.joining(", "));
  }

  private static List<Status> statuses(Interpretation read) {
    return read.requirements().stream().map(Requirement::status).toList();
  }

  private static List<String> met(Interpretation read, int at) {
    return read.requirements().get(at).met();
  }
}
