package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.FileFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes off that files cannot be kept, of those that the text lets people send, or take back: those
 * were sent, too.
 */
public final class KeptFiles {
  private static final String UPLOAD = "upload";
  private static final String ATTACH = "attach";
  private static final String FILE = "file";

  /** What is given out as it was sent, and not made for whoever asks. */
  private static final Set<String> FILES =
      Set.of(FILE, "document", "attachment", "image", "photo", "picture", "video", "recording");

  private KeptFiles() {}

  /** The same sentences, with it settled in them. */
  public static List<Heard> known(List<Heard> heard, Lexicon lexicon) {
    var why = lexicon.unsupported().why("files");
    var sent = sent(heard, why);
    if (sent.isEmpty()) {
      var had = heard.stream().map(KeptFiles::had).toList();
      return sent(had, why).isEmpty() ? heard : known(had, lexicon);
    }
    var kept = new HashSet<String>(sent);
    kept.add(FILE);
    var shared = lexicon.unsupported().why("social");
    return heard.stream()
        .map(each -> without(each, kept, why).without(fact -> isShown(fact, each, shared)))
        .toList();
  }

  /** "Share photos": who shows them to all sends them. */
  private static boolean isShown(Fact fact, Heard heard, String why) {
    return fact instanceof Fact.Unsupported(var reason, var span)
        && reason.equals(why)
        && heard.all(FileFact.Sent.class).anyMatch(sent -> span.contains(sent.span()));
  }

  private static Set<String> sent(List<Heard> heard, String why) {
    return heard.stream()
        .filter(each -> each.block().isEmpty() && !Usable.isNamedAlone(each))
        .filter(each -> each.all(Fact.Unsupported.class).allMatch(fact -> fact.why().equals(why)))
        .flatMap(each -> each.all(FileFact.Sent.class))
        .map(fact -> fact.file().head())
        .collect(Collectors.toSet());
  }

  /** "Download the files of a case": somebody sent them, although the text does not say so. */
  private static Heard had(Heard heard) {
    var had = heard.facts().stream().flatMap(KeptFiles::had);
    return new Heard(heard.statement(), Stream.concat(heard.facts().stream(), had).toList());
  }

  private static Stream<Fact> had(Fact fact) {
    return switch (fact) {
      case FileFact.SentAsked(_, var file, var of, var span) when FILES.contains(file.head()) ->
          Stream.of(new FileFact.Sent(file, of, true, span));
      case TieFact.Belonging(var file, var of, _, var span) when isFile(file) ->
          Stream.of(new FileFact.Sent(file, Optional.of(of), true, span));
      case Fact.Associated(var file, var of, _, var span) when isFile(file) ->
          Stream.of(new FileFact.Sent(file, Optional.of(of), true, span));
      case Fact _ -> Stream.of();
    };
  }

  private static boolean isFile(Noun noun) {
    return noun.head().equals(FILE);
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
            .allMatch(
                token ->
                    kept.contains(token.lemma())
                        || isKind(token, tokens)
                        || token.lemma().equals(ATTACH)
                        || (token.lemma().equals(UPLOAD) && isOfFiles(token, tokens, kept)));
  }

  /** "Upload a song" is not about the photos that people upload elsewhere. */
  private static boolean isOfFiles(Token upload, List<Token> tokens, Set<String> kept) {
    return upload.tag().isNominal()
        || tokens.stream().anyMatch(token -> kept.contains(token.lemma()));
  }

  /** "Image files", "PDF documents": which files they are. */
  private static boolean isKind(Token token, List<Token> tokens) {
    var next = tokens.indexOf(token) + 1;
    return next < tokens.size()
        && token.tag().isNominal()
        && tokens.get(next).isOneOf("file", "files", "document", "documents");
  }
}
