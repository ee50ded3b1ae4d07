package dev.bluewright.workbench.document;

import dev.bluewright.workbench.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * A document of the repository, and what of it can be checked.
 *
 * @param file where it is
 * @param text all of it
 * @param links where its links lead
 * @param spans its words in code type
 * @param lines the lines of its blocks of code
 */
record Document(
    Path file, String text, List<String> links, List<String> spans, List<String> lines) {
  static final Path ROOT = Home.folder();

  private static final Parser MARKDOWN =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /** Every document: those at the root, those of modules, and all of {@code docs}. */
  static Stream<Document> all() {
    try (Stream<Path> root = Files.list(ROOT);
        Stream<Path> modules = Files.find(ROOT, 3, (path, _) -> isOfModule(path));
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.of(root, modules, docs)
          .flatMap(files -> files)
          .filter(path -> path.toString().endsWith(".md"))
          .distinct()
          .sorted()
          .map(Document::read)
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isOfModule(Path path) {
    return path.endsWith("README.md")
        && !path.startsWith(ROOT.resolve("examples"))
        && Files.exists(path.resolveSibling("pom.xml"));
  }

  private static Document read(Path file) {
    try {
      String text = Files.readString(file);
      Document document =
          new Document(file, text, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      MARKDOWN.parse(text).accept(document.new Collector());
      return document;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Words in code type and lines of code. */
  List<String> code() {
    return Stream.concat(spans.stream(), lines.stream()).toList();
  }

  /** Whether it tells of a decision, which holds for its own time. */
  boolean isDecision() {
    return file.startsWith(ROOT.resolve("docs/adr"));
  }

  @Override
  public String toString() {
    return ROOT.relativize(file).toString();
  }

  private final class Collector extends AbstractVisitor {
    @Override
    public void visit(Link link) {
      links.add(link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(Code code) {
      spans.add(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
      block(block, block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
      block(block, block.getLiteral());
    }

    private void block(Node block, String literal) {
      lines.addAll(literal.replace("\\\n", " ").lines().toList());
      visitChildren(block);
    }
  }
}
