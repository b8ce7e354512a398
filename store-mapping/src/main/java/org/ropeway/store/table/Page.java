package org.ropeway.store.table;

/**
 * What a read did.
 *
 * @param rows how many the sink took
 * @param full whether it refused one
 * @param edge whether there are no more in that direction
 */
public record Page(int rows, boolean full, boolean edge) {}
