package org.ropeway.codec.tshark;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.dcerpc.AuthVerifier;
import org.ropeway.codec.dcerpc.BindTimeFeatures;
import org.ropeway.codec.dcerpc.ContextResult;
import org.ropeway.codec.dcerpc.Pdu;
import org.ropeway.codec.dcerpc.PduBody;
import org.ropeway.codec.dcerpc.PresentationContext;
import org.ropeway.codec.dcerpc.SyntaxId;
import org.ropeway.codec.rts.ForwardDestination;
import org.ropeway.codec.rts.Rts;
import org.ropeway.codec.rts.RtsCommand;

/** What we read of a PDU, under the names tshark has for its fields. */
final class PduFields {
  private static final String RTS = "cn_rts_command.";

  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  private PduFields() {}

  /** All fields that {@link #of} knows, and that no PDU may have but for them. */
  static final List<String> NAMES =
      List.of(
          "dcerpc.ver",
          "dcerpc.ver_minor",
          "dcerpc.pkt_type",
          "dcerpc.cn_flags",
          "dcerpc.drep",
          "dcerpc.cn_frag_len",
          "dcerpc.cn_auth_len",
          "dcerpc.cn_call_id",
          "dcerpc.cn_max_xmit",
          "dcerpc.cn_max_recv",
          "dcerpc.cn_assoc_group",
          "dcerpc.cn_num_ctx_items",
          "dcerpc.cn_ctx_id",
          "dcerpc.cn_num_trans_items",
          "dcerpc.cn_bind_to_uuid",
          "dcerpc.cn_bind_if_ver",
          "dcerpc.cn_bind_if_ver_minor",
          "dcerpc.cn_bind_trans_id",
          "dcerpc.cn_bind_trans_ver",
          "dcerpc.cn_bind_trans_btfn",
          "dcerpc.cn_sec_addr_len",
          "dcerpc.cn_sec_addr",
          "dcerpc.cn_num_results",
          "dcerpc.cn_ack_result",
          "dcerpc.cn_ack_reason",
          "dcerpc.cn_ack_trans_id",
          "dcerpc.cn_ack_trans_ver",
          "dcerpc.cn_reject_reason",
          "dcerpc.cn_num_protocols",
          "dcerpc.cn_protocol_ver_major",
          "dcerpc.cn_protocol_ver_minor",
          "dcerpc.cn_alloc_hint",
          "dcerpc.cn_cancel_count",
          "dcerpc.cn_fault_flags",
          "dcerpc.cn_status",
          "dcerpc.opnum",
          "dcerpc.obj_id",
          "dcerpc.auth_type",
          "dcerpc.auth_level",
          "dcerpc.auth_pad_len",
          "dcerpc.auth_rsrvd",
          "dcerpc.auth_ctx_id",
          "dcerpc.cn_rts_flags",
          "dcerpc.cn_rts_commands_nb",
          "dcerpc.cn_rts_command",
          "dcerpc.cn_rts_command.receivewindowsize",
          "dcerpc.cn_rts_command.fack.bytesreceived",
          "dcerpc.cn_rts_command.fack.availablewindow",
          "dcerpc.cn_rts_command.fack.channelcookie",
          "dcerpc.cn_rts_command.connectiontimeout",
          "dcerpc.cn_rts_command.cookie",
          "dcerpc.cn_rts_command.channellifetime",
          "dcerpc.cn_rts_command.clientkeepalive",
          "dcerpc.cn_rts_command.version",
          "dcerpc.cn_rts_command.padding.conformancecount",
          "dcerpc.cn_rts_command.addrtype",
          "dcerpc.cn_rts_command.associationgroupid",
          "dcerpc.cn_rts_command.forwarddestination",
          "dcerpc.cn_rts_command.pingtrafficsentnotify",
          "dcerpc.cmd_client_ipv4",
          "dcerpc.cmd_client_ipv6");

