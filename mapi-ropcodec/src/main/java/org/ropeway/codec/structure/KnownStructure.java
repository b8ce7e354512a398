package org.ropeway.codec.structure;

import org.ropeway.codec.wire.WireType;

/**
 * A structure that stands on its own.
 *
 * @param name as its specification has it
 * @param section where it is specified, as {@code [MS-OXCDATA] 2.2.4.1}
 * @param type reads it and writes it
 */
public record KnownStructure(String name, String section, WireType<?> type) {}
