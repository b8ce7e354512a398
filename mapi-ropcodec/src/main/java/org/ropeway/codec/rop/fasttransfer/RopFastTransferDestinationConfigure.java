package org.ropeway.codec.rop.fasttransfer;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Begins to upload to an object. [MS-OXCROPS] 2.2.12.1; behaviour [MS-OXCFXICS] 2.2.3.1.2.1. */
public final class RopFastTransferDestinationConfigure {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x53,
          "RopFastTransferDestinationConfigure",
          "2.2.12.1",
          Handles.INPUT_OUTPUT,
          struct(
              Request::new,
              field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex),
              field("SourceOperation", Wire.U8, Request::sourceOperation),
              field("CopyFlags", Wire.U8, Request::copyFlags)),
          ResponseForm.empty());

  /** SourceOperation: the stream is that of {@code RopFastTransferSourceCopyTo}. */
  public static final int COPY_TO = 0x01;

  /** SourceOperation: the stream is that of {@code RopFastTransferSourceCopyProperties}. */
  public static final int COPY_PROPERTIES = 0x02;

  /** SourceOperation: the stream is that of {@code RopFastTransferSourceCopyMessages}. */
  public static final int COPY_MESSAGES = 0x03;

  /** SourceOperation: the stream is that of {@code RopFastTransferSourceCopyFolder}. */
  public static final int COPY_FOLDER = 0x04;

  /** CopyFlags: the transfer is part of a move. */
  public static final int MOVE = 0x01;

  private RopFastTransferDestinationConfigure() {}

  /** The request. */
  public record Request(int outputHandleIndex, int sourceOperation, int copyFlags)
      implements FastTransferRopRequest, RopRequest.Opens {}
}
