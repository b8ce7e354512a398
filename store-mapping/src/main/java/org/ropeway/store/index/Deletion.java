package org.ropeway.store.index;

/**
 * That a message is soft-deleted. It stays in the trash until somebody recovers it, or its time is
 * over, and only tables of soft-deleted messages show it.
 *
 * @param from the folder it was deleted from, which may be gone itself
 * @param at when, FILETIME ticks
 */
public record Deletion(long from, long at) {}
