package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Fact.FieldOf;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "Tasks can have subtasks": things of one kind, of which one may be the parent of others. */
public record SelfParts(Map<Noun, Noun> parts) {
  /** The one that things of the same kind belong to. */
  public static final Noun PARENT = Noun.of("parent");

  private static final List<String> BEFORE = List.of("sub", "child", "nested", "parent");

  /** What was heard, with a parent in place of things that are no other kind. */
  public static List<Heard> known(List<Heard> heard) {
    var parts = new HashMap<Noun, Noun>();
    heard.forEach(each -> each.facts().forEach(fact -> collect(fact, parts)));
    var known = new SelfParts(parts);
    return parts.isEmpty() ? heard : heard.stream().map(known::known).toList();
  }

  private static void collect(Fact fact, Map<Noun, Noun> parts) {
    switch (fact) {
      case FieldOf(var owner, var field, _, _) -> owner.ifPresent(of -> add(of, field, parts));
      case Fact.RelationOf(var from, _, var to, _) -> from.ifPresent(of -> add(of, to, parts));
      case Fact _ -> {}
    }
  }

  private static void add(Noun owner, Noun part, Map<Noun, Noun> parts) {
    if (isOf(owner, part)) {
      parts.put(part, owner);
    }
  }

  private static boolean isOf(Noun owner, Noun part) {
    var text = part.text();
    return text.equals("sub" + owner.text())
        || BEFORE.stream().anyMatch(word -> text.equals(word + " " + owner.text()));
  }

  private Heard known(Heard heard) {
    return heard.each(this::known);
  }

  private Fact known(Fact fact) {
    return switch (fact) {
      case FieldOf(var owner, var field, _, var span) when parts.containsKey(field) ->
          parent(owner, span, field);
      case Fact.RelationOf(var from, _, var to, var span) when parts.containsKey(to) ->
          parent(from, span, to);
      case Fact.OperationOn(var operation, var noun, var vague, var span)
          when parts.containsKey(noun) ->
          new Fact.OperationOn(operation, parts.getOrDefault(noun, noun), vague, span);
      case Fact other -> other;
    };
  }

  private Fact parent(Optional<Noun> owner, Span span, Noun part) {
    var of = owner.or(() -> Optional.ofNullable(parts.get(part)));
    return new FieldOf(of, PARENT, false, span);
  }
}
