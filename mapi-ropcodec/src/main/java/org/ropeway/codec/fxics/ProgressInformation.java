package org.ropeway.codec.fxics;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.Wire;

/**
 * How many messages a synchronization brings, and about how many bytes. [MS-OXCFXICS] 2.2.2.7.
 *
 * @param version 0
 * @param padding1 0
 * @param padding2 0
 */
public record ProgressInformation(
    int version,
    int padding1,
    long faiMessageCount,
    long faiMessageTotalSize,
    long normalMessageCount,
    long padding2,
    long normalMessageTotalSize) {
  /** 32 bytes. */
  public static final Struct<ProgressInformation> WIRE =
      struct(
          ProgressInformation::new,
          field("Version", Wire.U16, ProgressInformation::version),
          field("padding", Wire.U16, ProgressInformation::padding1),
          field("FAIMessageCount", Wire.U32, ProgressInformation::faiMessageCount),
          field("FAIMessageTotalSize", Wire.I64, ProgressInformation::faiMessageTotalSize),
          field("NormalMessageCount", Wire.U32, ProgressInformation::normalMessageCount),
          field("padding", Wire.U32, ProgressInformation::padding2),
          field("NormalMessageTotalSize", Wire.I64, ProgressInformation::normalMessageTotalSize));

  /** Normal and FAI messages, and their bytes. */
  public static ProgressInformation of(
      long normalMessages, long normalBytes, long faiMessages, long faiBytes) {
    return new ProgressInformation(0, 0, faiMessages, faiBytes, normalMessages, 0, normalBytes);
  }
}
