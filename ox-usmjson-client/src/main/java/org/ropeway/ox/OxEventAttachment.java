package org.ropeway.ox;

/**
 * What is attached to an event.
 *
 * @param managedId OX's number of it
 * @param filename its name; may be empty
 * @param fmtType its media type; may be empty
 * @param size bytes, -1 if OX does not tell
 */
public record OxEventAttachment(int managedId, String filename, String fmtType, long size) {}
