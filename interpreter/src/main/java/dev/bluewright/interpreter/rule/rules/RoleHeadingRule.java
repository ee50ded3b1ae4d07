package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.outline.Prose;
import dev.bluewright.interpreter.rule.Doers;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** "Gardeners can:" above a list, "Admin features" above a part: who may do what stands below. */
public final class RoleHeadingRule implements Rule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:as )?(?:(?:an?|the|for|all) )*(?<who>[a-z][a-z' -]*?)"
              + "(?<more>(?:'s?)? (?:can|may|should|will|must|be able to|can do(?: the following)?|features?|functions?"
              + "|functionality|functionalities|permissions?|capabilities|abilities|actions|operations"
              + "|module|role|side|section|panel|portal|area|api|apis|endpoints?|requirements?|user stories"
              + "|stories|access|use cases?|rights|the following|i can|i want to|have permission to))*"
              + "(?<end> ?:)?");

  private static final int LONGEST = 70;
  private static final Pattern STORIES = Pattern.compile("(?:the )?user stor(?:y|ies) ?:?");

  @Override
  public String name() {
    return "role-heading";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    if (statement.passage().kind() == Passage.Kind.HEADING || statement.introduces()) {
      return List.of();
    }
    for (var prose : statement.passage().proseAbove()) {
      var found = doers(prose, lexicon, statement);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static boolean isAdmin(Doers doers) {
    return doers.whos().getFirst().noun().equals(Who.ADMIN);
  }

  /** "Rangers", then "close huts"; not "rangers", then "add rangers", which is about them. */
  private static boolean isToldWhatToDo(Doers doers, Statement statement) {
    var clauses = statement.clauses();
    return !clauses.isEmpty()
        && clauses.getFirst().subjects().isEmpty()
        && !clauses.getFirst().isPhrase()
        && doers.whos().stream().allMatch(who -> isSomeone(who, clauses));
  }

  private static boolean isSomeone(Who who, List<Clause> clauses) {
    return who.kind() == Who.Kind.SOMEONE
        && clauses.stream()
            .flatMap(clause -> clause.objects().stream())
            .noneMatch(object -> Noun.of(object.noun()).equals(who.noun()));
  }

  private static List<Fact> doers(Prose prose, Lexicon lexicon, Statement statement) {
    if (prose.text().length() > LONGEST) {
      return List.of();
    }
    var line = prose.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z':/ -]+", "").strip();
    var matcher = WAY.matcher(line);
    if (!matcher.matches() || STORIES.matcher(line).matches()) {
      return List.of();
    }
    var said = matcher.group("more") != null || matcher.group("end") != null;
    return Doers.endOf(matcher.group("who"), lexicon)
        .filter(doers -> doers.from() == 0)
        .filter(doers -> said || isAdmin(doers) || isToldWhatToDo(doers, statement))
        .map(
            doers ->
                doers.allowed(
                    doers.only() ? AccessFact.Force.ONLY : AccessFact.Force.WANTS,
                    statement.span(),
                    prose.place()))
        .orElse(List.of());
  }
}
