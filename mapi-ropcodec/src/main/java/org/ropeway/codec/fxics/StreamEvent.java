package org.ropeway.codec.fxics;

/**
 * What the parser tells of a FastTransfer stream: its structures as they begin and end, and between
 * them their properties, meta-properties among them.
 */
public sealed interface StreamEvent
    permits StreamEvent.Begin, StreamEvent.End, StreamProperty, LongValue, LongValue.Part {
  /** A structure begins. */
  record Begin(Structure structure) implements StreamEvent {}

  /** A structure ends. */
  record End(Structure structure) implements StreamEvent {}
}
