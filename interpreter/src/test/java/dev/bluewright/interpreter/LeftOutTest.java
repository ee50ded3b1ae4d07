package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.FieldModel;
import org.junit.jupiter.api.Test;

/** Values that whoever makes a record need not give. */
final class LeftOutTest {
  private final Interpreter interpreter = new Interpreter();

  @Test
  void leavesOutLists() {
    assertThat(field("Trip", "tags", "- Each trip has a title and tags.").optional()).isTrue();
  }

  @Test
  void asksForAListThatMustBeGiven() {
    var text = "- Each trip has a title and tags.\n- Tags are required.";

    assertThat(field("Trip", "tags", text).optional()).isFalse();
  }

  @Test
  void letsPeopleSignUpBeforeTheyTellOfThemselves() {
    var text =
        """
        - Walkers can sign up with a name, an email and a password.
        - Admins can block walkers.
        - Each walker has a profile with a date of birth and a club.
        """;

    assertThat(field("Walker", "dateOfBirth", text).optional()).isTrue();
    assertThat(field("Walker", "name", text).optional()).isFalse();
  }

  @Test
  void knowsTheMomentOfARecord() {
    var text = "Each reading has a depth and a timestamp.";

    assertThat(field("Reading", "timestamp", text).defaultsToPresent()).isTrue();
  }

  @Test
  void hasNobodyGiveAnIdentifier() {
    var text =
        """
        Walkers can book a hut. Upon success, the system returns the following:
        - A unique booking identifier
        """;

    assertThat(interpreter.interpret(text).blueprint().entities())
        .flatExtracting(each -> each.fields())
        .extracting(FieldModel::name)
        .doesNotContain("identifier");
  }

  @Test
  void asksNobodyForTheirOwnName() {
    var text =
        """
        - Walkers and wardens sign in.
        - Walkers can book a hut.
        - Each booking has a walker name and a date.
        """;

    assertThat(field("Booking", "walkerName", text).optional()).isTrue();
  }

  @Test
  void asksForNoWordsOfAPostOfPictures() {
    var text =
        """
        - Members can create posts with text, images or videos.
        The **Post** class represents a post, containing properties such as content and timestamp.
        """;

    assertThat(field("Post", "content", text).optional()).isTrue();
  }

  @Test
  void asksForNoNameOfACart() {
    var text = "Shoppers can add products to a cart. Products have a title.";

    assertThat(field("Cart", "name", text).optional()).isTrue();
  }

  private FieldModel field(String entity, String name, String text) {
    return interpreter.interpret(text).blueprint().entities().stream()
        .filter(each -> each.name().equals(entity))
        .flatMap(each -> each.fields().stream())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
