package org.ropeway.codec.dump;

import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.dcerpc.AuthVerifier;
import org.ropeway.codec.dcerpc.ContextResult;
import org.ropeway.codec.dcerpc.Pdu;
import org.ropeway.codec.dcerpc.PduBody;
import org.ropeway.codec.dcerpc.PfcFlags;
import org.ropeway.codec.dcerpc.PresentationContext;
import org.ropeway.codec.dcerpc.Reassembler;
import org.ropeway.codec.dcerpc.RpcInterface;
import org.ropeway.codec.dcerpc.RpcMessage;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.dcerpc.SyntaxId;
import org.ropeway.codec.dcerpc.VerificationTrailer;
import org.ropeway.codec.rpc.RpcInterfaces;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/**
 * The PDUs of a connection of RPC, both ways: what their stub data is, the binds and calls before
 * them say. A call's parameters are read behind its last fragment; encrypted ones are not. Not
 * thread-safe.
 */
public final class DumpRpcSession {
  private static final int MAX_STUB = 16 << 20;
  private static final int MAX_CALLS = 1_000;

  private final DumpLimits limits;
  private final DumpSession roped;
  private final Map<Integer, RpcInterface> contexts = new HashMap<>();
  private final Map<Long, Call> calls = new HashMap<>();
  private final Reassembler requests = new Reassembler(MAX_STUB, MAX_CALLS);
  private final Reassembler responses = new Reassembler(MAX_STUB, MAX_CALLS);
  private final IdentityHashMap<Pdu, Stub> stubs = new IdentityHashMap<>();
  private List<PresentationContext> offered = List.of();

  /** A call that is to be answered; the ROPs in it, if there are any. */
  private record Call(RpcOperation<?, ?> operation, RopContents rops) {}

  /** The parameters of a call or an answer. */
  private record Stub(Call call, WireType<?> type, RpcMessage message, boolean whole) {}

  /** A connection of which nothing is known yet. */
  public DumpRpcSession(DumpLimits limits) {
    this.limits = limits;
    this.roped = new DumpSession(limits);
  }

  /** A connection with the default limits. */
  public DumpRpcSession() {
    this(DumpLimits.DEFAULT);
  }

  /**
   * The tree of PDUs one behind the other; calls before their answers.
   *
   * @param name of its root
   */
  public DumpNode pdus(String name, Bytes bytes) {
    return new Dump(new KnownInsides(RopContents.ALONE, this), limits)
        .tree(name, bytes, DumpTypes.PDUS.reading());
  }

  /** Learns from the PDUs of a tree. */
  void learn(DumpNode tree) {
    stubs.clear();
    tree.all()
        .forEach(node -> {
          if (node.value() instanceof Pdu pdu) {
            learn(pdu);
          }
        });
  }

  private void learn(Pdu pdu) {
    switch (pdu.body()) {
      case PduBody.Bind bind -> offer(bind.contexts());
      case PduBody.AlterContext alter -> offer(alter.contexts());
      case PduBody.BindAck ack -> accept(ack.results());
      case PduBody.AlterContextResp ack -> accept(ack.results());
      case PduBody.Request request -> request(pdu, request);
      case PduBody.Response response -> response(pdu);
      default -> {}
    }
  }

  private void offer(List<PresentationContext> asked) {
    offered = asked;
    for (PresentationContext c : asked) {
      RpcInterfaces.find(c.abstractSyntax().uuid())
          .filter(i -> c.transferSyntaxes().contains(SyntaxId.NDR))
          .ifPresent(i -> contexts.put(c.id(), i));
    }
  }

  /** Contexts that were accepted in a syntax of another kind are not read. */
  private void accept(List<ContextResult> results) {
    for (int i = 0; i < Math.min(offered.size(), results.size()); i++) {
      ContextResult result = results.get(i);
      if (result.result() == ContextResult.ACCEPTANCE
          && !result.transferSyntax().equals(SyntaxId.NDR)) {
        contexts.remove(offered.get(i).id());
      }
    }
    offered = List.of();
  }

  private void request(Pdu pdu, PduBody.Request request) {
    RpcInterface context = contexts.get(request.contextId());
    RpcOperation<?, ?> operation =
        context == null ? null : context.operation(request.opnum()).orElse(null);
    if (operation != null && pdu.has(PfcFlags.FIRST_FRAG) && calls.size() < MAX_CALLS) {
      calls.put(pdu.callId(), new Call(operation, roped.contents()));
    }
    Call call = calls.get(pdu.callId());
    if (call != null) {
      stub(pdu, requests, call, call.operation.request());
    }
  }

  private void response(Pdu pdu) {
    Call call = calls.get(pdu.callId());
    if (call != null && stub(pdu, responses, call, call.operation.response())) {
      calls.remove(pdu.callId());
    }
  }

  /** Whether a PDU is the last of a message. */
  private boolean stub(Pdu pdu, Reassembler fragments, Call call, WireType<?> type) {
    Optional<RpcMessage> message;
    try {
      message = fragments.add(pdu);
    } catch (WireException e) {
      return false; // what breaks the rules of fragments is shown as bytes
    }
    boolean whole = pdu.has(PfcFlags.FIRST_FRAG);
    boolean secret =
        pdu.auth()
            .map(AuthVerifier::authLevel)
            .filter(l -> l == AuthVerifier.LEVEL_PKT_PRIVACY)
            .isPresent();
    if (!secret) {
      message.ifPresent(m -> stubs.put(pdu, new Stub(call, type, m, whole)));
    }
    return message.isPresent();
  }

  /** What the stub data of a PDU is; null if it is just bytes. */
  Insides.@Nullable Inside of(Pdu pdu) {
    Stub stub = stubs.get(pdu);
    if (stub == null || stub.message.stubData().isEmpty()) {
      return null;
    }
    DumpType.Reading reading = r -> parameters(r, stub);
    return stub.whole
        ? new Insides.Same(reading)
        : new Insides.Unpacked("stub_data (all)", stub.message::stubData, reading);
  }

  private static Object parameters(WireReader r, Stub stub) {
    r.withByteOrder(stub.message.first().byteOrder());
    Object value = r.field(stub.call.operation.name(), stub.type);
    int padding = r.padding(4);
    if (r.remaining() > padding && stub.message.first().body() instanceof PduBody.Request) {
      if (padding > 0) {
        r.field("padding", Bytes.fixed(padding));
      }
      r.withByteOrder(ByteOrder.LITTLE_ENDIAN);
      r.field("rpc_sec_verification_trailer", VerificationTrailer.WIRE);
    }
    return value;
  }

  /** How the ROPs in the stub data of a PDU are read. */
  RopContents rops(Pdu pdu) {
    Stub stub = stubs.get(pdu);
    return stub == null ? RopContents.ALONE : stub.call.rops;
  }
}
