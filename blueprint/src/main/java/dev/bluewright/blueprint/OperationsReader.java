package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads how a system is run: policy, deployment and service levels. */
final class OperationsReader {
  private static final List<String> TARGETS = List.of("docker", "compose", "kubernetes", "helm");

  private final ReadingContext context;

  OperationsReader(ReadingContext context) {
    this.context = context;
  }

  PolicyModel policy(Section root) {
    return root.find("policy")
        .flatMap(
            node ->
                Section.open(
                    context,
                    node,
                    "policy",
                    "`policy`",
                    "requestTimeout",
                    "maxBodyBytes",
                    "rateLimit"))
        .map(
            in ->
                new PolicyModel(
                    in.findDuration("requestTimeout"),
                    in.findWhole("maxBodyBytes", 1, 1 << 30),
                    in.findWhole("rateLimit", 1, 1_000_000)))
        .orElse(PolicyModel.NONE);
  }

  DeploymentModel deployment(Section root) {
    return root.find("deployment")
        .flatMap(
            node ->
                Section.open(
                    context,
                    node,
                    "deployment",
                    "`deployment`",
                    "targets",
                    "replicas",
                    "cpu",
                    "memory"))
        .map(
            in ->
                new DeploymentModel(
                    targets(in),
                    in.findWhole("replicas", 1, 1000),
                    in.findText("cpu"),
                    in.findText("memory")))
        .orElse(DeploymentModel.NONE);
  }

  private List<String> targets(Section in) {
    var targets = new ArrayList<String>();
    for (var item : in.items("targets")) {
      var word = item instanceof Node.Scalar scalar ? scalar.text() : Section.shape(item);
      if (TARGETS.contains(word)) {
        targets.add(word);
      } else {
        context.reportNear(
            Code.UNKNOWN_CHOICE,
            item,
            word,
            TARGETS,
            word,
            "a way to deploy",
            String.join(", ", TARGETS));
      }
    }
    return targets;
  }

  List<ServiceLevel> serviceLevels(Section root) {
    var levels = new ArrayList<ServiceLevel>();
    for (var item : root.items("validation")) {
      Section.open(
              context,
              item,
              "validation",
              "a service level",
              "of",
              "p99",
              "perSecond",
              "connections")
          .flatMap(OperationsReader::serviceLevel)
          .ifPresent(
              level -> {
                context.remember("validation." + level.of(), item);
                levels.add(level);
              });
    }
    return levels;
  }

  private static Optional<ServiceLevel> serviceLevel(Section in) {
    var p99 = in.findDuration("p99");
    var perSecond = in.findWhole("perSecond", 1, 10_000_000);
    var connections = in.findWhole("connections", 1, 100_000);
    return in.text("of").map(of -> new ServiceLevel(of, p99, perSecond, connections));
  }
}
