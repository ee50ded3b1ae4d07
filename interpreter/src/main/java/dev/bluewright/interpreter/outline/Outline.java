package dev.bluewright.interpreter.outline;

import dev.bluewright.interpreter.text.Description;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The passages of a description in the order of the text.
 *
 * <p>Reads CommonMark with tables, and plain text. Indented text is not code: descriptions are
 * often pasted with an indent. Thread safety: immutable.
 */
public record Outline(List<Passage> passages) {
  private static final Pattern TAG_LINE =
      Pattern.compile(
          "(?im)^[ \\t]*</?(?:section|div|details|center|article|span)\\b[^<>\\n]*>[ \\t]*$");

  /** In the order in which they are tried: a line of dashes below words makes them a heading. */
  private static final Set<Class<? extends Block>> BLOCKS =
      new LinkedHashSet<>(
          List.of(
              BlockQuote.class,
              Heading.class,
              FencedCodeBlock.class,
              HtmlBlock.class,
              ThematicBreak.class,
              ListBlock.class));

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .enabledBlockTypes(BLOCKS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(64)
          .build();

  /** The outline of a description. */
  public static Outline of(Description description) {
    var source = withoutTagLines(FrontMatter.blanked(description.text()));
    var reader = new BlockReader(source);
    PARSER.parse(source).accept(reader);
    return new Outline(List.copyOf(reader.passages()));
  }

  /** A line of nothing but a tag hides the heading below it; it is left as blank as it is long. */
  private static String withoutTagLines(String text) {
    return TAG_LINE.matcher(text).replaceAll(line -> " ".repeat(line.group().length()));
  }
}
