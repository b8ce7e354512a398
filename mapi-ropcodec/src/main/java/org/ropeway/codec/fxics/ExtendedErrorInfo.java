package org.ropeway.codec.fxics;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * What went wrong while a FastTransfer stream was made. [MS-OXCFXICS] 2.2.2.10.
 *
 * @param version 0
 * @param folder where it went wrong; all zero if in no folder
 * @param message where it went wrong; all zero if in no message
 * @param reserved 24 bytes
 * @param gap what stands before the auxiliary blocks
 * @param auxBlocks what else is known
 */
public record ExtendedErrorInfo(
    int version,
    ErrorCode errorCode,
    LongTermId folder,
    LongTermId message,
    Bytes reserved,
    Bytes gap,
    List<AuxBlock> auxBlocks) {
  private static final int RESERVED = 24;
  private static final int FIXED = 4 + 4 + 24 + 24 + RESERVED + 8;
  private static final Bytes ZEROS = Bytes.wrap(new byte[RESERVED]);

  /** All bytes. */
  public static final WireType<ExtendedErrorInfo> WIRE =
      WireType.of(FIXED, ExtendedErrorInfo::read, ExtendedErrorInfo::write);

  public ExtendedErrorInfo {
    auxBlocks = List.copyOf(auxBlocks);
  }

  /** An error with nothing else known. */
  public static ExtendedErrorInfo of(ErrorCode code, LongTermId folder, LongTermId message) {
    return new ExtendedErrorInfo(0, code, folder, message, ZEROS, Bytes.EMPTY, List.of());
  }

  /** Something else that is known of an error. 2.2.2.10.1. */
  public record AuxBlock(long blockType, Bytes data) {
    private static final WireType<AuxBlock> WIRE =
        WireType.of(8, AuxBlock::read, (w, v) -> Bytes.WIRE32.write(w.u32(v.blockType), v.data));

    private static AuxBlock read(WireReader r) {
      r.count(1, 8);
      return new AuxBlock(
          r.field("BlockType", Wire.U32), r.field("BlockSize", "BlockData", Bytes.WIRE32));
    }
  }

  private static ExtendedErrorInfo read(WireReader r) {
    int start = r.position();
    int version = r.field("Version", Wire.U16);
    r.field("Padding", Wire.U16);
    ErrorCode code = r.field("ErrorCode", ErrorCode.WIRE);
    LongTermId folder = r.field("FolderGID", LongTermId.WIRE);
    LongTermId message = r.field("MessageGID", LongTermId.WIRE);
    Bytes reserved = r.field("Reserved", Bytes.fixed(RESERVED));
    long count = r.field("AuxBytesCount", Wire.U32);
    long offset = r.field("AuxBytesOffset", Wire.U32);
    if (count == 0) {
      return new ExtendedErrorInfo(
          version, code, folder, message, reserved, Bytes.EMPTY, List.of());
    }
    Bytes gap = gap(r, offset - (r.position() - start));
    WireReader aux = r.slice(count);
    List<AuxBlock> blocks = new ArrayList<>();
    while (aux.remaining() > 0) {
      blocks.add(aux.field("AuxBlock", AuxBlock.WIRE));
    }
    return new ExtendedErrorInfo(version, code, folder, message, reserved, gap, blocks);
  }

  private static Bytes gap(WireReader r, long n) {
    return n == 0
        ? Bytes.EMPTY
        : r.field(
            "Gap",
            WireType.of(0, in -> Bytes.wrap(in.bytes(n)), (w, v) -> w.bytes(v.unsafeArray())));
  }

  private static void write(WireWriter w, ExtendedErrorInfo v) {
    w.u16(v.version).u16(0);
    ErrorCode.WIRE.write(w, v.errorCode);
    LongTermId.WIRE.write(w, v.folder);
    LongTermId.WIRE.write(w, v.message);
    w.bytes(v.reserved.unsafeArray());
    int size = v.auxBlocks.stream().mapToInt(b -> 8 + b.data.length()).sum();
    w.u32(size).u32(v.auxBlocks.isEmpty() ? 0 : FIXED + v.gap.length()).bytes(v.gap.unsafeArray());
    for (AuxBlock b : v.auxBlocks) {
      AuxBlock.WIRE.write(w, b);
    }
  }
}
