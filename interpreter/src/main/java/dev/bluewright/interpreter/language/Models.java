package dev.bluewright.interpreter.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/** The trained English models of OpenNLP, from the class path. Not safe for use by two threads. */
final class Models {
  private static final int BLOCK = 400;

  private final SentenceDetectorME sentences;
  private final TokenizerME tokenizer;
  private final POSTaggerME tagger;
  private final LemmatizerME lemmatizer;

  private Models() throws IOException {
    try (var sentenceModel = open("sentence");
        var tokenModel = open("tokens");
        var tagModel = open("pos");
        var lemmaModel = open("lemmas")) {
      sentences = new SentenceDetectorME(new SentenceModel(sentenceModel));
      tokenizer = new TokenizerME(new TokenizerModel(tokenModel));
      tagger = new POSTaggerME(new POSModel(tagModel));
      lemmatizer = new LemmatizerME(new LemmatizerModel(lemmaModel));
    }
  }

  /** Loads the models; takes about a quarter of a second. */
  static Models load() {
    try {
      return new Models();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the models of English", e);
    }
  }

  opennlp.tools.util.Span[] sentences(String text) {
    return sentences.sentPosDetect(text);
  }

  opennlp.tools.util.Span[] tokens(String word) {
    return tokenizer.tokenizePos(word);
  }

  /** A tag a word; long sentences are tagged in blocks, so that time grows with length alone. */
  String[] tags(List<String> words) {
    var tags = new String[words.size()];
    for (var start = 0; start < words.size(); start += BLOCK) {
      var block = words.subList(start, Math.min(words.size(), start + BLOCK));
      var found = tagger.tag(block.toArray(String[]::new));
      System.arraycopy(found, 0, tags, start, found.length);
    }
    return tags;
  }

  /** The dictionary form of one word; the slowest of the models, asked where no list knows. */
  String lemma(String word, String tag) {
    return lemmatizer.lemmatize(new String[] {word}, new String[] {tag})[0];
  }

  private static InputStream open(String kind) throws IOException {
    var name = "/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin";
    var in = Models.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("no " + name + " on the class path");
    }
    return in;
  }
}
