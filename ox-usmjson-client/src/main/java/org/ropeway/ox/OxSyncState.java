package org.ropeway.ox;

/**
 * How far a folder is synchronised; opaque, durable, meaningful only to the adapter that made it.
 */
public record OxSyncState(String value) {}
