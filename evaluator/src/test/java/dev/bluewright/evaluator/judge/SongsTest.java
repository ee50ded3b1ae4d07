package dev.bluewright.evaluator.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.blueprint.BlueprintReader;
import dev.bluewright.evaluator.verdict.Evaluation;
import dev.bluewright.evaluator.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judges accounts, likes and figures of a service that nobody generated, right and wrong. */
final class SongsTest {
  private static final String READING =
      """
      schemaVersion: 5.2.0
      system: {name: songs}
      accounts: {of: Singer, reset: true, keys: true, export: true, erase: true}
      entities:
        Singer:
          fields: {email: {type: email, unique: true}}
          access: {read: owner}
        Song:
          fields:
            title: string(40)
            genre: enum(waltz, polka)
            likeCount: {type: integer, compute: count(likes)}
          relations: {singer: {belongsTo: Singer, onDelete: cascade}}
          owner: singer
          access: {create: authenticated, read: authenticated}
          reports:
            songsByGenre: {by: {genre: genre}, shows: {count: count()}}
        Like:
          relations:
            singer: {belongsTo: Singer, onDelete: cascade}
            song: {belongsTo: Song, onDelete: cascade}
          unique: [[singer, song]]
          owner: singer
          access: {create: authenticated, read: authenticated, delete: owner}
      requirements:
        R1: {text: A singer likes a song once., at: "1:1", met: [Like.unique]}
        R2: {text: A song shows its likes., at: "2:1", met: [Song.likeCount]}
        R3: {text: Show the number of songs by genre., at: "3:1", met: [Song.reports.songsByGenre]}
        R4: {text: Singers change their password., at: "4:1", met: [accounts.password]}
        R5: {text: Singers reset a forgotten password., at: "5:1", met: [accounts.reset]}
        R6: {text: Singers log out everywhere., at: "6:1", met: [accounts.logout]}
        R7: {text: Singers log out., at: "7:1", met: [accounts.logout]}
        R8: {text: Tokens are refreshed., at: "8:1", met: [accounts.refresh]}
        R9: {text: Singers export their data., at: "9:1", met: [accounts.export]}
        R10: {text: Singers erase their account., at: "10:1", met: [accounts.erase]}
        R11: {text: Singers make and revoke keys., at: "11:1", met: [accounts.keys]}
      """;

  @Test
  void acceptsWhatIsDoneInOtherWays() {
    var evaluation = judged(SongServer.Fault.NONE);

    assertThat(evaluation.verdicts())
        .as(evaluation.verdicts().toString())
        .extracting(Verdict::kind)
        .containsOnly(Verdict.Kind.MET);
  }

  @ParameterizedTest
  @CsvSource({
    "LIKES_TWICE, R1",
    "LIKE_STAYS, R2",
    "LEAVES_OUT_A_GENRE, R3",
    "COUNTS_TWICE, R3",
    "OLD_PASSWORD_COUNTS, R4",
    "ANY_PASSWORD_CHANGES, R4",
    "TELLS_WHO_IS_KNOWN, R5",
    "TAKES_ANY_TOKEN, R5",
    "SESSION_STAYS, R6",
    "REFRESH_STAYS, R7",
    "REFRESH_GIVES_NOTHING, R8",
    "EXPORTS_NO_SONGS, R9",
    "EXPORTS_OTHERS, R9",
    "ERASED_SIGNS_IN, R10",
    "ERASURE_LEAVES_SONGS, R10",
    "KEY_STAYS, R11",
    "ANY_KEY_COUNTS, R11",
    "KEYS_ARE_LISTED, R11",
    "KEYS_OF_OTHERS, R11",
    "SCOPE_IS_NOTHING, R11"
  })
  void refusesAFaultOnTheRequirementThatIsWrong(SongServer.Fault fault, String requirement) {
    assertThat(failed(judged(fault))).containsExactly(requirement);
  }

  private static List<String> failed(Evaluation evaluation) {
    return evaluation.verdicts().stream()
        .filter(each -> each.kind() == Verdict.Kind.FAILED)
        .map(Verdict::id)
        .toList();
  }

  private static Evaluation judged(SongServer.Fault fault) {
    var reading = BlueprintReader.read("songs.yaml", READING).blueprint().orElseThrow();
    try (var server = new SongServer(fault)) {
      return OutsideJudge.judge("Songs.", reading, Target.at(server.url()), _ -> {});
    }
  }
}
