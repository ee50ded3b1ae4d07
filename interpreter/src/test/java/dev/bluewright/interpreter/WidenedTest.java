package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Requirement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lets nobody in beside those whom the text names. */
final class WidenedTest {
  private static final Interpreter INTERPRETER = new Interpreter();

  @Test
  void aSentenceThatIsNotBuiltDoesNotShowMessagesToAll() {
    var read =
        access(
            """
            A service where users can connect with other users to post and read messages.

            - Users can sign up and log in.
            - Users can send messages to other users.
            """,
            "Message",
            "read");
    assertThat(read).doesNotContain(new AccessModel.Authenticated());
  }

  @Test
  void aTitleDoesNotOpenToAllWhatAnAdministratorDoes() {
    var create =
        access(
            """
            Users can sign up and log in.

            Add or Remove Boats

            As an admin, I can add or remove boats so that the list is right.

            A boat has a name.
            """,
            "Boat",
            "create");
    assertThat(create).containsExactly(new AccessModel.Role("admin"));
  }

  @Test
  void membersOfAThingAreNotAllWhoSignIn() {
    var requirements =
        INTERPRETER
            .interpret(
                """
                - Users can sign up and log in.
                - A user can create a choir. A choir has a name.
                - A song has a title.
                - Only members of a choir can see songs.
                """)
            .requirements();
    assertThat(requirements.getLast().text()).startsWith("Only members");
    assertThat(requirements.getLast().status()).isNotEqualTo(Requirement.Status.MET);
  }

  @Test
  void nobodyJoinsTheSameTwice() {
    var text =
        """
        Users can sign up and log in. Users create choirs. A choir has a name. Any user can join a
        choir. People register for outings. An outing has a title. A registration has a name.
        """;
    assertThat(entity(text, "Membership").uniqueTogether())
        .containsExactly(List.of("owner", "choir"));
    assertThat(entity(text, "Registration").uniqueTogether()).isEmpty();
  }

  private static List<AccessModel> access(String text, String entity, String operation) {
    return entity(text, entity).access().getOrDefault(operation, List.of());
  }

  private static EntityModel entity(String text, String name) {
    return INTERPRETER.interpret(text).blueprint().findEntity(name).orElseThrow();
  }
}
