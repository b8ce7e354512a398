package org.ropeway.codec.rop;

import org.ropeway.codec.rop.fasttransfer.FastTransferRopRequest;
import org.ropeway.codec.rop.folder.FolderRopRequest;
import org.ropeway.codec.rop.ics.IcsRopRequest;
import org.ropeway.codec.rop.logon.LogonRopRequest;
import org.ropeway.codec.rop.message.MessageRopRequest;
import org.ropeway.codec.rop.notification.NotificationRopRequest;
import org.ropeway.codec.rop.other.OtherRopRequest;
import org.ropeway.codec.rop.permission.PermissionRopRequest;
import org.ropeway.codec.rop.property.PropertyRopRequest;
import org.ropeway.codec.rop.rule.RuleRopRequest;
import org.ropeway.codec.rop.stream.StreamRopRequest;
import org.ropeway.codec.rop.table.TableRopRequest;
import org.ropeway.codec.rop.transport.TransportRopRequest;

/**
 * The fields of a ROP request behind its first handle index; sealed by the chapters of [MS-OXCROPS]
 * 2.2, so that a ROP nobody handles does not compile.
 */
public sealed interface RopRequest
    permits LogonRopRequest,
        FolderRopRequest,
        TableRopRequest,
        MessageRopRequest,
        TransportRopRequest,
        PropertyRopRequest,
        StreamRopRequest,
        PermissionRopRequest,
        RuleRopRequest,
        FastTransferRopRequest,
        IcsRopRequest,
        NotificationRopRequest,
        OtherRopRequest {

  /** A request that opens an object. */
  interface Opens {
    /** OutputHandleIndex: where the handle of the opened object goes. */
    int outputHandleIndex();
  }

  /** A request that works on another object than the one its response names. */
  interface WorksOn {
    /** InputHandleIndex: the object worked on. */
    int inputHandleIndex();
  }

  /** A request with a source and a destination. */
  interface HasDestination {
    /** DestHandleIndex. */
    int destHandleIndex();
  }
}
