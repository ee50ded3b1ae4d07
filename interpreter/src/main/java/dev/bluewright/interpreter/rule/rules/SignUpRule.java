package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Credentials;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Gardeners can sign up with a name and an email address": people make accounts. */
public final class SignUpRule implements WordingRule {
  private static final String ADDED = "(?: and |/| / | or | , (?:and )?)";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:to )?(?:signs?[ _-]?up|signup|signing[ _-]up)(?!"
                  + " (?:form|page|fee|sheet|for|bonus))(?: process| endpoint| system)?"),
          Pattern.compile(
              "(?:create|open|make|creating|have|register|registering)"
                  + " (?:an?|their|his|her|my|new|your)(?: own| new| personal| user| member|"
                  + " customer)* accounts?(?! (?:type|number|balance|for someone|for other))"),
          Pattern.compile(
              "(?:user|account|member|customer|new user)s?[ -]registrations?(?!"
                  + " (?:form|page|fee|number|for))(?: process| endpoint| system)?"),
          Pattern.compile(
              "(?:start with|begin with|fill (?:out|in)|complete|submit) (?:an?|the) (?:user"
                  + " |account |member )?(?:sign[ _-]?up|registration) form"),
          Pattern.compile(
              "becom(?:e|es|ing) (?:an? )?(?:registered|new) (?:members?|users?|customers?)"),
          Pattern.compile("registration of (?:new )?(?:users|members|customers|accounts)"),
          Pattern.compile("registration(?=" + ADDED + "(?:log|sign|auth))"),
          Pattern.compile(
              "(?:create|creating) (?:an? )?(?:new )?user accounts?|(?<!as )account creation|user account"
                  + " creation"),
          Pattern.compile(
              "registers?(?: (?:themselves|themself|accounts|users|new users|as (?:an? )?(?:new"
                  + " )?(?:users?|members?|customers?)))?(?="
                  + " (?:with|by|using|and|or|via|,|/|\\.|\\(|\\||through|on the|to the|in the"
                  + " (?:system|app))|/|$)"));
  private static final Pattern PERSON =
      Pattern.compile(
          "^(?:(?:an?|the|all|new|every|each|any|registered|only) )*(?<who>[a-z]+)(?="
              + " (?:can|may|should|must|will|are|is|could|need|signs?|registers?|logs?|login)["
              + " _])");

  @Override
  public String name() {
    return "sign-up";
  }

  @Override
  public List<String> keys() {
    return List.of("sign", "account", "regist");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var people = people(statement, lexicon);
    if (isOfAdmin(statement, people)) {
      return facts;
    }
    WAYS.forEach(way -> statement.wording().each(way, found -> add(found, people, facts)));
    if (!facts.isEmpty()) {
      facts.addAll(Credentials.of(statement));
      facts.addAll(speaker(statement, people, lexicon));
    }
    return facts;
  }

  /** Whoever the sentence begins with, by a name of their own or by what they do. */
  private static List<Fact> speaker(Statement statement, Optional<Noun> people, Lexicon lexicon) {
    return statement
        .wording()
        .<Fact>first(
            List.of(PERSON),
            found ->
                people
                    .or(
                        () ->
                            found
                                .text("who")
                                .map(word -> Noun.of(Nouns.singular(word)))
                                .filter(noun -> lexicon.isActor(noun.head())))
                    .map(noun -> new Fact.ActorNamed(noun, found.span())))
        .stream()
        .toList();
  }

  /** Accounts that an administrator makes are those of others. */
  private static boolean isOfAdmin(Statement statement, Optional<Noun> people) {
    return people.filter(Who.ADMIN::equals).isPresent()
        || statement.sentence().text().matches("(?is).*\\bas (?:an?|the) [a-z -]*admin.*");
  }

  private static void add(Wording.Found found, Optional<Noun> people, List<Fact> facts) {
    if (facts.stream().noneMatch(fact -> fact.span().overlaps(found.span()))) {
      facts.add(new AccessFact.AccountAsked(people, AccountDeed.SIGN_UP, found.span()));
    }
  }

  /** Who signs up or in, where the sentence begins with them. */
  static Optional<Noun> people(Statement statement, Lexicon lexicon) {
    var matcher = PERSON.matcher(statement.wording().line());
    return matcher.find() ? named(matcher.group("who"), lexicon) : Optional.empty();
  }

  private static Optional<Noun> named(String word, Lexicon lexicon) {
    return lexicon
        .people()
        .endOf(word)
        .map(found -> found.who().noun())
        .or(
            () ->
                Optional.of(Noun.of(Nouns.singular(word))).filter(_ -> isSomebody(word, lexicon)));
  }

  /** Many who sign up or in are people, whatever they are called. */
  private static boolean isSomebody(String word, Lexicon lexicon) {
    var noun = Nouns.singular(word);
    return Nouns.isPlural(word)
        && !lexicon.isActor(noun)
        && !lexicon.isSystem(noun)
        && !lexicon.isGeneric(noun)
        && !lexicon.isNever(noun);
  }
}
