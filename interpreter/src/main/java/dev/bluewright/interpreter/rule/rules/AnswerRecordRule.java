package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Upon creation of a plot, respond with the details of the created plot": as every call does. */
public final class AnswerRecordRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:upon|after|on|following) (?:a )?(?:successful )?(?<deed>creation|update)"
              + " of (?:the |an? )(?<noun>"
              + Wording.NAME
              + ") ?, (?:the api |the endpoint |the server |it )?(?:should |must |will"
              + " )?(?:respond|responds|return|returns|reply|replies)(?: with)? (?:the |an?"
              + " )?(?:updated |created |new |newly created |full"
              + " )*(?:details|record|object|data)?(?: ?of)?(?: the)?(?: created| updated| new)?"
              + " ?[a-z]*");

  private static final Pattern ALL =
      Pattern.compile(
          "(?:returns?|responds? with|gives?|retrieves?|sends?|receive|get|(?:the )?(?:response|answer|result)"
              + " (?:is|will be)) (?:an?|the) (?:json )?(?:array|list)"
              + " (?:with|containing|that contains|holding|of(?= all)|(?<= is an? (?:json )?(?:array|list) )of) (?:all |every )?(?:of"
              + " )?(?:the )?(?<noun>"
              + Wording.NAME
              + ")(?: objects| records)?(?= ?(?:[.;,]|of the (?:current|signed in|logged in) |$))");

  private static final Pattern SHOWN =
      Pattern.compile(
          "(?:and )?(?:then )?(?:returns?|responds? with|answers? with|sends? back|(?:the )?(?:response|answer)"
              + " (?:is|contains)) (?:the|an?) (?:json of the )?(?:newly )?(?<done>created|added|updated|saved|stored)"
              + " (?<noun>"
              + Wording.NAME
              + ")(?: object| record)?(?: ,? ?(?:including|with) (?:its|the|an?) (?:new |unique |generated"
              + " )*(?:[\"'`] )?_?id(?: [\"'`])?)?(?= ?(?:[.;,]|as json|in json|$))");

  @Override
  public String name() {
    return "answer-record";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "creation of",
        "update of",
        "array",
        "list",
        "created",
        "added",
        "updated",
        "saved",
        "stored");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return Stream.concat(
            wording.<Fact>all(WAY, found -> done(operation(found), found, lexicon)).stream(),
            Stream.concat(
                wording.<Fact>all(ALL, found -> done(Operation.LIST, found, lexicon)).stream(),
                wording.<Fact>all(SHOWN, found -> done(shown(found), found, lexicon)).stream()))
        .toList();
  }

  private static Stream<Fact> done(Operation operation, Wording.Found found, Lexicon lexicon) {
    return found.noun("noun", lexicon).stream()
        .map(noun -> new Fact.OperationOn(operation, noun, found.span()));
  }

  /** "Returns the created plot": the answer of what makes it. */
  private static Operation shown(Wording.Found found) {
    return Optional.of("updated").equals(found.text("done")) ? Operation.UPDATE : Operation.CREATE;
  }

  private static Operation operation(Wording.Found found) {
    return Optional.of("creation").equals(found.text("deed")) ? Operation.CREATE : Operation.UPDATE;
  }
}
