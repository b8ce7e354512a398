package org.ropeway.standin;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Requests by operation; those inside another count for their operation, not for the whole. */
final class Counts {
  private final Map<String, LongAdder> byOperation = new ConcurrentHashMap<>();
  private final LongAdder requests = new LongAdder();
  private final LongAdder answers = new LongAdder();

  void request(String operation) {
    requests.increment();
    inside(operation);
  }

  void inside(String operation) {
    byOperation.computeIfAbsent(operation, name -> new LongAdder()).increment();
  }

  void answered(int bytes) {
    answers.add(bytes);
  }

  /** Bytes of the bodies of all answers. */
  long bytes() {
    return answers.sum();
  }

  long all() {
    return requests.sum();
  }

  long of(String operation) {
    LongAdder adder = byOperation.get(operation.toLowerCase(Locale.ROOT));
    return adder == null ? 0 : adder.sum();
  }

  void reset() {
    byOperation.clear();
    requests.reset();
    answers.reset();
  }
}
