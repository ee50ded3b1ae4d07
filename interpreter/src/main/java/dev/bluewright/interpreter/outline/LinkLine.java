package dev.bluewright.interpreter.outline;

import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** A line of links and nothing else: an entry of a table of contents, or a source to read. */
final class LinkLine {
  private LinkLine() {}

  static boolean is(Paragraph paragraph) {
    var links = 0;
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Link _ -> links++;
        case SoftLineBreak _ -> {}
        case Text text when text.getLiteral().chars().noneMatch(Character::isLetterOrDigit) -> {}
        case Node _ -> {
          return false;
        }
      }
    }
    return links > 0;
  }
}
