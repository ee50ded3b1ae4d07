package dev.bluewright.evaluator.scenario;

import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.exchange.Exchange;
import dev.bluewright.evaluator.exchange.Patience;
import dev.bluewright.evaluator.exchange.Recorder;
import dev.bluewright.evaluator.exchange.Wire;
import dev.bluewright.evaluator.verdict.Check;
import dev.bluewright.evaluator.verdict.Played;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Where one scenario is played: what it sends, what it needs, what it expects.
 *
 * <p>Thread safety: one thread.
 */
public final class Stage {
  private final Recorder recorder;
  private final Runnable leave;
  private final List<Integer> exchanges = new ArrayList<>();
  private final List<Integer> needs = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();

  /** A stage on which nothing has happened yet. */
  public Stage(Recorder recorder) {
    this(recorder, () -> {});
  }

  /**
   * A stage on which nothing has happened yet, and not everything may.
   *
   * @param leave is asked before each request, and throws {@link Unplayable} where it must not be
   *     sent
   */
  public Stage(Recorder recorder, Runnable leave) {
    this.recorder = recorder;
    this.leave = leave;
  }

  /** The address of the system. */
  URI base() {
    return recorder.base();
  }

  /** Sends a request, whatever the answer. */
  public Exchange send(Person who, Call call) {
    requireLeave();
    return kept(recorder.send(signed(who, call)));
  }

  /** Asks for a record to be made, whatever the answer. */
  Exchange send(Draft draft) {
    return send(draft.by(), draft.call());
  }

  /** Sends a request on another wire, whatever the answer. */
  public Exchange send(Person who, Call call, Wire wire) {
    requireLeave();
    return kept(recorder.send(signed(who, call), wire));
  }

  private static Call signed(Person who, Call call) {
    var signed = call;
    for (var header : who.headers().entrySet()) {
      signed = signed.with(header.getKey(), header.getValue());
    }
    return signed;
  }

  private Exchange kept(Exchange exchange) {
    exchanges.add(exchange.number());
    return exchange;
  }

  /** Plays something whose end says nothing; whether it came to its end. */
  public boolean attempt(java.util.function.Consumer<Stage> play) {
    return Scenario.stopped(() -> play.accept(this)).isEmpty();
  }

  private void requireLeave() {
    if (recorder.patience().isAtAnEnd()) {
      throw new Unplayable(Patience.END);
    }
    leave.run();
  }

  /** Sends a request without whose success the scenario says nothing. */
  Exchange needed(Person who, Call call) {
    return needed(send(who, call));
  }

  /** The same exchange, without whose success the scenario says nothing. */
  public Exchange needed(Exchange exchange) {
    needs.add(exchange.number());
    if (!exchange.answer().isSuccess()) {
      throw new Unplayable("It could not be set up: " + exchange.shown());
    }
    return exchange;
  }

  /** Makes records at the same time. */
  List<Exchange> together(List<Draft> drafts) {
    drafts.forEach(_ -> requireLeave());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks = new ArrayList<Callable<Exchange>>();
      for (var draft : drafts) {
        var apart = new Stage(recorder);
        tasks.add(() -> apart.send(draft));
      }
      var all = new ArrayList<Exchange>();
      for (var future : threads.invokeAll(tasks)) {
        all.add(future.get());
      }
      all.forEach(each -> exchanges.add(each.number()));
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unplayable("The evaluation was interrupted.");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Unplayable stopped ? stopped : new IllegalStateException(e);
    }
  }

  public void expect(Check check) {
    checks.add(check);
  }

  void expectStatus(Exchange exchange, String... wanted) {
    expect(new Check.Status(exchange.number(), List.of(wanted)));
  }

  /**
   * Expects a status, and success for what follows.
   *
   * @param otherwise what is so where it has none, after which nothing more can be tried
   */
  Exchange expectSuccess(Exchange exchange, String wanted, String otherwise) {
    expectStatus(exchange, wanted);
    if (!exchange.answer().isSuccess()) {
      throw new Unplayable(otherwise + ": " + exchange.shown());
    }
    return exchange;
  }

  /** What was asked cannot even be tried, which is a fault of the system. */
  void noWay(String what) {
    expect(new Check.NoWay(0, what));
  }

  Played played(String id, Scenario scenario, Optional<String> stopped) {
    return new Played(
        id,
        scenario.claim(),
        scenario.title(),
        scenario.side(),
        exchanges.stream().sorted().toList(),
        needs,
        checks,
        stopped);
  }
}
