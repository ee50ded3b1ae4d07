package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.rule.ModelLine;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A data model in code: {@code CREATE TABLE}, a class, an interface, or a list of typed names. */
public final class DataModelRule implements Rule {
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*");
  private static final Pattern REFERENCE = Pattern.compile(".*references\\s+[`\"']?(\\w+).*");
  private static final Pattern DEFAULT = Pattern.compile(".*default\\s+['\"]?([\\w.-]+).*");
  private static final int LONGEST_TEXT = 10_000;

  @Override
  public String name() {
    return "data-model";
  }

  @Override
  public boolean readsCode() {
    return true;
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    if (statement.passage().kind() != Passage.Kind.CODE) {
      return List.of();
    }
    var facts = new ArrayList<Fact>();
    Optional<Noun> owner = Optional.empty();
    for (var line : statement.passage().prose().text().lines().toList()) {
      switch (ModelLine.of(line)) {
        case ModelLine.Head(var name) -> {
          owner = noun(name, true).filter(noun -> !lexicon.isGeneric(noun.text()));
          owner.ifPresent(noun -> facts.add(new Fact.EntityNamed(noun, statement.span())));
        }
        case ModelLine.Member member -> {
          if (owner.isPresent()) {
            read(owner, member, statement.span(), lexicon, facts);
          }
        }
        case ModelLine.Other _ -> {}
      }
    }
    return facts.stream().anyMatch(Fact.FieldOf.class::isInstance) ? facts : List.of();
  }

  private static void read(
      Optional<Noun> owner, ModelLine.Member member, Span span, Lexicon lexicon, List<Fact> facts) {
    var type = type(member, lexicon);
    var named = noun(member.name(), false);
    if (named.isEmpty() || type.isEmpty()) {
      return;
    }
    var field = named.get();
    var reference = REFERENCE.matcher(member.rest());
    if (reference.matches()) {
      noun(reference.group(1), true)
          .ifPresent(to -> facts.add(new Fact.RelationOf(owner, false, to, span)));
      return;
    }
    facts.add(new Fact.FieldOf(owner, field, false, span));
    facts.add(new Fact.TypeHint(owner, field, type.get(), span));
    limits(member.rest(), limit -> facts.add(new Fact.LimitOf(owner, field, limit, span)));
  }

  private static void limits(String rest, java.util.function.Consumer<Limit> add) {
    if (rest.contains("not null") || rest.contains("required")) {
      add.accept(new Limit.Required());
    }
    if (rest.contains("unique")) {
      add.accept(new Limit.Unique());
    }
    var value = DEFAULT.matcher(rest);
    if (value.matches()) {
      add.accept(new Limit.Default(value.group(1)));
    }
  }

  private static Optional<FieldType> type(ModelLine.Member member, Lexicon lexicon) {
    return lexicon
        .fieldTypes()
        .writtenAsType(member.type())
        .map(
            type ->
                type instanceof FieldType.Text && member.length().isPresent()
                    ? new FieldType.Text(Math.min(member.length().get(), LONGEST_TEXT))
                    : type);
  }

  private static Optional<Noun> noun(String name, boolean singular) {
    var words = Naming.split(name, singular);
    return words.isEmpty()
            || words.size() > 4
            || !words.stream().allMatch(word -> WORD.matcher(word).matches())
        ? Optional.empty()
        : Optional.of(new Noun(words));
  }
}
