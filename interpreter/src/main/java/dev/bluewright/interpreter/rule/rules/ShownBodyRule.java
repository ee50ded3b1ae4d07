package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.SampleBlock;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** JSON in a block of code or in a sentence: what a caller sends, or what is answered. */
public final class ShownBodyRule implements Rule {
  private static final Pattern SENT =
      Pattern.compile("\\b(request|send|sends|sent|accept|accepts|takes|payload|input)\\b");
  private static final Pattern ANSWERED =
      Pattern.compile("\\b(respon\\w+|return\\w*|answer\\w*|repl\\w+|result|output)\\b");
  private static final Pattern STATUS = Pattern.compile("\\b([2-5]\\d\\d)\\b");

  @Override
  public String name() {
    return "shown-body";
  }

  @Override
  public boolean readsCode() {
    return true;
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return statement.passage().kind() == Passage.Kind.CODE ? inCode(statement) : inWords(statement);
  }

  private static List<Fact> inCode(Statement statement) {
    var block = SampleBlock.of(statement.passage().prose().text());
    var before = statement.passage().above().map(above -> above.prose().text()).orElse("");
    boolean request = block.status().isEmpty() && (!block.calls().isEmpty() || isSent(before));
    return block.value().stream()
        .map(json -> new Prescription.Sample(request, block.status(), json))
        .<Fact>map(sample -> new Fact.Prescribed(sample, statement.span()))
        .toList();
  }

  private static List<Fact> inWords(Statement statement) {
    var text = statement.sentence().text();
    for (int start = text.indexOf('{'); start >= 0; start = text.indexOf('{', start + 1)) {
      int end = closing(text, start);
      if (end > 0 && text.substring(start, end).contains(":")) {
        var json = SampleBlock.value(text.substring(start, end));
        if (json.isPresent()) {
          return List.of(fact(statement, start, end, json.get()));
        }
      }
    }
    return List.of();
  }

  private static Fact fact(Statement statement, int start, int end, Object json) {
    var text = statement.sentence().text();
    var status = STATUS.matcher(text.substring(0, start) + text.substring(end));
    Optional<Integer> code =
        status.find() ? Optional.of(Integer.valueOf(status.group(1))) : Optional.empty();
    boolean request = code.isEmpty() && isSent(text.substring(0, start));
    var sample = new Prescription.Sample(request, code, json);
    return new Fact.Prescribed(sample, statement.sentence().prose().place(start, end));
  }

  private static boolean isSent(String words) {
    var lower = words.toLowerCase(java.util.Locale.ROOT);
    return SENT.matcher(lower).find() && !ANSWERED.matcher(lower).find();
  }

  /** The place behind the brace that closes the one at a place; -1 where none does. */
  private static int closing(String text, int open) {
    int depth = 0;
    for (int at = open; at < text.length(); at++) {
      depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
      if (depth == 0) {
        return at + 1;
      }
    }
    return -1;
  }
}
