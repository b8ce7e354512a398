package org.ropeway.standin.ajax;

import java.util.Optional;
import org.ropeway.standin.trouble.Trouble;

/** Meets each request inside a batch: it is counted and may be refused on order. */
@FunctionalInterface
public interface Interference {
  /** A refusal, before or after the request has its effect. */
  record Refusal(Trouble trouble, boolean afterEffect) {}

  /** What a request with this operation meets. */
  Optional<Refusal> meets(String operation);
}
