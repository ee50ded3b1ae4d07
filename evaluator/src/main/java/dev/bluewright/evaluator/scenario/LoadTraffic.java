package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Recorder;
import dev.bluewright.evaluator.load.LoadPlan;
import dev.bluewright.evaluator.load.Request;
import dev.bluewright.evaluator.load.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Prepares what a system is loaded with: makes some records of each kind that can be made again and
 * again, and writes down how they are created, read and listed by somebody who may.
 *
 * <p>Thread safety: one thread.
 */
public final class LoadTraffic {
  private static final int RECORDS = 40;
  private static final int MOST_PROBES = 2;
  private static final List<String> HEALTH =
      List.of(
          "/health/live",
          "/health/ready",
          "/health",
          "/healthz",
          "/livez",
          "/readyz",
          "/actuator/health");

  private final World world;
  private final Recorder recorder;
  private final Stage stage;
  private final List<Supplier<Request>> creates = new ArrayList<>();
  private final List<Request> reads = new ArrayList<>();
  private final List<Request> lists = new ArrayList<>();
  private final List<String> operations = new ArrayList<>();

  private LoadTraffic(World world, Recorder recorder) {
    this.world = world;
    this.recorder = recorder;
    this.stage = new Stage(recorder);
  }

  /**
   * The traffic of a system.
   *
   * @throws Unplayable nothing of it can be created, read or listed
   */
  public static Traffic of(World world, Recorder recorder, LoadPlan.Mix mix) {
    return new LoadTraffic(world, recorder).of(mix);
  }

  private Traffic of(LoadPlan.Mix mix) {
    for (var entity : world.reading().entities()) {
      if (!world.isPeople(entity)) {
        prepare(entity);
      }
    }
    var mixed = new MixedRequests(mix, creates, reads, lists);
    if (mixed.isEmpty()) {
      throw new Unplayable("No record can be created, read or listed. " + operations);
    }
    return new Traffic(mixed, probes(), operations);
  }

  private void prepare(EntityModel entity) {
    try {
      var kind = accepted(entity);
      var made = made(kind);
      var may = new ArrayList<String>();
      if (made.size() == RECORDS) {
        creates.add(() -> next(kind));
        may.add("create");
      }
      addReads(made, may);
      addList(made.getFirst(), may);
      operations.add(entity.name() + ": " + String.join(", ", may));
    } catch (Unplayable why) {
      operations.add(entity.name() + ": none. " + why.getMessage());
    }
  }

  /** How records of a kind are made that the system takes. */
  private record Kind(Draft draft, Values.Taste taste) {
    Call call() {
      draft.taste(taste);
      return draft.call();
    }
  }

  private Kind accepted(EntityModel entity) {
    for (var wish : List.of(Wish.FULL, Wish.LEAST)) {
      var draft = world.records().draft(stage, entity, wish);
      for (var taste : List.of(Values.Taste.COMING, Values.Taste.LARGE, Values.Taste.GONE)) {
        var kind = new Kind(draft, taste);
        if (stage.send(draft.by(), kind.call()).answer().isSuccess()) {
          return kind;
        }
      }
    }
    throw new Unplayable("It cannot be created.");
  }

  /** Records until there are enough or one is refused, since a rule may want few of them. */
  private List<Made> made(Kind kind) {
    var all = new ArrayList<Made>();
    while (all.size() < RECORDS) {
      var exchange = stage.send(kind.draft().by(), kind.call());
      if (!exchange.answer().isSuccess()) {
        break;
      }
      all.add(world.records().made(kind.draft(), exchange));
    }
    if (all.isEmpty()) {
      throw new Unplayable("A second one is refused.");
    }
    return all;
  }

  private Request next(Kind kind) {
    return request("create", kind.draft().by(), kind.call());
  }

  private void addReads(List<Made> made, List<String> may) {
    var route = world.surface().find(made.getFirst().entity(), "read");
    if (route.isPresent()) {
      var who = world.actor(stage, made.getFirst(), "read");
      for (var each : made) {
        world
            .records()
            .path(each, route.get())
            .ifPresent(path -> reads.add(request("read", who, Calls.of(route.get(), path))));
      }
      may.add("read");
    }
  }

  private void addList(Made made, List<String> may) {
    var route = world.surface().find(made.entity(), "list");
    if (route.isPresent() && route.get().variables().size() <= made.way().size()) {
      var who = world.actor(stage, made, "list");
      var path = route.get().filled(made.way());
      lists.add(request("list", who, Calls.of(route.get(), path)));
      may.add("list");
    }
  }

  private Request request(String operation, Person who, Call call) {
    var signed = call;
    for (var header : who.headers().entrySet()) {
      signed = signed.with(header.getKey(), header.getValue());
    }
    return Request.of(operation, recorder.base(), signed);
  }

  private List<Request> probes() {
    var all = new ArrayList<Request>();
    HEALTH.stream()
        .filter(path -> recorder.send(Call.of("GET", path)).answer().isSuccess())
        .limit(MOST_PROBES)
        .forEach(path -> all.add(request(path, Person.ANYONE, Call.of("GET", path))));
    plain().ifPresent(all::add);
    return all;
  }

  private Optional<Request> plain() {
    return reads.stream().findFirst().or(() -> lists.stream().findFirst());
  }
}
