package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.Sentence;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.outline.Prose;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A sentence or bullet with what it inherits from the text above it.
 *
 * <p>Thread safety: immutable.
 *
 * @param passage where it stands in the text's structure
 * @param sentence its words and clauses
 * @param wording its words as one line, for rules that are patterns over them
 * @param owner whose attributes the bullets here are: from "Each book has:" or a heading
 * @param ownerSaid whether the text above says that attributes follow, or only names the thing
 * @param block what a heading above says of everything below it: "optional", "scope", "process",
 *     "screens"
 * @param call the call of which the line tells a part, and another line the rest
 */
public record Statement(
    Passage passage,
    Sentence sentence,
    Wording wording,
    Optional<Noun> owner,
    boolean ownerSaid,
    Optional<String> block,
    Optional<SpokenPath> call) {

  /** The owner, where the text above says that attributes follow. */
  public Optional<Noun> saidOwner() {
    return ownerSaid ? owner : Optional.empty();
  }

  /** Its clauses in order. */
  public List<Clause> clauses() {
    return sentence.clauses();
  }

  /** What its paragraph says before it. */
  public String textBefore() {
    var paragraph = passage.prose().text();
    return paragraph.substring(0, Math.max(0, paragraph.indexOf(sentence.text())));
  }

  /** The same with its marks. */
  public Prose proseBefore() {
    var paragraph = passage.prose();
    return paragraph.part(0, Math.max(0, paragraph.text().indexOf(sentence.text())));
  }

  /** Its words and marks in order. */
  public List<Token> tokens() {
    return sentence.tokens();
  }

  /** Where it stands in the description. */
  public Span span() {
    return sentence.prose().place();
  }

  /** What its paragraph says after it. */
  public String textAfter() {
    var paragraph = passage.prose().text();
    var own = sentence.text();
    int at = paragraph.indexOf(own);
    return at < 0 ? "" : paragraph.substring(at + own.length()).strip();
  }

  /** Whether it is the lead-in of a list: it ends in a colon and a list follows. */
  public boolean introduces() {
    return passage.introduces() && sentence.text().endsWith(":");
  }
}
