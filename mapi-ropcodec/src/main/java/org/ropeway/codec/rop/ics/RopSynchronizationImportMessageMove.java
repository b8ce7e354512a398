package org.ropeway.codec.rop.ics;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;

/**
 * Uploads that a message was moved to the folder. [MS-OXCROPS] 2.2.13.6; behaviour [MS-OXCFXICS]
 * 2.2.3.2.4.4.
 */
public final class RopSynchronizationImportMessageMove {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x78,
          "RopSynchronizationImportMessageMove",
          "2.2.13.6",
          Handles.INPUT,
          struct(
              Request::new,
              field("SourceFolderIdSize", "SourceFolderId", Bytes.WIRE32, Request::sourceFolderId),
              field(
                  "SourceMessageIdSize", "SourceMessageId", Bytes.WIRE32, Request::sourceMessageId),
              field(
                  "PredecessorChangeListSize",
                  "PredecessorChangeList",
                  Bytes.WIRE32,
                  Request::predecessorChangeList),
              field(
                  "DestinationMessageIdSize",
                  "DestinationMessageId",
                  Bytes.WIRE32,
                  Request::destinationMessageId),
              field("ChangeNumberSize", "ChangeNumber", Bytes.WIRE32, Request::changeNumber)),
          ResponseForm.onSuccess(
              struct(Response::new, field("MessageId", Mid.WIRE, Response::messageId))));

  private RopSynchronizationImportMessageMove() {}

  /**
   * The request, to a collector; the ids are source keys.
   *
   * @param changeNumber a change key
   */
  public record Request(
      Bytes sourceFolderId,
      Bytes sourceMessageId,
      Bytes predecessorChangeList,
      Bytes destinationMessageId,
      Bytes changeNumber)
      implements IcsRopRequest {}

  /**
   * The response.
   *
   * @param messageId {@link Mid#NONE}
   */
  public record Response(Mid messageId) implements RopResponse {}
}
