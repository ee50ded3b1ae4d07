package dev.bluewright.workbench.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.workbench.command.BluewrightCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** No document names a path, a class, a command, an option or a version that is gone. */
final class DocumentsTest {
  private static final Pattern PATH = Pattern.compile("(?:\\./)?[\\w.-]+(?:/[\\w.-]+)*/?");
  private static final Pattern JAVA_FILE = Pattern.compile("\\b(?!Your)\\w+\\.java");
  private static final Pattern COMMAND =
      Pattern.compile("(?:^|[\\s(])(?:\\./)?bluewright ((?:[a-z|]+ ?)+)([^`]*)");
  private static final Pattern OPTION = Pattern.compile("(?<=^|[\\s\\[`])--[a-z][a-z-]*");
  private static final Pattern MODULES = Pattern.compile("-pl ([\\w/,-]+)");
  private static final Pattern VERSION =
      Pattern.compile("(?<![\\w.-])\\d+\\.\\d+\\.\\d+(?![\\w.-])");
  private static final Pattern JDK = Pattern.compile("JDK (\\d+)");

  private final CommandLine commandLine = new CommandLine(new BluewrightCommand());

  static Stream<Document> documents() {
    return Document.all();
  }

  @Test
  void findsTheDocuments() {
    assertThat(documents().map(Document::toString))
        .contains(
            "README.md",
            "ARCHITECTURE.md",
            "CONTRIBUTING.md",
            "docs/blueprint.md",
            "docs/first-change.md",
            "docs/adr/0001-build.md",
            "generator/README.md");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Document document) {
    assertThat(document.links())
        .filteredOn(link -> !link.contains("://") && !link.startsWith("#"))
        .allSatisfy(
            link ->
                assertThat(document.file().resolveSibling(link.replaceAll("#.*", ""))).exists());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesPathsThatAreThere(Document document) throws IOException {
    var tops = names(Document.ROOT);
    assertThat(document.spans())
        .filteredOn(span -> span.contains("/") && PATH.matcher(span).matches())
        .filteredOn(span -> tops.contains(span.replaceAll("^\\./", "").replaceAll("/.*", "")))
        .allSatisfy(span -> assertThat(Document.ROOT.resolve(span)).exists());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesSourcesThatAreThere(Document document) throws IOException {
    var named =
        document.code().stream()
            .flatMap(code -> JAVA_FILE.matcher(code).results())
            .map(match -> match.group())
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.walk(Document.ROOT)) {
      named.removeAll(files.map(file -> String.valueOf(file.getFileName())).toList());
    }
    assertThat(named).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesModulesThatAreThere(Document document) {
    assertThat(document.code().stream().flatMap(code -> MODULES.matcher(code).results()))
        .flatMap(match -> List.of(match.group(1).split(",", -1)))
        .filteredOn(module -> !module.equals("MODULE"))
        .allSatisfy(module -> assertThat(Document.ROOT.resolve(module + "/pom.xml")).exists());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesCommandsAndOptionsThatAreThere(Document document) {
    var gone = new ArrayList<String>();
    for (var code : document.code()) {
      COMMAND
          .matcher(code)
          .results()
          .forEach(match -> gone.addAll(unknown(match.group(1), match.group(2))));
    }
    assertThat(gone).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesOptionsOfSomeCommand(Document document) {
    var options = new TreeSet<>(options(commandLine));
    assertThat(document.spans())
        .filteredOn(span -> !document.isDecision() && span.matches("--[a-z].*"))
        .map(span -> span.split("[ =]", 2)[0])
        .allSatisfy(option -> assertThat(options).contains(option));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesVersionsThatAreUsed(Document document) throws IOException {
    if (document.isDecision() || document.text().contains("Measured on")) {
      return; // They say what held on the day that they name.
    }
    var pom = Files.readString(Document.ROOT.resolve("pom.xml"));
    assertThat(VERSION.matcher(document.text()).results())
        .extracting(match -> match.group())
        .filteredOn(
            version -> !version.equals("127.0.0") && !document.text().contains(version + ".1"))
        .allSatisfy(
            version ->
                assertThat(version.equals(Blueprint.SCHEMA_VERSION) || pom.contains(version))
                    .as(version)
                    .isTrue());
    assertThat(JDK.matcher(document.text()).results())
        .allSatisfy(
            match ->
                assertThat(pom).contains("<java.version>" + match.group(1) + "</java.version>"));
  }

  /** What of a line such as {@code blueprint expand BLUEPRINT --json} no command knows. */
  private List<String> unknown(String words, String rest) {
    var at = commandLine;
    for (var word : words.strip().split(" ", -1)) {
      if (at.getSubcommands().isEmpty()) {
        break;
      }
      var names = List.of(word.split("\\|", -1));
      var next = at.getSubcommands().get(names.getFirst());
      if (next == null || !at.getSubcommands().keySet().containsAll(names)) {
        return List.of("bluewright " + words);
      }
      at = next;
    }
    var options = options(at);
    return OPTION
        .matcher(rest)
        .results()
        .map(match -> match.group())
        .filter(option -> !options.contains(option))
        .map(option -> "bluewright " + words + option)
        .toList();
  }

  /** The options of a command and of those below it. */
  private static Set<String> options(CommandLine command) {
    var options = new TreeSet<>(command.getCommandSpec().optionsMap().keySet());
    command.getSubcommands().values().forEach(each -> options.addAll(options(each)));
    return options;
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
    }
  }
}
