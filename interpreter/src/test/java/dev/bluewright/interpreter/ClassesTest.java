package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.blueprint.Requirement.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that define what is kept by classes with their properties. */
final class ClassesTest {
  private static final Interpreter INTERPRETER = new Interpreter();

  private static final String CLASSES =
      """
      # Designing a Kite Lending Club

      ## Requirements
      1. The system should allow members to borrow and return kites.
      2. The system should manage flying schedules and field assignments.

      ## Classes, Interfaces and Enumerations
      1. The **Member** class represents a member of the club, with properties such as ID, name, email, and a list of borrowed kites.
      2. The **Kite** class represents a kite in the club, with properties like ID, maker, rental price per day, and number of lines.
      3. The **Loan** class represents a loan of a kite to a member within a date range. It contains properties such as ID, kite, member, start date, and end date.
      4. The **Swap** class represents a swap between two members, with properties such as ID, sender, receiver, offered kite, and status.
      5. The **Festival** class is an abstract base class that represents a festival. It contains common properties such as title, date, and a list of members.
      6. The **BeachFestival** and **HillFestival** classes are concrete implementations of the Festival class.
      7. The **KiteStatus** and **SwapStatus** enums represent the status of kites (free, lent) and swaps (open, accepted, declined).
      8. The **KiteClub** class is the main class. It follows the Singleton pattern. It provides methods to pay fines.
      """;

  @Test
  void keepsWhatTheClassesDefineAndNoOtherNouns() {
    assertThat(read().blueprint().entities())
        .extracting(EntityModel::name)
        .containsExactly("Member", "Kite", "Loan", "Swap", "Festival");
  }

  @Test
  void keepsThePropertiesOfTheSentenceAfterTheNameWithTheClass() {
    assertThat(fields("Loan")).containsExactly("startDate", "endDate", "returned");
    assertThat(relation("Loan", "kite").target()).isEqualTo("Kite");
    assertThat(relation("Loan", "member").target()).isEqualTo("Member");
  }

  @Test
  void readsWhatIsListedOfAMemberAsTheLoansThatJoinBoth() {
    assertThat(entity("Kite").relations().stream().map(RelationModel::target))
        .doesNotContain("Member");
  }

  @Test
  void relatesThePeopleAndThingsThatAPropertyNamesByWhatTheyAre() {
    assertThat(relation("Swap", "sender").target()).isEqualTo("Member");
    assertThat(relation("Swap", "receiver").target()).isEqualTo("Member");
    assertThat(relation("Swap", "offeredKite").target()).isEqualTo("Kite");
  }

  @Test
  void putsSeveralPeopleInSeveralOfWhatListsThem() {
    assertThat(relation("Festival", "members").kind()).isEqualTo(Kind.MANY_TO_MANY);
  }

  @Test
  void readsClassesThatExtendAnotherAsItsTypes() {
    assertThat(entity("Festival").findField("type").orElseThrow().type())
        .isEqualTo(new FieldType.Enumeration(List.of("beach", "hill")));
  }

  @Test
  void readsTheValuesOfEachEnumerationForItsOwnField() {
    assertThat(entity("Swap").findField("status").orElseThrow().type())
        .isEqualTo(new FieldType.Enumeration(List.of("open", "accepted", "declined")));
    assertThat(entity("Kite").findField("status").orElseThrow().type())
        .isEqualTo(new FieldType.Enumeration(List.of("free", "lent")));
  }

  @Test
  void typesARateByWhatItIsARateOf() {
    assertThat(entity("Kite").findField("rentalPricePerDay").orElseThrow().type())
        .isInstanceOf(FieldType.Money.class);
    assertThat(entity("Kite").findField("numberOfLines").orElseThrow().type())
        .isInstanceOf(FieldType.Whole.class);
  }

  @Test
  void setsAsideWhatAPartOfAProgramDoesAndClaimsNothingOfIt() {
    var last = read().requirements().reversed().stream().limit(3).toList();

    assertThat(last).allMatch(each -> each.status() == Status.SET_ASIDE);
  }

  @Test
  void doesNotClaimToManageWhatNoClassDefines() {
    assertThat(read().requirements().get(1).status()).isEqualTo(Status.UNCLEAR);
  }

