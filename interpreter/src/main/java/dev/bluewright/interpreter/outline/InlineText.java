package dev.bluewright.interpreter.outline;

import java.util.Locale;
import java.util.function.Consumer;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Reads what is inside a block: its words without marks, one prose a line. */
final class InlineText extends AbstractVisitor {
  private final String source;
  private final Consumer<Prose> lines;
  private Prose.Builder line = new Prose.Builder();

  private InlineText(String source, Consumer<Prose> lines) {
    this.source = source;
    this.lines = lines;
  }

  /** Hands over the lines of a block, in order. */
  static void linesOf(Node block, String source, Consumer<Prose> lines) {
    var reader = new InlineText(source, lines);
    reader.visitChildren(block);
    reader.endLine();
  }

  @Override
  public void visit(Text text) {
    append(text, text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    var spans = code.getSourceSpans();
    var ticks =
        spans.isEmpty() ? 0 : (spans.getFirst().getLength() - code.getLiteral().length()) / 2;
    line.appendCode(code.getLiteral(), placeOf(code) + Math.max(0, ticks), spans.size() == 1);
  }

  @Override
  public void visit(HtmlInline html) {
    if (html.getLiteral().toLowerCase(Locale.ROOT).startsWith("<br")) {
      endLine();
    }
  }

  @Override
  public void visit(Image image) {
    // A picture says nothing that can be read.
  }

  @Override
  public void visit(SoftLineBreak softBreak) {
    endLine();
  }

  @Override
  public void visit(HardLineBreak hardBreak) {
    endLine();
  }

  /** Of a line that ends in spaces, or has escapes, the source is longer than what it says. */
  private void append(Node node, String literal) {
    var spans = node.getSourceSpans();
    if (spans.size() == 1) {
      var from = spans.getFirst().getInputIndex();
      line.append(literal, source, from, from + spans.getFirst().getLength());
    } else {
      line.append(literal, placeOf(node), false);
    }
  }

  private int placeOf(Node node) {
    return node.getSourceSpans().stream()
        .findFirst()
        .map(SourceSpan::getInputIndex)
        .orElse(line.lastPlace());
  }

  private void endLine() {
    var prose = line.build();
    if (!prose.isBlank()) {
      lines.accept(prose);
    }
    line = new Prose.Builder();
  }
}
