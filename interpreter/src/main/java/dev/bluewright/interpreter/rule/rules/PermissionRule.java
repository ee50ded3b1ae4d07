package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Doers;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** "Only admins can delete plots", "gardeners are allowed to book them": who may. */
public final class PermissionRule implements WordingRule {
  private static final String MAY =
      "(?:can|may|could|(?:should|must|shall|will|would|is|are)(?: also| only)? (?:be )?able to"
          + "|(?:should |must |will )?(?:is|are|be) (?:allowed|permitted) to"
          + "|(?:has|have) (?:the )?(?:ability|permissions?|rights?|privileges?) to"
          + "|(?:should |will )?(?:has|have) access to)";

  /** "Gardeners can be suspended": what others do with them. */
  private static final String NOT_DONE_TO =
      "(?! (?:(?:also|only|then|temporarily) )*be"
          + " (?!logged|signed|interested|limited|required)[a-z]+(?:ed|en|n)\\b)";

  /** "All that guests can, in addition to which members …": what others may is said elsewhere. */
  private static final String DOING = "(?! ?(?:$|[.;)]|, (?:in addition|and|but|plus|as well)))";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(Doers.WORDS + "(?: alone)? " + MAY + NOT_DONE_TO + DOING),
          Pattern.compile(
              "(?:allow|let|enabl|permit)(?:e|s|es|ing|ting)? " + Doers.FIRST_WORDS + "(?= to )"),
          Pattern.compile(
              "let(?:s|ting)? (?<who>(?:(?:only|the|all|any|registered|logged-in) )*[a-z]+)"));

  /** "Wardens manage paths": said of them without a word that allows it. */
  private static final Pattern DOES =
      Pattern.compile(
          "^"
              + Doers.FIRST_WORDS
              + "(?= (?:also"
              + " )?(?:manage|administer|maintain|moderate|create|add|make|write|publish|edit|update|change|modify|delete|remove|approve|reject|assign|see|view|read|list)s?"
              + " )");

  private static final Pattern OF = Pattern.compile(" of (?:an?|the|each|that|this) [a-z]+$");

  private record Part(Doers doers, AccessFact.Force force, Span span) {}

  @Override
  public String name() {
    return "permission";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "can",
        "may ",
        "could",
        "able to",
        "permit",
        "allow",
        "let",
        "enabl",
        "has ",
        "have ",
        "manage",
        "administer",
        "maintain",
        "moderate",
        "create",
        "add",
        "make",
        "write",
        "publish",
        "edit",
        "update",
        "change",
        "modify",
        "delete",
        "remove",
        "approve",
        "reject",
        "assign",
        "see",
        "view",
        "read",
        "list");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var parts = new ArrayList<Part>();
    WAYS.forEach(
        way ->
            statement
                .wording()
                .each(way, found -> add(found, AccessFact.Force.MAY, lexicon, parts)));
    if (parts.isEmpty()) {
      statement.wording().each(DOES, found -> add(found, AccessFact.Force.WANTS, lexicon, parts));
    }
    parts.sort(Comparator.comparingInt(part -> part.span().start()));
    var facts = new ArrayList<Fact>();
    var last = SignedInRule.restricted(statement).orElse(statement.span());
    for (var i = 0; i < parts.size(); i++) {
      var end = i + 1 < parts.size() ? parts.get(i + 1).span().start() : end(parts.get(i), last);
      var part = parts.get(i);
      var scope = new Span(part.span().start(), end);
      var force = part.doers().only() ? AccessFact.Force.ONLY : part.force();
      facts.addAll(part.doers().allowed(force, scope, part.span()));
    }
    return facts;
  }

  /** Up to where only those who are known may. */
  private static int end(Part part, Span last) {
    return last.start() > part.span().start() ? last.start() : last.end();
  }

  private static void add(
      Wording.Found found, AccessFact.Force force, Lexicon lexicon, List<Part> parts) {
    var words = found.text("who").orElse("");
    Doers.endOf(OF.matcher(words).replaceFirst(""), lexicon)
        .ifPresent(
            doers ->
                parts.add(
                    new Part(
                        doers, force, found.span("who", doers.from(), words.split(" ").length))));
  }
}
