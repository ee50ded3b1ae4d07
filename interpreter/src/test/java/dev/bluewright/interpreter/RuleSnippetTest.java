package dev.bluewright.interpreter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.interpreter.language.English;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Outline;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.RuleCatalog;
import dev.bluewright.interpreter.rule.Statements;
import dev.bluewright.interpreter.rule.Text;
import dev.bluewright.interpreter.text.Description;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule against its folder of snippets: a text, a line of dashes, and the facts expected. */
final class RuleSnippetTest {
  private static final Path SNIPPETS = Path.of("src/test/resources/rules");
  private static final String DASHES = "\n----\n";
  private static final Lexicon LEXICON = new Lexicon();
  private static final English ENGLISH = new English();
  private static final List<Rule> RULES = new RuleCatalog(LEXICON).rules();

  @Test
  void everyRuleHasSnippetsAndEveryFolderARule() throws IOException {
    try (var folders = Files.list(SNIPPETS)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(RULES.stream().map(Rule::name).toList());
    }
  }

  @Test
  void everyRuleFileIsListedAsAService() throws IOException {
    try (var files = Files.list(Path.of("src/main/java/dev/bluewright/interpreter/rule/rules"))) {
      var names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Rule.java"));
      assertThat(names.map(name -> name.replace(".java", "")))
          .containsExactlyInAnyOrderElementsOf(
              RULES.stream().map(rule -> rule.getClass().getSimpleName()).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void readsASnippet(Path snippet) throws IOException {
    var content = Files.readString(snippet, UTF_8);
    var text = content.substring(0, content.indexOf(DASHES));
    var expected = content.substring(content.indexOf(DASHES) + DASHES.length()).strip();
    var folder = snippet.getName(snippet.getNameCount() - 2).toString();
    var rule = RULES.stream().filter(each -> each.name().equals(folder)).findFirst().orElseThrow();
    var facts = factsOf(rule, Description.of(text));
    if (Boolean.getBoolean("approve")) {
      Files.writeString(snippet, text + DASHES + facts + "\n", UTF_8);
    } else {
      assertThat(facts).isEqualTo(expected);
    }
  }

  static Stream<Path> snippets() throws IOException {
    try (var files = Files.walk(SNIPPETS)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  private static String factsOf(Rule rule, Description text) {
    return Statements.of(Text.of(Outline.of(text), ENGLISH), ENGLISH, LEXICON).stream()
        .flatMap(statement -> rule.facts(statement, LEXICON).stream())
        .map(fact -> Facts.line(fact, text))
        .collect(Collectors.joining("\n"));
  }
}
