package org.ropeway.gateway.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is logged, and where to.
 *
 * @param file null for standard error
 */
public record LogSettings(Level level, @Nullable Path file) {
  /** How much is logged. */
  public enum Level {
    /** Failures of ours. */
    ERROR,
    /** Failed requests as well. */
    WARN,
    /** Starts, stops and what an admin wants to know. */
    INFO,
    /** For developers; may show user data. */
    DEBUG,
    /** All there is. */
    TRACE
  }
}
