package org.ropeway.standin;

import java.time.Duration;

/** What goes wrong, of either API; {@link Faults} says when. */
public sealed interface Fault {
  /** The server is busy: status 12 of USM-JSON, SVL-0019 of the HTTP API. */
  record Busy() implements Fault {}

  /** There is no such operation: status 3 of USM-JSON, SVL-0021 of the HTTP API. */
  record Missing() implements Fault {}

  /** A refusal by its code and category (ox-http-api.md section 3). */
  record Refused(String code, int category) implements Fault {}

  /** HTTP 503 with Retry-After, in whole seconds; none if it is zero. */
  record Unavailable(Duration retryAfter) implements Fault {}

  /** A page for people, with a status of HTTP, where data should be. */
  record Page(int status) implements Fault {}

  /** Half of the right answer, said to be all of it. */
  record BrokenJson() implements Fault {}

  /** Half of the right answer, then the connection ends. */
  record HalfAnswer() implements Fault {}

  /** The connection ends without an answer. */
  record Drop() implements Fault {}

  /** The answer, which comes a few bytes at a time; the effect takes place in any case. */
  record Drip(int bytes, Duration pause) implements Fault {}

  /** An answer without end. */
  record Endless() implements Fault {}

  /** It takes longer; the effect takes place in any case. */
  record Delay(Duration by) implements Fault {}

  /** The server starts anew: all connections and sessions end, this one without an answer. */
  record Restart() implements Fault {}
}
