package dev.bluewright.evaluator.judge;

import dev.bluewright.blueprint.BuiltVersion;
import dev.bluewright.evaluator.evidence.Hashes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Of what an evaluation is, when, where and with what. Stateless. */
final class About {
  private About() {}

  static Map<String, String> of(String text, Target target, Instant begun) {
    var about = new LinkedHashMap<String, String>();
    about.put("url", target.url().toString());
    about.put("begun", begun.toString());
    about.put("ended", Instant.now().toString());
    about.put("bluewright", BuiltVersion.TEXT);
    about.put("java", Runtime.version().toString());
    about.put(
        "machine",
        "%s %s, %d processors"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors()));
    about.put("descriptionSha256", Hashes.of(text));
    about.put("administrator", given(target.administrator()));
    about.put("restart", given(target.restart()));
    about.put("log", given(target.log()));
    return about;
  }

  private static String given(Optional<?> thing) {
    return thing.isPresent() ? "given" : "not given";
  }
}
