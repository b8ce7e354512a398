package org.ropeway.codec.rts;

import java.util.stream.Stream;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;

/** An RTS command of each kind, and an RTS PDU of each name. */
public final class RtsSamples {
  private static final MapiGuid COOKIE = MapiGuid.parse("b38bec61-2840-46a8-bafd-90cf6d31dc29");

  private RtsSamples() {}

  /** One of each kind, and an IPv6 address beside the IPv4 one. */
  public static Stream<RtsCommand> commands() {
    RtsCommand v6 = new RtsCommand.ClientAddress(Bytes.ofHex("20010db8000000000000000000000001"));
    return Stream.concat(Stream.of(CommandType.values()).map(RtsSamples::command), Stream.of(v6));
  }

  /** A PDU of that name. */
  public static Rts of(RtsPdu kind) {
    return kind.of(kind.commands().stream().map(RtsSamples::command).toArray(RtsCommand[]::new));
  }

  private static RtsCommand command(CommandType type) {
    return switch (type) {
      case RECEIVE_WINDOW_SIZE -> new RtsCommand.ReceiveWindowSize(65536);
      case FLOW_CONTROL_ACK -> new RtsCommand.FlowControlAck(32768, 65536, COOKIE);
      case CONNECTION_TIMEOUT -> new RtsCommand.ConnectionTimeout(120_000);
      case COOKIE -> new RtsCommand.Cookie(COOKIE);
      case CHANNEL_LIFETIME -> new RtsCommand.ChannelLifetime(1 << 30);
      case CLIENT_KEEPALIVE -> new RtsCommand.ClientKeepalive(300_000);
      case VERSION -> RtsCommand.Version.ONE;
      case EMPTY -> new RtsCommand.Empty();
      case PADDING -> new RtsCommand.Padding(Bytes.wrap(new byte[7]));
      case NEGATIVE_ANCE -> new RtsCommand.NegativeAnce();
      case ANCE -> new RtsCommand.Ance();
      case CLIENT_ADDRESS -> new RtsCommand.ClientAddress(Bytes.ofHex("c0a802fe"));
      case ASSOCIATION_GROUP_ID -> new RtsCommand.AssociationGroupId(COOKIE);
      case DESTINATION -> new RtsCommand.Destination(ForwardDestination.CLIENT);
      case PING_TRAFFIC_SENT_NOTIFY -> new RtsCommand.PingTrafficSentNotify(1234);
    };
  }
}
