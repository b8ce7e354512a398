package org.ropeway.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what was opened, the last first; what fails does not keep the rest open. */
public final class Teardown implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Teardown.class);
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  /** Takes care of {@code opened}, and returns it. */
  public <T extends AutoCloseable> T add(T opened) {
    open.push(opened);
    return opened;
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        log.warn("something could not be closed", e);
      }
    }
  }
}
