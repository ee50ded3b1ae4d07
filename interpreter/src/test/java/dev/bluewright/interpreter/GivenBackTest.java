package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldSource;
import org.junit.jupiter.api.Test;

/** What is taken and given back has one state that begins and ends. */
final class GivenBackTest {
  private static final Interpreter INTERPRETER = new Interpreter();

  @Test
  void endsByReturningWhatCheckingOutBegan() {
    var kite =
        only(
            "- Add kites with a title\n- Pilots can check out kites\n- Mark kites as returned\n",
            "Kite");

    assertThat(kite.findAction("checkOut").orElseThrow().set()).containsEntry("checkedOut", "true");
    assertThat(kite.findAction("return").orElseThrow().set()).containsEntry("checkedOut", "false");
    assertThat(kite.findField("borrowed")).isEmpty();
  }

  @Test
  void beginsFreeWhereReturningIsToldFirst() {
    var kite =
        only(
            "- Add kites with a title\n- Pilots can return kites\n- Pilots can check out kites\n",
            "Kite");

    assertThat(kite.findField("borrowed").orElseThrow().defaultValue()).contains("false");
    assertThat(kite.findAction("checkOut").orElseThrow().set()).containsEntry("borrowed", "true");
  }

  @Test
  void isFreeAgainOnceReleased() {
    var locker =
        only(
            "- A locker has a height and a status (available, occupied)\n- Release a locker\n",
            "Locker");

    assertThat(locker.findAction("release").orElseThrow().set())
        .containsEntry("status", "available");
  }

  @Test
  void countsTheStockOfWhatIsTakenAndGivenBack() {
    var kite =
        only(
            """
            - Add kites with a title and a stock
            - Pilots can check out kites
            - Mark kites as returned
            """,
            "Kite");

    assertThat(kite.findAction("checkOut").orElseThrow().set()).containsEntry("stock", "stock - 1");
    assertThat(kite.findAction("return").orElseThrow().set()).containsEntry("stock", "stock + 1");
  }

  @Test
  void keepsWhatElseTheTextAsksForWhereItCountsTheStock() {
    var kite =
        only(
            """
            Each kite has a title, a stock and a condition that is good or torn.
            Pilots can borrow kites and return kites.
            A kite cannot be borrowed if its condition is torn.
            """,
            "Kite");

    assertThat(kite.findAction("borrow").orElseThrow().guard().orElseThrow().expression())
        .isEqualTo("condition != 'torn' && stock > 0");
    assertThat(kite.findAction("return").orElseThrow().guard()).isEmpty();
  }

  @Test
  void tellsWhetherOneIsLeftByTheStock() {
    var kite =
        only(
            """
            - Add kites with a title and a stock
            - Look at a kite and check its availability
            - Pilots can check out kites
            - Mark kites as returned
            """,
            "Kite");

    assertThat(kite.findField("availability").orElseThrow().source())
        .isEqualTo(new FieldSource.Computed("stock > 0"));
  }

  @Test
  void tellsWhetherItIsToBeHadByWhatIsTaken() {
    var kite =
        only(
            """
            Each kite has a title and an availability.
            Pilots can borrow kites and return kites.
            """,
            "Kite");

    assertThat(kite.findField("availability").orElseThrow().source())
        .isEqualTo(new FieldSource.Computed("borrowed == false"));
  }

  @Test
  void tellsWhetherItIsToBeHadByWhoHasIt() {
    var kite =
        only(
            """
            Each kite has a title and an availability.
            Pilots can rent kites. Pilots can return kites.
            """,
            "Kite");

    assertThat(kite.findField("availability").orElseThrow().source())
        .isEqualTo(new FieldSource.Computed("count(rentals, !returned) == 0"));
  }

  @Test
  void keepsWhatABodyIsShownToSend() {
    var kite =
        only(
            """
            Each kite has a title and an availability.
            Pilots can borrow kites and return kites.

            `POST /kites`

            Request body:

            ```json
            {"title": "Swift", "availability": true}
            ```
            """,
            "Kite");

    assertThat(kite.findField("availability").orElseThrow().source())
        .isEqualTo(new FieldSource.Given());
  }

  private static EntityModel only(String text, String name) {
    return INTERPRETER.interpret(text).blueprint().findEntity(name).orElseThrow();
  }
}
