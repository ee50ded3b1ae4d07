package dev.bluewright.interpreter.resolve.work;

import dev.bluewright.blueprint.AccountsModel;
import dev.bluewright.blueprint.ApiModel;
import dev.bluewright.blueprint.Assumption;
import dev.bluewright.blueprint.Database;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.interpreter.fact.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the facts come to, with the place that each fact found.
 *
 * <p>Thread safety: immutable.
 *
 * @param name the system's name
 * @param database where it keeps its records
 * @param entities in the order in which the text first speaks of them
 * @param api how requests and answers look, where the text prescribes it
 * @param accounts who can sign in, where the text asks for it
 * @param heard the statements, with their facts as they were read
 * @param assumptions what had to be decided
 * @param places the parts of the blueprint that a fact led to, such as {@code Task.create}; a fact
 *     that is not a key found no place
 * @param contradictions each fact that another one contradicts, with that other one; none of them
 *     is built
 */
public record Model(
    String name,
    Database database,
    List<EntityModel> entities,
    ApiModel api,
    Optional<AccountsModel> accounts,
    List<Heard> heard,
    List<Assumption> assumptions,
    Map<Fact, List<String>> places,
    Map<Fact, Fact> contradictions) {
  private static final int OFTEN = 3;

  /** Whether several sentences speak of the records of what a word in dictionary form names. */
  public boolean isSpokenOf(String word) {
    return keeps(word)
        && heard.stream().filter(each -> speaksOf(word, each)).limit(OFTEN).count() == OFTEN;
  }

  private boolean speaksOf(String word, Heard each) {
    return each.statement().tokens().stream().anyMatch(token -> token.lemma().equals(word))
        && each.facts().stream().anyMatch(places::containsKey);
  }

  /** Whether records are kept of what a word in dictionary form names. */
  public boolean keeps(String word) {
    return entities.stream()
        .anyMatch(entity -> entity.name().toLowerCase(Locale.ROOT).equals(word));
  }
}
