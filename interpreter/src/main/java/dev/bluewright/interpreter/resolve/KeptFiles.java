package dev.bluewright.interpreter.resolve;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes off that files cannot be kept, of those that the text lets people send. */
final class KeptFiles {
  private static final String UPLOAD = "upload";
  private static final String FILE = "file";

  private KeptFiles() {}

  static List<Heard> known(List<Heard> heard, Lexicon lexicon) {
    var kept = new HashSet<String>();
    heard.stream()
        .filter(each -> each.block().isEmpty() && !Usable.isAside(each))
        .flatMap(each -> each.all(Fact.Sent.class))
        .forEach(fact -> kept.add(fact.file().head()));
    if (kept.isEmpty()) {
      return heard;
    }
    kept.addAll(List.of(FILE, UPLOAD));
    var why = lexicon.unsupported().why("files");
    return heard.stream().map(each -> without(each, kept, why)).toList();
  }

  private static Heard without(Heard heard, Set<String> kept, String why) {
    var tokens = heard.statement().tokens();
    return new Heard(
        heard.statement(),
        heard.facts().stream()
            .map(
                fact ->
                    isOfKept(fact, tokens, kept, why) ? new Fact.FilesMentioned(fact.span()) : fact)
            .toList());
  }

  private static boolean isOfKept(Fact fact, List<Token> tokens, Set<String> kept, String why) {
    return fact instanceof Fact.Unsupported(var reason, var span)
        && reason.equals(why)
        && tokens.stream()
            .filter(token -> span.contains(token.span()))
            .allMatch(token -> kept.contains(token.lemma()) || isKind(token, tokens));
  }

  /** "Image files", "PDF documents": which files they are. */
  private static boolean isKind(Token token, List<Token> tokens) {
    var next = tokens.indexOf(token) + 1;
    return next < tokens.size()
        && token.tag().isNominal()
        && tokens.get(next).isOneOf("file", "files", "document", "documents");
  }
}