  /** The fields of a PDU, of which these are the bytes. */
  static Map<String, List<String>> of(byte[] bytes) {
    Pdu pdu = Pdu.WIRE.readAll(bytes);
    PduFields f = new PduFields();
    f.add("ver", 5);
    f.add("ver_minor", pdu.versionMinor());
    f.add("pkt_type", pdu.body().type().code());
    f.add("cn_flags", pdu.pfcFlags());
    f.add("drep", pdu.byteOrder() == ByteOrder.LITTLE_ENDIAN ? "10000000" : "00000000");
    f.add("cn_frag_len", bytes.length);
    f.add("cn_auth_len", pdu.auth().map(a -> a.token().length()).orElse(0));
    f.add("cn_call_id", pdu.callId());
    f.body(pdu.body(), pdu.byteOrder());
    pdu.auth().ifPresent(f::auth);
    return f.fields;
  }

  private void add(String name, Object value) {
    fields.computeIfAbsent("dcerpc." + name, n -> new ArrayList<>()).add(value.toString());
  }

  private void body(PduBody body, ByteOrder order) {
    switch (body) {
      case PduBody.Bind v -> {
        sizes(v.maxXmitFrag(), v.maxRecvFrag(), v.assocGroupId());
        contexts(v.contexts());
      }
      case PduBody.AlterContext v -> {
        sizes(v.maxXmitFrag(), v.maxRecvFrag(), v.assocGroupId());
        contexts(v.contexts());
      }
      case PduBody.BindAck v -> {
        sizes(v.maxXmitFrag(), v.maxRecvFrag(), v.assocGroupId());
        results(v.secondaryAddress(), v.results(), order);
      }
      case PduBody.AlterContextResp v -> {
        sizes(v.maxXmitFrag(), v.maxRecvFrag(), v.assocGroupId());
        results(v.secondaryAddress(), v.results(), order);
      }
      case PduBody.BindNak v -> refusal(v);
      case PduBody.Request v -> {
        call(v.allocHint(), v.contextId());
        add("opnum", v.opnum());
        v.object().ifPresent(object -> add("obj_id", object));
      }
      case PduBody.Response v -> {
        call(v.allocHint(), v.contextId());
        add("cn_cancel_count", v.cancelCount());
      }
      case PduBody.Fault v -> {
        call(v.allocHint(), v.contextId());
        add("cn_cancel_count", v.cancelCount());
        add("cn_fault_flags", v.flags());
        add("cn_status", v.status());
      }
      case Rts v -> rts(v);
      case PduBody.Auth3 _, PduBody.Shutdown _, PduBody.CoCancel _, PduBody.Orphaned _ -> {}
    }
  }

  private void sizes(int maxXmit, int maxRecv, long group) {
    add("cn_max_xmit", maxXmit);
    add("cn_max_recv", maxRecv);
    add("cn_assoc_group", group);
  }

  private void call(long allocHint, int contextId) {
    add("cn_alloc_hint", allocHint);
    add("cn_ctx_id", contextId);
  }

  private void contexts(List<PresentationContext> contexts) {
    add("cn_num_ctx_items", contexts.size());
    for (PresentationContext c : contexts) {
      add("cn_ctx_id", c.id());
      add("cn_num_trans_items", c.transferSyntaxes().size());
      add("cn_bind_to_uuid", c.abstractSyntax().uuid());
      add("cn_bind_if_ver", c.abstractSyntax().major());
      add("cn_bind_if_ver_minor", c.abstractSyntax().minor());
      for (SyntaxId t : c.transferSyntaxes()) {
        add("cn_bind_trans_id", t.uuid());
        add("cn_bind_trans_ver", t.version());
        BindTimeFeatures.of(t).ifPresent(bits -> add("cn_bind_trans_btfn", bits));
      }
    }
  }

