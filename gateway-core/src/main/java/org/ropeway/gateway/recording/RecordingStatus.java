package org.ropeway.gateway.recording;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a recording that is going on, or has just ended, is.
 *
 * @param path null before its first exchange
 * @param exchanges how many are written
 * @param bytes of their messages
 * @param lost how many could not be written
 * @param problem why not, the last time; null if all is well again
 */
public record RecordingStatus(
    String user,
    @Nullable Path path,
    long exchanges,
    long bytes,
    long lost,
    @Nullable String problem) {}
