package dev.bluewright.interpreter.language;

import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads "should be able to create", "is not deleted", "to list" from a place in a sentence. */
final class VerbGroupReader {
  private final List<Token> tokens;
  private final int start;
  private int end;
  private @Nullable Token modal;
  private @Nullable Token verb;
  private boolean negated;
  private boolean be;
  private boolean passive;
  private boolean infinitive;

  VerbGroupReader(List<Token> tokens, int start) {
    this.tokens = tokens;
    this.start = start;
    this.end = start;
    read();
  }

  boolean found() {
    return verb != null;
  }

  int end() {
    return end;
  }

  Chunk.Verb chunk() {
    var found = java.util.Objects.requireNonNull(verb);
    var span = new Span(tokens.get(start).span().start(), tokens.get(end - 1).span().end());
    return new Chunk.Verb(Optional.ofNullable(modal), negated, passive, found, infinitive, span);
  }

  private void read() {
    if (isModifier()) {
      return;
    }
    var going = true;
    while (going && end < tokens.size()) {
      going = take(tokens.get(end));
    }
  }

  /** A participle before a noun belongs to the noun: "completed tasks". */
  private boolean isModifier() {
    var token = tokens.get(start);
    var form = token.tag() == Tag.VERB && (token.isParticiple() || token.isGerund());
    if (!form || start + 1 >= tokens.size()) {
      return false;
    }
    var next = tokens.get(start + 1);
    var afterNoun = start > 0 && tokens.get(start - 1).tag().isNominal();
    return next.tag().isNominal() && !afterNoun && token.isParticiple();
  }

  private boolean take(Token token) {
    if (token.tag() == Tag.AUX || token.isOneOf("cannot")) {
      return auxiliary(token);
    }
    if (token.isOneOf("not", "n't", "never", "no") && end > start) {
      negated = true;
      return skip();
    }
    if (token.isOneOf("able", "allowed", "permitted", "required", "supposed", "free")
        && be
        && nextIs("to")) {
      modal = modal == null ? token.as(Tag.AUX, "can") : modal;
      be = false;
      verb = null;
      end += 2;
      return true;
    }
    if (token.isOneOf("need", "needs", "have", "has", "want", "wants", "like", "wish", "wishes")
        && verb == null
        && nextIs("to")) {
      modal = modal == null ? token.as(Tag.AUX, "must") : modal;
      end += 2;
      return true;
    }
    if (token.isOneOf("to") && end == start && nextIsVerb()) {
      infinitive = true;
      return skip();
    }
    if (token.tag() == Tag.ADV && end > start && (verb == null || be) && aheadIsVerb()) {
      return skip();
    }
    return token.tag() == Tag.VERB && main(token);
  }

  private boolean auxiliary(Token token) {
    if (verb != null && !be) {
      return false;
    }
    if (token.isOneOf(
        "can", "could", "should", "must", "shall", "will", "may", "might", "would", "cannot")) {
      modal = token;
      negated |= token.isOneOf("cannot");
    } else if (token.lemma().equals("be") || token.isOneOf("get", "gets", "be", "been", "being")) {
      be = true;
      verb = token;
    } else if (!token.isOneOf("do", "does", "did")) {
      verb = token;
      be = true;
    }
    return skip();
  }

  private boolean main(Token token) {
    if (verb != null && !be) {
      return false;
    }
    passive = be && verb != null && !token.isGerund() && token.isParticiple();
    if (be && verb != null && !passive && !token.isGerund() && verb.lemma().equals("be")) {
      return false;
    }
    verb = token;
    be = false;
    end++;
    return false;
  }

  private boolean skip() {
    end++;
    return true;
  }

  private boolean nextIs(String word) {
    return end + 1 < tokens.size() && tokens.get(end + 1).isOneOf(word);
  }

  private boolean nextIsVerb() {
    return end + 1 < tokens.size()
        && (tokens.get(end + 1).tag() == Tag.VERB || tokens.get(end + 1).tag() == Tag.AUX);
  }

  private boolean aheadIsVerb() {
    return nextIsVerb() && !tokens.get(end).isOneOf("as", "only");
  }
}