  private static final String OFFICE =
      """
      # Design a Kite Office

      ### System Requirements
      1. Pilots can search kites by maker and colour.
      2. The system should handle concurrent lendings and ensure data consistency.
      3. The system should handle concurrent repairs and ensure data consistency.

      ### Use Case Diagram
      These are the main actors in our system:
      * **Clerk:** Mainly responsible for adding and modifying kites and lockers.
      * **Pilot:** All pilots can search the catalog, as well as borrow, renew, and return a kite.

      ### Class Diagram
      Here are the main classes of our Kite Office:
      * **Office:** The central part of the club. It has attributes like 'Name' to tell it from others and 'Address' to say where it is.
      * **Kite:** Each kite will have a maker, a colour and a rental price per day.
      * **KiteLending:** A lending has attributes like kite, due date and return date.
      * **Locker:** Kites are placed in lockers. It has a number and a height.
      * **Mast:** It has a height.
      * **Catalog:** Catalogs contain lists of kites sorted by some criteria.
      """;

  @Test
  void readsTheClassesOfAListByTheirLabels() {
    assertThat(INTERPRETER.interpret(OFFICE).blueprint().entities())
        .extracting(EntityModel::name)
        .contains("Office", "Kite", "KiteLending", "Locker", "Mast")
        .doesNotContain("Catalog", "Lending", "It");
    assertThat(office("Locker").fields().stream().map(each -> each.name()))
        .contains("number", "height");
    assertThat(office("Office").fields().stream().map(each -> each.name()))
        .containsExactly("name", "address");
  }

  @Test
  void recordsWhatIsBorrowedAndReturnedWithTheClassForIt() {
    var lending = office("KiteLending");

    assertThat(lending.findAction("return").orElseThrow().set())
        .containsEntry("returnDate", "today()");
    assertThat(office("Kite").actions()).isEmpty();
    assertThat(office("Kite").rules()).extracting(each -> each.name()).contains("heldOnce");
  }

  @Test
  void meetsWhatActorsAreMainlyResponsibleForAndAListOfVerbsWithOneObject() {
    assertThat(officeRow(3).met())
        .contains("Kite.create", "Kite.update", "Locker.create", "Locker.update");
    assertThat(officeRow(4).met())
        .contains("KiteLending.create", "KiteLending.renew", "KiteLending.return", "Kite.list");
  }

  @Test
  void meetsConcurrencyByTheRuleThatItProtectsAndNotWithoutOne() {
    assertThat(officeRow(1).met()).containsExactly("Kite.rules.heldOnce");
    assertThat(officeRow(2).status()).isNotEqualTo(Status.MET);
  }

  private static final String PURSES =
      """
      # Designing a Shell Bank

      ## Classes
      1. The **Account** class represents an account of shells, with properties like ID, account number, balance, and a list of transfers.
      2. The **Transfer** class represents a transfer between two accounts, with properties such as ID, source account, destination account, amount, and transfer date.
      3. The **Reservation** class represents a reservation of a boat, with properties such as ID, party size and reservation time.
      4. The **Deposit** class represents a deposit, with the amount paid.
      """;

  @Test
  void leadsToAnAccountByEitherEndAndToNoThird() {
    assertThat(purse("Transfer").relations().stream().map(RelationModel::name))
        .containsExactly("sourceAccount", "destinationAccount");
    assertThat(purse("Account").relations()).isEmpty();
  }

  @Test
  void typesAValueByItsNameWithThatOfItsClass() {
    assertThat(purse("Account").findField("number").orElseThrow().type())
        .isInstanceOf(FieldType.Text.class);
    assertThat(purse("Reservation").findField("time").orElseThrow().type())
        .isInstanceOf(FieldType.DateTime.class);
    assertThat(purse("Reservation").findField("partySize").orElseThrow().type())
        .isInstanceOf(FieldType.Whole.class);
    assertThat(purse("Deposit").findField("amountPaid").orElseThrow().type())
        .isInstanceOf(FieldType.Money.class);
  }

  private static EntityModel purse(String name) {
    return INTERPRETER.interpret(PURSES).blueprint().findEntity(name).orElseThrow();
  }

  private static Requirement officeRow(int at) {
    return INTERPRETER.interpret(OFFICE).requirements().get(at);
  }

  private static EntityModel office(String name) {
    return INTERPRETER.interpret(OFFICE).blueprint().findEntity(name).orElseThrow();
  }

  private static Interpretation read() {
    return INTERPRETER.interpret(CLASSES);
  }

  private static EntityModel entity(String name) {
    return read().blueprint().findEntity(name).orElseThrow();
  }

  private static List<String> fields(String entity) {
    return entity(entity).fields().stream().map(each -> each.name()).toList();
  }

  private static RelationModel relation(String entity, String name) {
    return entity(entity).relations().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
