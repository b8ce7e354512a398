package org.ropeway.store.table;

/**
 * Which row of a table.
 *
 * @param id PidTagInstID: MID or FID, or the id of a category
 * @param instance PidTagInstanceNum
 * @param header whether it is the header row of a category
 */
public record RowRef(long id, int instance, boolean header) {}
