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
  private final Consumer<Prose> lines;
  private Prose.Builder line = new Prose.Builder();

  private InlineText(Consumer<Prose> lines) {
    this.lines = lines;
  }

  /** Hands over the lines of a block, in order. */
  static void linesOf(Node block, Consumer<Prose> lines) {
    var reader = new InlineText(lines);
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
    line.append(code.getLiteral(), placeOf(code) + Math.max(0, ticks), spans.size() == 1);
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

  private void append(Node node, String literal) {
    var spans = node.getSourceSpans();
    var aligned = spans.size() == 1 && spans.getFirst().getLength() == literal.length();
    line.append(literal, placeOf(node), aligned);
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
