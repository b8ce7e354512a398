package org.ropeway.standin.data;

/** What went away from a folder, and the sequence number with which it did. */
public record Tombstone(String uuid, long seq) {}
