package org.ropeway.codec.rop.rule;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;

/**
 * Tells the server which client-side message stands for one of its deferred action messages.
 * [MS-OXCROPS] 2.2.11.3; behaviour [MS-OXORULE] 2.2.3.
 */
public final class RopUpdateDeferredActionMessages {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x57,
          "RopUpdateDeferredActionMessages",
          "2.2.11.3",
          Handles.INPUT,
          struct(
              Request::new,
              field("ServerEntryIdSize", "ServerEntryId", Bytes.WIRE16, Request::serverEntryId),
              field("ClientEntryIdSize", "ClientEntryId", Bytes.WIRE16, Request::clientEntryId)),
          ResponseForm.empty());

  private RopUpdateDeferredActionMessages() {}

  /**
   * The request.
   *
   * @param serverEntryId the entry id of the message on the server
   * @param clientEntryId the entry id of its copy at the client
   */
  public record Request(Bytes serverEntryId, Bytes clientEntryId) implements RuleRopRequest {}
}
