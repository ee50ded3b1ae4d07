package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.SampleBlock;
import dev.bluewright.interpreter.rule.ShownJson;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TableCells;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** JSON in a block of code or in a sentence: what a caller sends, or what is answered. */
public final class ShownBodyRule implements Rule {
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
    boolean request =
        block.status().isEmpty() && (!block.calls().isEmpty() || ShownJson.isSent(before));
    return block.value().stream()
        .map(json -> new Prescription.Sample(request, block.status(), json))
        .<Fact>map(sample -> new Fact.Prescribed(sample, statement.span()))
        .toList();
  }

  private static List<Fact> inWords(Statement statement) {
    return ShownJson.in(statement).map(shown -> fact(statement, shown)).stream().toList();
  }

  private static Fact fact(Statement statement, ShownJson shown) {
    var text = statement.sentence().text();
    var before = text.substring(0, shown.start());
    var place = statement.sentence().prose().place(shown.start(), shown.end());
    boolean sent = TableCells.at(statement, place).filter(TableCells::isSent).isPresent();
    var status = STATUS.matcher(before + text.substring(shown.end()));
    Optional<Integer> code =
        !sent && status.find() ? Optional.of(Integer.valueOf(status.group(1))) : Optional.empty();
    boolean request = sent || (code.isEmpty() && ShownJson.isSent(before));
    var sample = new Prescription.Sample(request, code, shown.value());
    return new Fact.Prescribed(sample, place);
  }
}
