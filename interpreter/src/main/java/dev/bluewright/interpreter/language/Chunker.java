package dev.bluewright.interpreter.language;

import java.util.ArrayList;
import java.util.List;

/** Groups words into noun phrases, verb groups and what joins them. */
final class Chunker {
  private final List<Token> tokens;
  private final List<Chunk> chunks = new ArrayList<>();
  private boolean optionally;
  private int at;

  private Chunker(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Chunk> chunks(List<Token> tokens) {
    var chunker = new Chunker(tokens);
    while (chunker.at < tokens.size()) {
      chunker.step();
    }
    return chunker.chunks;
  }

  private void step() {
    var token = tokens.get(at);
    if (token.isOneOf("(", "[", "{")) {
      aside();
      return;
    }
    if (size()) {
      return;
    }
    var connector = Connectors.at(tokens, at);
    if (connector.isPresent()) {
      chunks.add(connector.get().chunk());
      at = connector.get().end();
      return;
    }
    var verbs = new VerbGroupReader(tokens, at);
    if (verbs.found()) {
      chunks.add(verbs.chunk());
      at = verbs.end();
      return;
    }
    var noun = new NounPhraseReader(tokens, at);
    if (noun.found()) {
      addNoun(noun.phrase());
      at = noun.end();
      return;
    }
    single(token);
    at++;
  }

  private void addNoun(NounPhrase phrase) {
    var marked = optionally ? phrase.optionally() : phrase;
    optionally = false;
    var last = chunks.size() - 1;
    if (last > 0
        && chunks.get(last) instanceof Chunk.Preposition of
        && of.token().isOneOf("of")
        && chunks.get(last - 1) instanceof Chunk.Noun owner) {
      chunks.removeLast();
      chunks.set(last - 1, new Chunk.Noun(owner.phrase().withOf(marked)));
      return;
    }
    if (last > 0
        && chunks.get(last) instanceof Chunk.Preposition in
        && in.token().isOneOf("in")
        && marked.head().isOneOf("stock")
        && marked.modifiers().isEmpty()
        && chunks.get(last - 1) instanceof Chunk.Noun counted
        && counted.phrase().head().isOneOf("quantity", "number", "amount", "count")) {
      chunks.removeLast();
      chunks.set(last - 1, new Chunk.Noun(counted.phrase().within(marked)));
      return;
    }
    chunks.add(new Chunk.Noun(marked));
  }

  private void single(Token token) {
    switch (token.tag()) {
      case CCONJ -> chunks.add(new Chunk.Joint(token));
      case SCONJ -> chunks.add(new Chunk.Subordinator(token));
      case ADP -> chunks.add(new Chunk.Preposition(token));
      case ADJ, ADV, VERB, AUX, OTHER, NUM, NOUN, PROPN, PRON, DET -> word(token);
      case PART -> chunks.add(new Chunk.Preposition(token));
      case PUNCT -> mark(token);
    }
  }

  private void word(Token token) {
    if (token.isOneOf("which", "that", "who", "where", "whose")) {
      chunks.add(new Chunk.Subordinator(token));
    } else if (token.isOneOf("optionally", "possibly", "optional")) {
      optionally = true;
      chunks.add(new Chunk.Word(token));
    } else {
      chunks.add(new Chunk.Word(token));
    }
  }

  private void mark(Token token) {
    if (token.isOneOf(",", "/", "&", "+", "|")) {
      chunks.add(new Chunk.Joint(token));
    } else if (token.isOneOf(":", ";", "-", "–", "—", "->", "→", "=")) {
      chunks.add(new Chunk.Break(token));
    }
  }

  /** "A title of at most 80 characters": as if it stood in brackets. */
  private boolean size() {
    if (chunks.isEmpty()
        || !(chunks.getLast() instanceof Chunk.Noun noun)
        || !SizeTail.mayFollow(noun.phrase())) {
      return false;
    }
    var words = SizeTail.at(tokens, at);
    words.ifPresent(
        size -> {
          chunks.set(
              chunks.size() - 1,
              new Chunk.Noun(noun.phrase().withAside(size, size.getLast().span())));
          at += size.size();
        });
    return words.isPresent();
  }

  private void aside() {
    var depth = 0;
    var end = at;
    for (; end < tokens.size(); end++) {
      if (tokens.get(end).isOneOf("(", "[", "{")) {
        depth++;
      } else if (tokens.get(end).isOneOf(")", "]", "}") && --depth == 0) {
        break;
      }
    }
    var words = tokens.subList(Math.min(at + 1, tokens.size()), Math.min(end, tokens.size()));
    var last = tokens.get(Math.min(end, tokens.size() - 1)).span();
    var whole = tokens.get(at).span().cover(last);
    if (!chunks.isEmpty() && chunks.getLast() instanceof Chunk.Noun noun) {
      chunks.set(
          chunks.size() - 1, new Chunk.Noun(noun.phrase().withAside(List.copyOf(words), whole)));
    } else {
      chunks.add(new Chunk.Aside(List.copyOf(words), whole));
    }
    at = end + 1;
  }
}
