package org.ropeway.codec.dcerpc;

import static org.ropeway.codec.dcerpc.PduType.ALTER_CONTEXT;
import static org.ropeway.codec.dcerpc.PduType.ALTER_CONTEXT_RESP;
import static org.ropeway.codec.dcerpc.PduType.AUTH3;
import static org.ropeway.codec.dcerpc.PduType.BIND;
import static org.ropeway.codec.dcerpc.PduType.BIND_ACK;
import static org.ropeway.codec.dcerpc.PduType.BIND_NAK;
import static org.ropeway.codec.dcerpc.PduType.CO_CANCEL;
import static org.ropeway.codec.dcerpc.PduType.FAULT;
import static org.ropeway.codec.dcerpc.PduType.ORPHANED;
import static org.ropeway.codec.dcerpc.PduType.REQUEST;
import static org.ropeway.codec.dcerpc.PduType.RESPONSE;
import static org.ropeway.codec.dcerpc.PduType.SHUTDOWN;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.rts.Rts;

/** What stands between a PDU's header and its padding. C706 12.6.4, [MS-RPCE] 2.2.2. */
public sealed interface PduBody
    permits PduBody.Bind,
        PduBody.BindAck,
        PduBody.BindNak,
        PduBody.AlterContext,
        PduBody.AlterContextResp,
        PduBody.Auth3,
        PduBody.Request,
        PduBody.Response,
        PduBody.Fault,
        PduBody.Shutdown,
        PduBody.CoCancel,
        PduBody.Orphaned,
        Rts {
  /** What the PDU is. */
  PduType type();

  /**
   * Opens an association. C706 12.6.4.3.
   *
   * @param maxXmitFrag the largest PDU the client sends
   * @param maxRecvFrag the largest it takes
   * @param assocGroupId the group to join; 0 for a new one
   */
  record Bind(
      int maxXmitFrag, int maxRecvFrag, long assocGroupId, List<PresentationContext> contexts)
      implements PduBody {
    public Bind {
      contexts = List.copyOf(contexts);
    }

    @Override
    public PduType type() {
      return BIND;
    }
  }

  /**
   * The association is open. C706 12.6.4.4.
   *
   * @param secondaryAddress the endpoint for further connections
   * @param results for each context, in the order of the bind
   */
  record BindAck(
      int maxXmitFrag,
      int maxRecvFrag,
      long assocGroupId,
      String secondaryAddress,
      List<ContextResult> results)
      implements PduBody {
    public BindAck {
      results = List.copyOf(results);
    }

    @Override
    public PduType type() {
      return BIND_ACK;
    }
  }

  /**
   * The association is not opened. [MS-RPCE] 2.2.2.9.
   *
   * @param extension padding, or the signature of extended error information and that
   */
  record BindNak(int rejectReason, List<RpcVersion> versions, Bytes extension) implements PduBody {
    /** REASON_NOT_SPECIFIED. [MS-RPCE] 2.2.2.5. */
    public static final int REASON_NOT_SPECIFIED = 0;

    /** LOCAL_LIMIT_EXCEEDED. */
    public static final int LOCAL_LIMIT_EXCEEDED = 2;

    /** PROTOCOL_VERSION_NOT_SPECIFIED. */
    public static final int PROTOCOL_VERSION_NOT_SPECIFIED = 4;

    /** authentication_type_not_recognized. */
    public static final int AUTHENTICATION_TYPE_NOT_RECOGNIZED = 8;

    /** invalid_checksum. */
    public static final int INVALID_CHECKSUM = 9;

    public BindNak {
      versions = List.copyOf(versions);
    }

    @Override
    public PduType type() {
      return BIND_NAK;
    }

    /** A refusal for a reason, with the version that is spoken. */
    public static BindNak of(int rejectReason) {
      return new BindNak(rejectReason, List.of(RpcVersion.SPOKEN), Bytes.EMPTY);
    }
  }

  /** A version of the protocol. */
  record RpcVersion(int major, int minor) {
    /** 5.0. */
    public static final RpcVersion SPOKEN = new RpcVersion(5, 0);
  }

  /** Adds contexts or goes on authenticating; the sizes are those of the bind. C706 12.6.4.1. */
  record AlterContext(
      int maxXmitFrag, int maxRecvFrag, long assocGroupId, List<PresentationContext> contexts)
      implements PduBody {
    public AlterContext {
      contexts = List.copyOf(contexts);
    }

    @Override
    public PduType type() {
      return ALTER_CONTEXT;
    }
  }

  /** The answer to {@link AlterContext}. C706 12.6.4.2. */
  record AlterContextResp(
      int maxXmitFrag,
      int maxRecvFrag,
      long assocGroupId,
      String secondaryAddress,
      List<ContextResult> results)
      implements PduBody {
    public AlterContextResp {
      results = List.copyOf(results);
    }

    @Override
    public PduType type() {
      return ALTER_CONTEXT_RESP;
    }
  }

  /**
   * Ends the authentication. [MS-RPCE] 2.2.2.10.
   *
   * @param pad four bytes of no meaning
   */
  record Auth3(Bytes pad) implements PduBody {
    @Override
    public PduType type() {
      return AUTH3;
    }
  }

  /**
   * A call, or a fragment of one. C706 12.6.4.9.
   *
   * @param allocHint how many bytes of stub data this and all later fragments have; 0 if not told
   * @param contextId the {@link PresentationContext} that is called
   */
  record Request(
      long allocHint, int contextId, int opnum, Optional<MapiGuid> object, Bytes stubData)
      implements PduBody {
    @Override
    public PduType type() {
      return REQUEST;
    }
  }

  /** An answer, or a fragment of one. C706 12.6.4.10. */
  record Response(long allocHint, int contextId, int cancelCount, Bytes stubData)
      implements PduBody {
    @Override
    public PduType type() {
      return RESPONSE;
    }
  }

  /**
   * The call failed. C706 12.6.4.7, [MS-RPCE] 2.2.2.8.
   *
   * @param flags {@link #EXTENDED_ERROR}
   * @param status one of {@link FaultStatus}, or a Win32 error
   * @param stubData extended error information, or what a client ignores
   */
  record Fault(
      long allocHint, int contextId, int cancelCount, int flags, long status, Bytes stubData)
      implements PduBody {
    /** The stub data is extended error information ([MS-EERR]). */
    public static final int EXTENDED_ERROR = 0x01;

    private static final int ALLOC_HINT = 0x20;

    @Override
    public PduType type() {
      return FAULT;
    }

    /** A failure of a call on a context, with the allocation hint that Windows gives. */
    public static Fault of(int contextId, long status) {
      return new Fault(ALLOC_HINT, contextId, 0, 0, status, Bytes.EMPTY);
    }
  }

  /** A server asks its client to end the association. C706 12.6.4.11. */
  record Shutdown() implements PduBody {
    @Override
    public PduType type() {
      return SHUTDOWN;
    }
  }

  /** A client cancels the call of this call_id. C706 12.6.4.6. */
  record CoCancel() implements PduBody {
    @Override
    public PduType type() {
      return CO_CANCEL;
    }
  }

  /** A client gave up the call of this call_id. C706 12.6.4.8. */
  record Orphaned() implements PduBody {
    @Override
    public PduType type() {
      return ORPHANED;
    }
  }
}
