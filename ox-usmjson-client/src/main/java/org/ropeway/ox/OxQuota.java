package org.ropeway.ox;

import java.util.OptionalLong;

/**
 * How much mail a user has, and may have.
 *
 * @param limit in bytes; none if there is no bound
 * @param used in bytes, as OX reckons
 */
public record OxQuota(OptionalLong limit, long used) {}
