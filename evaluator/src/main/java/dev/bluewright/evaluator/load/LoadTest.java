package dev.bluewright.evaluator.load;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Loads a system: warms it up, lets numbers of clients send as fast as they may, raises a constant
 * rate until the system is overloaded, narrows down where that begins, and soaks it below that.
 *
 * <p>Thread safety: one thread.
 */
public final class LoadTest {
  /** Shares of what the clients got at most. */
  private static final List<Double> SHARES = List.of(0.1, 0.25, 0.4, 0.55, 0.7, 0.8, 0.9, 1.0, 1.1);

  private static final double GROWTH = 1.25;
  private static final double MOST_GROWTH = 4;
  private static final int NARROWED = 3;
  private static final int MISSES = 2;

  private final InetSocketAddress address;
  private final Traffic traffic;
  private final LoadPlan plan;
  private final Consumer<String> progress;
  private final ProcessorTime processor;
  private final Crew crew;
  private final LatencyWriter log = new LatencyWriter(System.currentTimeMillis());
  private final List<Figures> played = new ArrayList<>();
  private String brokenOff = "";

  private LoadTest(
      InetSocketAddress address, Traffic traffic, LoadPlan plan, Consumer<String> progress) {
    this.address = address;
    this.traffic = traffic;
    this.plan = plan;
    this.progress = progress;
    this.processor = ProcessorTime.of(address);
    this.crew = new Crew(address, traffic.requests(), log, patience());
  }

  /**
   * Loads a system. It takes two minutes as it is usually planned; where it breaks off, it keeps
   * the steps that were played until then, and says why.
   *
   * @param progress hears what each step showed
   * @throws LoadException the address is of no use
   */
  public static LoadRun run(URI url, Traffic traffic, LoadPlan plan, Consumer<String> progress) {
    var test = new LoadTest(address(url), traffic, plan, progress);
    var probes = traffic.probes().isEmpty() ? test.unwatched() : test.watched();
    var steps = test.played.stream().map(Figures::step).toList();
    return new LoadRun(plan, traffic.operations(), steps, test.log.text(), probes, test.brokenOff);
  }

  static InetSocketAddress address(URI url) {
    if (!"http".equals(url.getScheme())) {
      throw new LoadException("A load is sent over plain http alone, not to " + url + ".", null);
    }
    try {
      var port = url.getPort() < 0 ? 80 : url.getPort();
      return new InetSocketAddress(InetAddress.getByName(url.getHost()), port);
    } catch (UnknownHostException e) {
      throw new LoadException("There is no host " + url.getHost() + ".", e);
    }
  }

  /**
   * What a number of clients get at most, each sending as soon as it may.
   *
   * @throws LoadException the address is of no use
   */
  public static Figures saturated(URI url, Requests requests, int clients, Duration during) {
    var traffic = new Traffic(requests, List.of(), List.of());
    var test = new LoadTest(address(url), traffic, LoadPlan.USUAL, _ -> {});
    return test.play(Step.Kind.CLIENTS, clients, Pace.closed(during));
  }

  private String watched() {
    var watch = new Watch(address, traffic.probes(), patience());
    try (watch) {
      playAll();
    }
    return watch.text();
  }

  private String unwatched() {
    playAll();
    return "";
  }

  private void playAll() {
    try {
      play();
    } catch (LoadException e) {
      brokenOff = String.valueOf(e.getMessage());
    }
  }

  private Duration patience() {
    return Duration.ofMillis(plan.patienceMillis());
  }

  private void play() {
    play(Step.Kind.WARM_UP, plan.clients().getFirst(), Pace.closed(step().multipliedBy(2)));
    var most =
        plan.clients().stream()
            .map(count -> play(Step.Kind.CLIENTS, count, Pace.closed(step())))
            .max(Comparator.comparingDouble(Figures::throughput))
            .orElseThrow();
    if (most.throughput() > 0) {
      climb(most);
      narrow(most.step().clients());
      soak(most.step().clients());
    }
  }

  private Duration step() {
    return Duration.ofMillis(plan.stepMillis());
  }

  /** A miss below what the clients got does not end it: that may be a hiccup of the machine. */
  private void climb(Figures most) {
    var misses = 0;
    for (var share : shares()) {
      var figures = rate(most.step().clients(), share * most.throughput());
      misses = figures.isWithin(plan) ? 0 : misses + 1;
      if (misses >= MISSES && share > 1) {
        return;
      }
    }
  }

  private static List<Double> shares() {
    var all = new ArrayList<>(SHARES);
    while (all.getLast() < MOST_GROWTH) {
      all.add(all.getLast() * GROWTH);
    }
    return all;
  }

  private Figures rate(int clients, double rate) {
    return play(Step.Kind.RATE, clients, Pace.open(Math.max(1, Math.rint(rate)), step()));
  }

  /** Halves the way between the highest rate that was borne and the next that was not. */
  private void narrow(int clients) {
    for (var i = 0; i < NARROWED; i++) {
      var borne = Capacity.highest(played, plan).map(each -> each.step().offered()).orElse(0.0);
      var missed =
          Capacity.ofKind(played, Step.Kind.RATE).stream()
              .mapToDouble(each -> each.step().offered())
              .filter(each -> each > borne)
              .min();
      if (missed.isEmpty() || missed.getAsDouble() - borne < 2) {
        return;
      }
      rate(clients, (borne + missed.getAsDouble()) / 2);
    }
  }

  private void soak(int clients) {
    var borne = Capacity.highest(played, plan);
    if (borne.isEmpty()) {
      return;
    }
    var knee = Knee.of(Capacity.ofKind(played, Step.Kind.RATE)).orElse(borne.get());
    var lower = Math.min(knee.step().offered(), borne.get().step().offered());
    var rate = Math.max(1, Math.rint(lower * plan.soakShare()));
    play(Step.Kind.SOAK, clients, Pace.open(rate, Duration.ofMillis(plan.soakMillis())));
  }

  private Figures play(Step.Kind kind, int clients, Pace pace) {
    rest();
    var id = "L" + (played.size() + 1);
    var used = processor.seconds();
    var seconds = crew.play(id, clients, pace);
    var more =
        used.flatMap(before -> processor.seconds().map(after -> Figures.rounded(after - before)));
    var figures =
        Figures.of(
            new Step(id, kind, clients, pace.rate(), seconds, more), LatencyLog.read(log.text()));
    played.add(figures);
    progress.accept(shown(figures));
    return figures;
  }

  private static String shown(Figures figures) {
    return "%s: %,.0f a second answered, p99 %.2f ms, %,d failed"
        .formatted(figures.step().title(), figures.throughput(), figures.p99(), figures.failed());
  }

  /** Lets what is left of the step before end: a tenth of a step. */
  private void rest() {
    if (played.isEmpty()) {
      return;
    }
    try {
      Thread.sleep(step().dividedBy(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadException("The load was interrupted.", e);
    }
  }
}
