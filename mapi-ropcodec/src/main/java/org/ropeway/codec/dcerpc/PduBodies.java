package org.ropeway.codec.dcerpc;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.part;
import static org.ropeway.codec.wire.Struct.struct;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.dcerpc.PduBody.AlterContext;
import org.ropeway.codec.dcerpc.PduBody.AlterContextResp;
import org.ropeway.codec.dcerpc.PduBody.Auth3;
import org.ropeway.codec.dcerpc.PduBody.Bind;
import org.ropeway.codec.dcerpc.PduBody.BindAck;
import org.ropeway.codec.dcerpc.PduBody.BindNak;
import org.ropeway.codec.dcerpc.PduBody.CoCancel;
import org.ropeway.codec.dcerpc.PduBody.Fault;
import org.ropeway.codec.dcerpc.PduBody.Orphaned;
import org.ropeway.codec.dcerpc.PduBody.Request;
import org.ropeway.codec.dcerpc.PduBody.Response;
import org.ropeway.codec.dcerpc.PduBody.RpcVersion;
import org.ropeway.codec.dcerpc.PduBody.Shutdown;
import org.ropeway.codec.ndr.Ndr;
import org.ropeway.codec.rts.Rts;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** How the bodies stand on the wire. C706 12.6.4. */
final class PduBodies {
  private static final WireType<List<PresentationContext>> CONTEXTS =
      behindCount("n_context_elem", PresentationContext.WIRE);

  private static final WireType<List<ContextResult>> RESULTS =
      behindCount("n_results", ContextResult.WIRE);

  private static final WireType<Integer> PAD =
      WireType.of(0, PduBodies::readPad, (w, v) -> w.align(4));

  private static final WireType<String> PORT_SPEC =
      WireType.of(1, WireReader::latin1z, WireWriter::latin1z);

  /** port_any_t: a length that counts the terminator, then the text; or the length 0 alone. */
  private static final WireType<String> PORT =
      WireType.of(2, PduBodies::readPort, PduBodies::writePort);

  private static final WireType<Bind> BIND =
      struct(
          Bind::new,
          field("max_xmit_frag", Wire.U16, Bind::maxXmitFrag),
          field("max_recv_frag", Wire.U16, Bind::maxRecvFrag),
          field("assoc_group_id", Wire.U32, Bind::assocGroupId),
          field("p_cont_list", CONTEXTS, Bind::contexts));

  private static final WireType<AlterContext> ALTER_CONTEXT =
      BIND.map(
          b -> new AlterContext(b.maxXmitFrag(), b.maxRecvFrag(), b.assocGroupId(), b.contexts()),
          a -> new Bind(a.maxXmitFrag(), a.maxRecvFrag(), a.assocGroupId(), a.contexts()));

  private static final WireType<BindAck> BIND_ACK =
      struct(
          (xmit, recv, group, address, pad, results) ->
              new BindAck(xmit, recv, group, address, results),
          field("max_xmit_frag", Wire.U16, BindAck::maxXmitFrag),
          field("max_recv_frag", Wire.U16, BindAck::maxRecvFrag),
          field("assoc_group_id", Wire.U32, BindAck::assocGroupId),
          field("sec_addr", PORT, BindAck::secondaryAddress),
          part(PAD, b -> 0),
          field("p_result_list", RESULTS, BindAck::results));

  private static final WireType<AlterContextResp> ALTER_CONTEXT_RESP =
      BIND_ACK.map(
          b ->
              new AlterContextResp(
                  b.maxXmitFrag(),
                  b.maxRecvFrag(),
                  b.assocGroupId(),
                  b.secondaryAddress(),
                  b.results()),
          a ->
              new BindAck(
                  a.maxXmitFrag(),
                  a.maxRecvFrag(),
                  a.assocGroupId(),
                  a.secondaryAddress(),
                  a.results()));

  private static final WireType<RpcVersion> VERSION =
      struct(
          RpcVersion::new,
          field("major", Wire.U8, RpcVersion::major),
          field("minor", Wire.U8, RpcVersion::minor));

  private static final WireType<BindNak> BIND_NAK =
      struct(
          BindNak::new,
          field("provider_reject_reason", Wire.U16, BindNak::rejectReason),
          field("n_protocols", "p_protocols", Wire.list8(VERSION), BindNak::versions),
          field("extension", Bytes.REST, BindNak::extension));

  private static final WireType<Auth3> AUTH3 =
      struct(Auth3::new, field("pad", Bytes.REST, Auth3::pad));

  private static final WireType<Optional<MapiGuid>> NO_OBJECT =
      WireType.of(0, r -> Optional.empty(), (w, v) -> {});

  private static final WireType<Optional<MapiGuid>> OBJECT =
      WireType.of(
          16,
          r -> Optional.of(r.field("object", Ndr.UUID)),
          (w, v) -> Ndr.UUID.write(w, v.orElseThrow()));

