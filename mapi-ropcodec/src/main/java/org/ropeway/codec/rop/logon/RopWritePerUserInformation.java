package org.ropeway.codec.rop.logon;

import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.rop.LogonKind;
import org.ropeway.codec.rop.RequestForm;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Writes the read state that a user has of a public folder. [MS-OXCROPS] 2.2.3.13; behaviour
 * [MS-OXCSTOR] 2.2.1.13.
 */
public final class RopWritePerUserInformation {
  private static final int ID = 0x64;

  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          ID,
          "RopWritePerUserInformation",
          "2.2.3.13",
          Handles.INPUT,
          RequestForm.byLogon(RopWritePerUserInformation::wire),
          ID,
          ResponseForm.empty());

  private RopWritePerUserInformation() {}

  /**
   * The request.
   *
   * @param hasFinished whether this is the last part
   * @param replGuid of the folder's replica: there if, and only if, {@code dataOffset} is 0 and the
   *     logon is to a private mailbox
   */
  public record Request(
      LongTermId folderId,
      boolean hasFinished,
      long dataOffset,
      Bytes data,
      Optional<MapiGuid> replGuid)
      implements LogonRopRequest {}

  private static WireType<Request> wire(LogonKind logon) {
    return WireType.of(31, r -> read(r, logon), (w, v) -> write(w, v, logon));
  }

  private static Request read(WireReader r, LogonKind logon) {
    LongTermId folderId = r.field("FolderId", LongTermId.WIRE);
    boolean finished = r.field("HasFinished", Wire.BOOL);
    long offset = r.field("DataOffset", Wire.U32);
    Bytes data = r.field("DataSize", "Data", Bytes.WIRE16);
    Optional<MapiGuid> replGuid =
        hasReplGuid(offset, logon)
            ? Optional.of(r.field("ReplGuid", MapiGuid.WIRE))
            : Optional.empty();
    return new Request(folderId, finished, offset, data, replGuid);
  }

  private static void write(WireWriter w, Request v, LogonKind logon) {
    LongTermId.WIRE.write(w, v.folderId);
    w.bool(v.hasFinished).u32(v.dataOffset);
    Bytes.WIRE16.write(w, v.data);
    if (hasReplGuid(v.dataOffset, logon)) {
      MapiGuid.WIRE.write(w, v.replGuid.orElse(MapiGuid.ZERO));
    }
  }

  private static boolean hasReplGuid(long dataOffset, LogonKind logon) {
    return dataOffset == 0 && logon == LogonKind.PRIVATE;
  }
}
