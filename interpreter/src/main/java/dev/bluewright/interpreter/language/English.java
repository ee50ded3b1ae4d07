package dev.bluewright.interpreter.language;

import dev.bluewright.interpreter.outline.Prose;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads prose as English sentences.
 *
 * <p>Thread safety: safe; calls run one at a time, since the models keep state between words.
 */
public final class English {
  /**
   * What has more words than any sentence is left unread: to read it takes their square in time.
   */
  private static final int MOST_WORDS = 400;

  private final Models models = Models.load();

  /** The sentences of a piece of prose, in order. */
  public synchronized List<Sentence> sentences(Prose prose) {
    var sentences = new ArrayList<Sentence>();
    for (var part : Sentences.split(prose, models)) {
      sentences.add(sentence(part));
    }
    return sentences;
  }

  /** Reads prose as one sentence; one of more than 400 words and marks has no tokens. */
  public synchronized Sentence sentence(Prose prose) {
    var tokens = Framing.trimmed(tokens(prose));
    var asked = Gestures.without(tokens);
    return new Sentence(prose, tokens, new ClauseReader(Chunker.chunks(asked)).clauses());
  }

  private List<Token> tokens(Prose prose) {
    var text = prose.text();
    var cuts = Tokens.cut(text, models);
    if (cuts.size() > MOST_WORDS) {
      return List.of();
    }
    var words = cuts.stream().map(cut -> Tokens.word(text, cut)).toList();
    var tags = models.tags(words);
    var tokens = new ArrayList<Token>();
    for (var i = 0; i < words.size(); i++) {
      tokens.add(token(words.get(i), tags[i], prose.place(cuts.get(i).start(), cuts.get(i).end())));
    }
    return Rates.merged(Offers.merged(PhrasalVerbs.merged(TagRepair.repair(tokens))));
  }

  private Token token(String word, String tagName, Span place) {
    var tag = Tag.named(tagName);
    var lower = word.toLowerCase(Locale.ROOT);
    var known =
        switch (tag) {
          case NOUN, PROPN -> Nouns.isAcronym(word) ? lower : Nouns.singular(lower);
          case VERB, AUX ->
              Verbs.base(lower, () -> models.lemma(word, tagName).toLowerCase(Locale.ROOT));
          case PRON, ADJ, ADV, ADP, DET, NUM, PART, CCONJ, SCONJ, PUNCT, OTHER -> lower;
        };
    return new Token(word, tag, known, place);
  }
}
