package dev.bluewright.interpreter.resolve;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes off that files cannot be kept, of those that the text lets people send. */
final class KeptFiles {
  private static final String UPLOAD = "upload";

  private KeptFiles() {}

  static List<Heard> known(List<Heard> heard, Lexicon lexicon) {
    var kept = new HashSet<String>();
    heard.stream()
        .filter(each -> each.block().isEmpty())
        .flatMap(each -> each.all(Fact.Sent.class))
        .forEach(fact -> kept.add(fact.file().head()));
    var why = lexicon.unsupported().why("files");
    return kept.isEmpty() ? heard : heard.stream().map(each -> without(each, kept, why)).toList();
  }

  private static Heard without(Heard heard, Set<String> kept, String why) {
    var speaks =
        heard.statement().tokens().stream().anyMatch(token -> kept.contains(token.lemma()));
    return speaks ? heard.without(fact -> isOfKept(fact, heard, kept, why)) : heard;
  }

  private static boolean isOfKept(Fact fact, Heard heard, Set<String> kept, String why) {
    return fact instanceof Fact.Unsupported(var reason, var span)
        && reason.equals(why)
        && heard.statement().tokens().stream()
            .filter(token -> span.contains(token.span()))
            .allMatch(token -> kept.contains(token.lemma()) || token.lemma().equals(UPLOAD));
  }
}
