package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "Users cannot see other users' notes", "nobody can edit notes that are not theirs", "a user can
 * only access notes that belong to them", "notes are private to their owner": what those do not do
 * with records who do not own them.
 */
public final class KeptFromOthersRule implements WordingRule {
  private static final Map<String, Operation> DEEDS =
      Map.ofEntries(
          Map.entry("see", Operation.LIST),
          Map.entry("view", Operation.LIST),
          Map.entry("read", Operation.LIST),
          Map.entry("access", Operation.LIST),
          Map.entry("list", Operation.LIST),
          Map.entry("retrieve", Operation.LIST),
          Map.entry("edit", Operation.UPDATE),
          Map.entry("update", Operation.UPDATE),
          Map.entry("modify", Operation.UPDATE),
          Map.entry("change", Operation.UPDATE),
          Map.entry("delete", Operation.DELETE),
          Map.entry("remove", Operation.DELETE));
  private static final String DEED =
      "(?:" + String.join("|", DEEDS.keySet().stream().sorted().toList()) + ")";
  private static final String DOES =
      "(?<deeds>" + DEED + "(?:(?: , and| , or| ,| and| or|/| /) ?" + DEED + "){0,3}) ";
  private static final String NOT =
      "(?:"
          + Wording.MUST_NOT
          + "|(?:are|is|should) not(?: be)? able to)(?: be able to| be allowed to)? ";
  private static final String NOBODY =
      "(?:no (?!(?:one|body) )(?<nobody>[a-z]+)|no one|nobody) (?:else )?(?:can|may|should|must|shall|is able to|is allowed to)(?: be able to| ever)? ";
  private static final String WHO = "(?<who>[a-z]+) ";
  private static final String ONE_OTHER =
      "(?:another|other|(?:the|any|all) other|different|someone else) ?";
  private static final String PEOPLE =
      "(?<others>users?|people|persons?|members?|customers?|clients?|accounts?|[a-z]+s?)";
  private static final String THING = "(?<thing>" + Wording.NAME + ")";
  private static final String END = "(?= ?(?:[.,;:)]|$))";

  /** What somebody else owns. */
  private static final List<String> OF_OTHERS =
      List.of(
          "(?:the |any )?" + ONE_OTHER + PEOPLE + " ?'s? " + THING,
          "(?:the |any |all )*"
              + THING
              + " (?:of|from|by|belonging to|owned by|created by|made by|that belong to|that are owned by) (?:any )?"
              + ONE_OTHER
              + PEOPLE,
          "(?:the |any |all )*"
              + THING
              + " (?:that |which )?(?:are not|is not|aren't) (?:theirs|their own|his or her own|owned by them)",
          "(?:the |any |all )*"
              + THING
              + " (?:that |which )?(?:do not|does not|donot|doesnot) belong to (?:them|him or her)",
          "(?:the |any |all )*"
              + THING
              + " (?:that |which )?(?:they|he or she) (?:do not|does not|did not|have not|donot|didnot|doesnot) (?:own|create|created|make|made|write|written|post|upload)");

  private static final List<Pattern> WAYS =
      Stream.of(
              OF_OTHERS.stream().map(way -> WHO + NOT + DOES + way),
              OF_OTHERS.stream().map(way -> NOBODY + DOES + way),
              Stream.of(
                  WHO
                      + "(?:can|may|should|must|will|shall)(?: be able to| be allowed to)? only(?: be able to)? "
                      + DOES
                      + "(?:the |those )*"
                      + THING
                      + " (?:that |which )?(?:belong to them|are theirs|are owned by them|belong to him or her)",
                  "(?:the )?"
                      + THING
                      + " (?:is|are|must be|should be) (?:kept )?(?:private|visible only|only visible|accessible only|only accessible) to (?:their|its|the) (?:owners?|creators?|authors?|users? who (?:created|made) (?:it|them))",
                  "(?<seen>access) to (?:the |an? )?"
                      + THING
                      + " (?:is|must be|should be) (?:restricted|limited) to (?:their|its|the) (?:owners?|creators?|authors?)"))
          .flatMap(ways -> ways)
          .map(way -> Pattern.compile(way + END))
          .toList();

  @Override
  public String name() {
    return "kept-from-others";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "other",
        "not ",
        "cannot",
        "nobody",
        "no ",
        "someone else",
        "belong",
        "private",
        "owner",
        "creator",
        "author",
        "only");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAYS, found -> read(found, lexicon));
  }

  private static Stream<Fact> read(Wording.Found found, Lexicon lexicon) {
    return found.noun("thing", lexicon).stream()
        .filter(thing -> Things.isTold(thing, lexicon))
        .map(
            thing ->
                new AccessFact.KeptFromOthers(
                    thing, people(found, lexicon), operations(found), found.span()));
  }

  private static List<Noun> people(Wording.Found found, Lexicon lexicon) {
    return Stream.of("who", "nobody", "others")
        .flatMap(group -> found.noun(group, lexicon).stream())
        .filter(noun -> !noun.head().equals("they"))
        .distinct()
        .toList();
  }

  private static List<Operation> operations(Wording.Found found) {
    return found
        .parts("deeds")
        .flatMap(deed -> Stream.of(deed.split("/", -1)))
        .flatMap(deed -> Stream.ofNullable(DEEDS.get(deed.strip())))
        .distinct()
        .toList();
  }
}
