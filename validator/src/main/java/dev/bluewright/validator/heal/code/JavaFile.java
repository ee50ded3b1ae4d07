package dev.bluewright.validator.heal.code;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.Comparator;
import java.util.Optional;

/**
 * A file of Java with its syntax tree. Changes are made to the text at the places of the tree, so
 * that all else stays as a person wrote it.
 */
record JavaFile(String text, CompilationUnit unit) {
  private static final String BEHAVIOR = "Behavior";

  /** The file, where it is Java at all. */
  static Optional<JavaFile> parse(String text) {
    var parser = new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_25));
    return parser.parse(text).getResult().map(unit -> new JavaFile(text, unit));
  }

  /** Its package, empty where it has none. */
  String packageName() {
    return unit.getPackageDeclaration().map(NodeWithName::getNameAsString).orElse("");
  }

  /** Whether the name stands anywhere but in an import. */
  boolean uses(String simpleName) {
    return text.lines()
        .filter(line -> !line.strip().startsWith("import "))
        .anyMatch(line -> line.matches(".*\\b" + simpleName + "\\b.*"));
  }

  /** Whether a type of that name is imported by name, or everything of its package is. */
  boolean imports(String fullName) {
    var simple = fullName.substring(fullName.lastIndexOf('.') + 1);
    return unit.getImports().stream()
        .filter(each -> !each.isStatic())
        .anyMatch(
            each ->
                each.isAsterisk()
                    ? fullName.equals(each.getNameAsString() + "." + simple)
                    : each.getName().getIdentifier().equals(simple));
  }

  /** The text with one import more, among the others by its name. */
  String withImport(String fullName) {
    var after =
        unit.getImports().stream()
            .filter(each -> !each.isStatic())
            .filter(each -> each.getNameAsString().compareTo(fullName) < 0)
            .max(Comparator.comparing(ImportDeclaration::getNameAsString))
            .flatMap(ImportDeclaration::getRange);
    var line = "import " + fullName + ";\n";
    if (after.isPresent()) {
      return inserted(lineAfter(after.get().end), line);
    }
    var first = unit.getImports().getFirst().flatMap(ImportDeclaration::getRange);
    if (first.isPresent()) {
      return inserted(offset(first.get().begin), line);
    }
    var declared = unit.getPackageDeclaration().flatMap(each -> each.getRange());
    return declared
        .map(range -> inserted(lineAfter(range.end), "\n" + line))
        .orElseGet(() -> line + "\n" + text);
  }

  /** The class that says what an entity does, with the type of its records. */
  Optional<Behavior> behavior() {
    return unit.findAll(ClassOrInterfaceDeclaration.class).stream()
        .flatMap(
            each ->
                each.getImplementedTypes().stream()
                    .filter(type -> type.getNameAsString().equals(BEHAVIOR))
                    .map(type -> new Behavior(each, type)))
        .findFirst();
  }

  /**
   * A class that implements {@code Behavior}.
   *
   * @param contract what it says that it implements
   */
  record Behavior(ClassOrInterfaceDeclaration declaration, ClassOrInterfaceType contract) {
    /** The name of the records' type. */
    Optional<ClassOrInterfaceType> entity() {
      return contract
          .getTypeArguments()
          .filter(types -> types.size() == 1 && types.get(0).isClassOrInterfaceType())
          .map(types -> types.get(0).asClassOrInterfaceType());
    }
  }

  /** The text with another in a range's place. */
  String replaced(Range range, String by) {
    return text.substring(0, offset(range.begin)) + by + text.substring(offset(range.end) + 1);
  }

  /** The text with more at an offset. */
  String inserted(int offset, String more) {
    return text.substring(0, offset) + more + text.substring(offset);
  }

  /** The text without the lines of a range. */
  String withoutLines(Range range) {
    return text.substring(0, offset(new Position(range.begin.line, 1)))
        + text.substring(lineAfter(range.end));
  }

  int offset(Position position) {
    int start = 0;
    for (int line = 1; line < position.line; line++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start + position.column - 1;
  }

  private int lineAfter(Position position) {
    int end = text.indexOf('\n', offset(position));
    return end < 0 ? text.length() : end + 1;
  }
}
