package org.ropeway.standin.usm;

import java.time.Duration;
import java.util.Set;

/**
 * Limits of the stand-in.
 *
 * @param maxObjectsPerFolder folders above it are refused with status 14
 * @param minPing shortest ping; a shorter wish is lengthened to it
 * @param maxPing longest ping
 * @param maxPage most objects in one answer, also where the client sets no limit; it then says more
 * @param unknown commands it does not know, in lower case
 */
public record UsmSettings(
    int maxObjectsPerFolder,
    Duration minPing,
    Duration maxPing,
    int maxPage,
    Set<String> unknown) {}
