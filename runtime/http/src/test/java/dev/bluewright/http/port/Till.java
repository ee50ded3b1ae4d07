package dev.bluewright.http.port;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A port, and a service behind it that does once what it is asked with one key. */
interface Till {
  /** What it is told. */
  record ChargeRequest(BigDecimal amount, String card) {}

  /** What it answers. */
  record ChargeResult(String receipt) {}

  ChargeResult charge(ChargeRequest asked, CallKey key)
      throws PortRefusal, IOException, InterruptedException;

  /** The service, in one process with those who ask it. */
  final class OfOurs implements Till {
    final Map<String, ChargeRequest> charged = new ConcurrentHashMap<>();
    final List<CallKey> asked = new CopyOnWriteArrayList<>();
    volatile Mood mood = Mood.WELL;

    /** How it is. */
    enum Mood {
      WELL,
      REFUSING,
      SILENT_BEFORE,
      SILENT_AFTER
    }

    @Override
    public ChargeResult charge(ChargeRequest request, CallKey key)
        throws PortRefusal, IOException, InterruptedException {
      asked.add(key);
      if (mood == Mood.REFUSING) {
        throw new PortRefusal("The card is declined.");
      }
      if (mood == Mood.SILENT_BEFORE) {
        throw new IOException("nobody there");
      }
      charged.putIfAbsent(key.text(), request);
      if (mood == Mood.SILENT_AFTER) {
        Thread.sleep(5_000);
      }
      return new ChargeResult("receipt of " + request.amount().stripTrailingZeros());
    }
  }
}
