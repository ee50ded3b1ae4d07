package dev.bluewright.interpreter.outline;

import dev.bluewright.interpreter.outline.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Walks the blocks of a parsed text and collects passages with what stands above each. */
final class BlockReader extends AbstractVisitor {
  private record Level(int depth, Prose prose) {}

  private static final Pattern TITLE =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]*(?: (?:&|[\\p{L}'’/-]+)){0,3}");

  private final String source;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Level> headings = new ArrayList<>();
  private Optional<Passage> above = Optional.empty();
  private Optional<Passage> last = Optional.empty();
  private boolean inItem;

  BlockReader(String source) {
    this.source = source;
  }

  List<Passage> passages() {
    return passages;
  }

  @Override
  public void visit(Heading heading) {
    InlineText.linesOf(heading, source, prose -> heading(heading.getLevel(), prose));
  }

  @Override
  public void visit(Paragraph paragraph) {
    var lines = new ArrayList<Prose>();
    InlineText.linesOf(paragraph, source, lines::add);
    if (lines.isEmpty() || LinkLine.is(paragraph)) {
      return;
    }
    if (!inItem && isBoldAlone(paragraph) && lines.size() == 1) {
      heading(7, lines.getFirst());
      return;
    }
    var runs = Lines.join(lines);
    for (var i = 0; i < runs.size(); i++) {
      run(runs.get(i), i + 1 < runs.size() && runs.get(i + 1).bullet());
    }
  }

  @Override
  public void visit(BulletList list) {
    list((Node) list);
  }

  @Override
  public void visit(OrderedList list) {
    list((Node) list);
  }

  @Override
  public void visit(ListItem item) {
    var outerLast = last;
    last = Optional.empty();
    inItem = true;
    visitChildren(item);
    last = outerLast;
  }

  @Override
  public void visit(FencedCodeBlock code) {
    markIntroduction();
    add(Passage.of(Kind.CODE, CodeLines.of(code), last.or(() -> above), names()));
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock table) {
      markIntroduction();
      new TableRows(source, last.or(() -> above), names()).of(table).forEach(this::add);
    } else {
      visitChildren(block);
    }
  }

  private void list(Node list) {
    var outerAbove = above;
    var outerItem = inItem;
    markIntroduction();
    above = last.filter(Passage::introduces).or(() -> outerAbove);
    visitChildren(list);
    above = outerAbove;
    inItem = outerItem;
    last = Optional.empty();
  }

  private void run(Lines.Run run, boolean introduces) {
    var kind = run.bullet() || inItem ? Kind.BULLET : Kind.PARAGRAPH;
    var parent = run.bullet() ? introduction() : above;
    var passage = Passage.of(kind, run.prose(), parent, names());
    if (introduces && !run.bullet()) {
      passage = passage.introducing();
    }
    add(passage);
    if (!run.bullet() || (inItem && introduction().equals(above))) {
      last = Optional.of(passage);
    }
  }

  /** What introduces a bullet that markdown does not know: the words before it, or the list. */
  private Optional<Passage> introduction() {
    return last.filter(Passage::introduces).or(() -> inItem ? above : Optional.empty());
  }

  private void markIntroduction() {
    last.ifPresent(
        passage -> {
          var introducing = passage.introducing();
          var ends = passage.prose().text().endsWith(":") || isTitle(passage);
          if (ends || inItem) {
            passages.set(passages.lastIndexOf(passage), introducing);
            last = Optional.of(introducing);
          }
        });
  }

  /** "Warden features", straight above a list: a few words that begin as titles do and end so. */
  private static boolean isTitle(Passage passage) {
    return passage.kind() == Passage.Kind.PARAGRAPH
        && TITLE.matcher(passage.prose().text()).matches();
  }

  private void heading(int depth, Prose prose) {
    headings.removeIf(level -> level.depth() >= depth);
    headings.add(new Level(depth, prose));
    passages.add(Passage.of(Kind.HEADING, prose, Optional.empty(), names()));
    last = Optional.empty();
  }

  private void add(Passage passage) {
    passages.add(passage);
  }

  private List<Prose> names() {
    return headings.reversed().stream().map(Level::prose).toList();
  }

  private static boolean isBoldAlone(Paragraph paragraph) {
    var first = paragraph.getFirstChild();
    if (!(first instanceof StrongEmphasis)) {
      return false;
    }
    var next = first.getNext();
    return next == null || (next.getNext() == null && isColon(next));
  }

  private static boolean isColon(Node node) {
    return node instanceof Text text && ":".equals(text.getLiteral().strip());
  }
}
