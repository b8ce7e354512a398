package org.ropeway.codec.fxics;

/**
 * A part of a FastTransfer stream as the lexer finds it: a marker, a property, or a value too long
 * to be kept in memory, which comes in parts. [MS-OXCFXICS] 2.2.4.1.
 */
public sealed interface StreamElement permits Marker, StreamProperty, LongValue, LongValue.Part {}
