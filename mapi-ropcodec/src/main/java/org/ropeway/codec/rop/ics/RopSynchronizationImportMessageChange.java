package org.ropeway.codec.rop.ics;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Begins to upload a message that is new or has changed. [MS-OXCROPS] 2.2.13.2; behaviour
 * [MS-OXCFXICS] 2.2.3.2.4.2.
 */
public final class RopSynchronizationImportMessageChange {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x72,
          "RopSynchronizationImportMessageChange",
          "2.2.13.2",
          Handles.INPUT_OUTPUT,
          struct(
              Request::new,
              field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex),
              field("ImportFlag", Wire.U8, Request::importFlag),
              field(
                  "PropertyValueCount",
                  "PropertyValues",
                  Wire.list16(PropertyValue.WIRE),
                  Request::propertyValues)),
          ResponseForm.onSuccess(
              struct(Response::new, field("MessageId", Mid.WIRE, Response::messageId))));

  /** ImportFlag: a folder-associated message. */
  public static final int ASSOCIATED = 0x10;

  /** ImportFlag: a conflict is refused instead of resolved. */
  public static final int FAIL_ON_CONFLICT = 0x40;

  private RopSynchronizationImportMessageChange() {}

  /**
   * The request, to a collector.
   *
   * @param propertyValues PidTagSourceKey, PidTagLastModificationTime, PidTagChangeKey and
   *     PidTagPredecessorChangeList
   */
  public record Request(int outputHandleIndex, int importFlag, List<PropertyValue> propertyValues)
      implements IcsRopRequest, RopRequest.Opens {}

  /**
   * The response.
   *
   * @param messageId {@link Mid#NONE}
   */
  public record Response(Mid messageId) implements RopResponse {}
}