  private static final WireType<Request> REQUEST = request(NO_OBJECT);
  private static final WireType<Request> OBJECT_REQUEST = request(OBJECT);

  private static final WireType<Response> RESPONSE =
      struct(
          (hint, context, cancels, reserved, stub) -> new Response(hint, context, cancels, stub),
          field("alloc_hint", Wire.U32, Response::allocHint),
          field("p_cont_id", Wire.U16, Response::contextId),
          field("cancel_count", Wire.U8, Response::cancelCount),
          field("reserved", Wire.U8, r -> 0),
          field("stub_data", Bytes.REST, Response::stubData));

  private static final WireType<Fault> FAULT =
      struct(
          (hint, context, cancels, flags, status, reserved, stub) ->
              new Fault(hint, context, cancels, flags, status, stub),
          field("alloc_hint", Wire.U32, Fault::allocHint),
          field("p_cont_id", Wire.U16, Fault::contextId),
          field("cancel_count", Wire.U8, Fault::cancelCount),
          field("reserved", Wire.U8, Fault::flags),
          field("status", Wire.U32, Fault::status),
          field("reserved2", Wire.U32, f -> 0L),
          field("stub_data", Bytes.REST, Fault::stubData));

  private PduBodies() {}

  /** The body a header announces. */
  static PduBody read(WireReader r, PduHeader header) {
    PduBody body =
        switch (header.type()) {
          case REQUEST -> requestOf(header.has(PfcFlags.OBJECT_UUID)).read(r);
          case RESPONSE -> RESPONSE.read(r);
          case FAULT -> FAULT.read(r);
          case BIND -> BIND.read(r);
          case BIND_ACK -> BIND_ACK.read(r);
          case BIND_NAK -> BIND_NAK.read(r);
          case ALTER_CONTEXT -> ALTER_CONTEXT.read(r);
          case ALTER_CONTEXT_RESP -> ALTER_CONTEXT_RESP.read(r);
          case AUTH3 -> AUTH3.read(r);
          case SHUTDOWN -> new Shutdown();
          case CO_CANCEL -> new CoCancel();
          case ORPHANED -> new Orphaned();
          case RTS -> Rts.WIRE.read(r);
        };
    r.end();
    return body;
  }

  static void write(WireWriter w, PduBody body) {
    switch (body) {
      case Request v -> requestOf(v.object().isPresent()).write(w, v);
      case Response v -> RESPONSE.write(w, v);
      case Fault v -> FAULT.write(w, v);
      case Bind v -> BIND.write(w, v);
      case BindAck v -> BIND_ACK.write(w, v);
      case BindNak v -> BIND_NAK.write(w, v);
      case AlterContext v -> ALTER_CONTEXT.write(w, v);
      case AlterContextResp v -> ALTER_CONTEXT_RESP.write(w, v);
      case Auth3 v -> AUTH3.write(w, v);
      case Shutdown v -> {}
      case CoCancel v -> {}
      case Orphaned v -> {}
      case Rts v -> Rts.WIRE.write(w, v);
    }
  }

  private static WireType<Request> requestOf(boolean object) {
    return object ? OBJECT_REQUEST : REQUEST;
  }

  private static WireType<Request> request(WireType<Optional<MapiGuid>> object) {
    return struct(
        Request::new,
        field("alloc_hint", Wire.U32, Request::allocHint),
        field("p_cont_id", Wire.U16, Request::contextId),
        field("opnum", Wire.U16, Request::opnum),
        part(object, Request::object),
        field("stub_data", Bytes.REST, Request::stubData));
  }

  /** A list behind its count in one byte and three reserved ones. */
  private static <T> WireType<List<T>> behindCount(String count, WireType<T> element) {
    return WireType.of(
        4,
        r -> {
          int n = r.field(count, Wire.U8);
          r.field("reserved", Wire.U8);
          r.field("reserved2", Wire.U16);
          return Wire.readList(r, n, element);
        },
        (w, v) -> {
          w.u8(inByte(v.size())).zero(3);
          Wire.writeList(w, v, element);
        });
  }

  private static int readPad(WireReader r) {
    int n = r.padding(4);
    if (n > 0) {
      r.field("pad2", Bytes.fixed(n));
    }
    return n;
  }

  private static String readPort(WireReader r) {
    WireReader text = r.slice(r.field("length", Wire.U16));
    if (text.remaining() == 0) {
      return "";
    }
    String port = text.field("port_spec", PORT_SPEC);
    text.end();
    return port;
  }

  private static void writePort(WireWriter w, String port) {
    if (port.isEmpty()) {
      w.u16(0);
    } else {
      w.u16(port.getBytes(StandardCharsets.ISO_8859_1).length + 1).latin1z(port);
    }
  }

  private static int inByte(int n) {
    if (n > 0xFF) {
      throw new IllegalArgumentException("count " + n + " does not fit its field");
    }
    return n;
  }
}
