package org.ropeway.ox;

/**
 * A picture of somebody.
 *
 * @param mediaType such as {@code image/jpeg}
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
public record OxPhoto(String mediaType, byte[] bytes) {}
