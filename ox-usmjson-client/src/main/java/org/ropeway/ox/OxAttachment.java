package org.ropeway.ox;

/**
 * A file at an object of groupware.
 *
 * @param id by which the object knows it
 * @param mediaType such as {@code text/plain}
 * @param size in bytes
 */
public record OxAttachment(String id, String name, String mediaType, long size) {}
