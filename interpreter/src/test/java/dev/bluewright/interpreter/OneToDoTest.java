package dev.bluewright.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.EntityModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tasks and to-dos are one thing, unless a text tells them apart. */
final class OneToDoTest {
  @Test
  void keepsTasksAndToDosAsOne() {
    assertThat(
            entities(
                """
                - Add a to-do item with a title
                - Mark a todo as done
                - Delete a task
                - List all to-dos
                """))
        .containsExactly("ToDoItem");
  }

  @Test
  void keepsToDosOfATaskApart() {
    assertThat(
            entities(
                """
                A task has a title. A task has many to-do items.
                - Add a to-do item with a text
                """))
        .containsExactlyInAnyOrder("Task", "ToDoItem");
  }

  @Test
  void keepsTasksApartOfWhichOtherValuesAreTold() {
    assertThat(
            entities(
                """
                Each task has a title and a due date.
                Each to-do item has a text.
                """))
        .containsExactlyInAnyOrder("Task", "ToDoItem");
  }

  private static List<String> entities(String text) {
    return new Interpreter()
        .interpret(text).blueprint().entities().stream().map(EntityModel::name).toList();
  }
}
