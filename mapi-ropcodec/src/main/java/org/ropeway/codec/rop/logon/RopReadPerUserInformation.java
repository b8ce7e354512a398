package org.ropeway.codec.rop.logon;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Reads the read state that a user has of a public folder. [MS-OXCROPS] 2.2.3.12; behaviour
 * [MS-OXCSTOR] 2.2.1.12.
 */
public final class RopReadPerUserInformation {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x63,
          "RopReadPerUserInformation",
          "2.2.3.12",
          Handles.INPUT,
          struct(
              Request::new,
              field("FolderId", LongTermId.WIRE, Request::folderId),
              field("Reserved", Wire.U8, Request::reserved),
              field("DataOffset", Wire.U32, Request::dataOffset),
              field("MaxDataSize", Wire.U16, Request::maxDataSize)),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field("HasFinished", Wire.BOOL, Response::hasFinished),
                  field("DataSize", "Data", Bytes.WIRE16, Response::data))));

  private RopReadPerUserInformation() {}

  /**
   * The request.
   *
   * @param maxDataSize the most bytes wanted; 0 leaves it to the server
   */
  public record Request(LongTermId folderId, int reserved, long dataOffset, int maxDataSize)
      implements LogonRopRequest {}

  /**
   * The response.
   *
   * @param hasFinished whether this is the last part
   */
  public record Response(boolean hasFinished, Bytes data) implements RopResponse {}
}