  private void results(String address, List<ContextResult> results, ByteOrder order) {
    add("cn_sec_addr_len", address.isEmpty() ? 0 : address.length() + 1);
    if (!address.isEmpty()) {
      add("cn_sec_addr", address);
    }
    add("cn_num_results", results.size());
    for (ContextResult r : results) {
      add("cn_ack_result", r.result());
      if (r.result() == ContextResult.NEGOTIATE_ACK) {
        // tshark reads these bits as little-endian even where nothing else is
        boolean little = order == ByteOrder.LITTLE_ENDIAN;
        add("cn_bind_trans_btfn", little ? r.reason() : Integer.reverseBytes(r.reason()) >>> 16);
      } else if (r.result() != ContextResult.ACCEPTANCE) {
        add("cn_ack_reason", r.reason());
      }
      add("cn_ack_trans_id", r.transferSyntax().uuid());
      add("cn_ack_trans_ver", r.transferSyntax().version());
    }
  }

  private void refusal(PduBody.BindNak nak) {
    add("cn_reject_reason", nak.rejectReason());
    if (nak.rejectReason() != PduBody.BindNak.PROTOCOL_VERSION_NOT_SPECIFIED) {
      return; // tshark looks at the versions with this reason only
    }
    add("cn_num_protocols", nak.versions().size());
    nak.versions()
        .forEach(v -> {
          add("cn_protocol_ver_major", v.major());
          add("cn_protocol_ver_minor", v.minor());
        });
  }

  private void auth(AuthVerifier auth) {
    add("auth_type", auth.authType());
    add("auth_level", auth.authLevel());
    add("auth_pad_len", auth.padding().length());
    add("auth_rsrvd", auth.authReserved());
    add("auth_ctx_id", auth.authContextId());
  }

  private void rts(Rts rts) {
    add("cn_rts_flags", rts.flags());
    add("cn_rts_commands_nb", rts.commands().size());
    for (RtsCommand command : rts.commands()) {
      add("cn_rts_command", command.type().code());
      command(command);
    }
  }

  private void command(RtsCommand command) {
    switch (command) {
      case RtsCommand.ReceiveWindowSize v -> add(RTS + "receivewindowsize", v.bytes());
      case RtsCommand.FlowControlAck v -> {
        add(RTS + "fack.bytesreceived", v.bytesReceived());
        add(RTS + "fack.availablewindow", v.availableWindow());
        add(RTS + "fack.channelcookie", v.channelCookie());
      }
      case RtsCommand.ConnectionTimeout v -> add(RTS + "connectiontimeout", v.milliseconds());
      case RtsCommand.Cookie v -> add(RTS + "cookie", v.cookie());
      case RtsCommand.ChannelLifetime v -> add(RTS + "channellifetime", v.bytes());
      case RtsCommand.ClientKeepalive v -> add(RTS + "clientkeepalive", v.milliseconds());
      case RtsCommand.Version v -> add(RTS + "version", v.version());
      case RtsCommand.Padding v -> add(RTS + "padding.conformancecount", v.padding().length());
      case RtsCommand.ClientAddress v -> address(v.address());
      case RtsCommand.AssociationGroupId v -> add(RTS + "associationgroupid", v.groupId());
      case RtsCommand.Destination v ->
          add(
              RTS + "forwarddestination",
              List.of(ForwardDestination.values()).indexOf(v.destination()));
      case RtsCommand.PingTrafficSentNotify v -> add(RTS + "pingtrafficsentnotify", v.bytes());
      case RtsCommand.Empty v -> {}
      case RtsCommand.Ance v -> {}
      case RtsCommand.NegativeAnce v -> {}
    }
  }

  private void address(Bytes address) {
    boolean v4 = address.length() == 4;
    add(RTS + "addrtype", v4 ? 0 : 1);
    try {
      String text = InetAddress.getByAddress(address.array()).getHostAddress();
      add(v4 ? "cmd_client_ipv4" : "cmd_client_ipv6", text);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
