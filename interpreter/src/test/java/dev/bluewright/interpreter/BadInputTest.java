package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.interpreter.text.Screening;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BadInputTest {
  private static final Interpreter INTERPRETER = new Interpreter();

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\n\t"})
  void refusesAnEmptyText(String text) {
    assertThat(INTERPRETER.interpret(text).findings())
        .extracting(Finding::code)
        .containsExactly("TXT-001");
  }

  @Test
  void refusesAMegabyte() {
    var text = "Add tasks with a title. ".repeat(45_000);
    assertThat(INTERPRETER.interpret(text).findings())
        .extracting(Finding::code)
        .containsExactly("TXT-002");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Erstelle eine API für Aufgaben. Die Benutzer sollen Aufgaben mit einem Titel anlegen und die Liste sehen können.",
        "Crea una API para gestionar los libros de una biblioteca con el título y el autor.",
        "Créer une API pour gérer les livres avec un titre et un auteur.",
        "Создать сервис для управления задачами",
        "创建一个任务管理系统"
      })
  void refusesOtherLanguages(String text) {
    assertThat(INTERPRETER.interpret(text).findings())
        .extracting(Finding::code)
        .containsExactly("TXT-003");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"The weather was lovely, and we walked along the river.", "Hello!", "...", "42"})
  void saysWhenThereIsNothingToKeep(String text) {
    assertThat(INTERPRETER.interpret(text).findings())
        .extracting(Finding::code)
        .contains("TXT-004");
    assertThat(INTERPRETER.interpret(text).blueprint().entities()).isEmpty();
  }

  @Test
  void refusesControlCharactersAndSaysWhere() {
    var findings = INTERPRETER.interpret("Add tasks.\nList \u0000 tasks.").findings();
    assertThat(findings).extracting(Finding::code).containsExactly("TXT-005");
    assertThat(findings.getFirst().place().line()).isEqualTo(2);
    assertThat(findings.getFirst().place().column()).isEqualTo(6);
  }

  @Test
  void saysThatCodeWasNotRead() {
    var findings = INTERPRETER.interpret("Add tasks.\n\n```\nlet a = 1\n```\n").findings();
    assertThat(findings).extracting(Finding::code).containsExactly("TXT-006");
  }

  @Test
  void refusesMoreKindsThanOneServiceKeeps() {
    var kinds =
        IntStream.range(0, 600)
            .mapToObj(i -> "Each kind" + letters(i) + "gauge has a title.")
            .collect(Collectors.joining("\n- ", "- ", ""));
    var read = INTERPRETER.interpret(kinds);
    assertThat(read.findings()).extracting(Finding::code).containsExactly("TXT-007");
    assertThat(read.findings().getFirst().message()).contains("at most 500");
    assertThat(read.blueprint().entities()).isEmpty();
  }

  private static String letters(int number) {
    return "" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
  }

  @Test
  void readsAroundASentenceOfThousandsOfWords() {
    var states = "pending, ".repeat(3_000);
    var read =
        INTERPRETER.interpret("- Add orders\n- only " + states + "open orders can be cancelled");
    assertThat(read.requirements())
        .extracting(Requirement::status)
        .containsExactly(Requirement.Status.MET, Requirement.Status.UNCLEAR);
  }

  @Test
  void readsThreeThousandWords() {
    var text = "- Add new orders with number, amount and status\n".repeat(340);
    assertThat(INTERPRETER.interpret(text).requirements()).hasSize(340);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "(",
        "((((((",
        "- ",
        "# a",
        "|a|\n|-|\n|b|",
        ":",
        "a:\n- b",
        "> > > x",
        "**a",
        "a, b, and"
      })
  void readsScraps(String text) {
    assertThat(INTERPRETER.interpret(text).requirements()).hasSizeLessThan(3);
  }

  @Test
  void readsTheLongestTextAllowed() {
    var text =
        "Add tasks with a title and a due date (optional).\n"
            .repeat(Screening.MOST_CHARACTERS / 51);
    assertThat(INTERPRETER.interpret(text).findings()).isEmpty();
  }

  @Test
  void readsAroundABulletOfTooManyWords() {
    var text = "A boat:\n- has a name\n- " + "has a keel and a mast ".repeat(200) + "\n";
    var interpretation = INTERPRETER.interpret(text);
    assertThat(interpretation.requirements())
        .extracting(Requirement::status)
        .contains(Requirement.Status.UNCLEAR);
    assertThat(interpretation.blueprint().findEntity("Boat").orElseThrow().findField("name"))
        .isPresent();
  }
}
