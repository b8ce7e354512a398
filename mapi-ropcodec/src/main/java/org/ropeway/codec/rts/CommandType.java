package org.ropeway.codec.rts;

import org.ropeway.codec.wire.WireType;

/** The kinds of RTS commands, in the order of their numbers. [MS-RPCH] 2.2.3.5. */
public enum CommandType {
  /** {@link RtsCommand.ReceiveWindowSize}. */
  RECEIVE_WINDOW_SIZE("ReceiveWindowSize"),
  /** {@link RtsCommand.FlowControlAck}. */
  FLOW_CONTROL_ACK("FlowControlAck"),
  /** {@link RtsCommand.ConnectionTimeout}. */
  CONNECTION_TIMEOUT("ConnectionTimeout"),
  /** {@link RtsCommand.Cookie}. */
  COOKIE("Cookie"),
  /** {@link RtsCommand.ChannelLifetime}. */
  CHANNEL_LIFETIME("ChannelLifetime"),
  /** {@link RtsCommand.ClientKeepalive}. */
  CLIENT_KEEPALIVE("ClientKeepalive"),
  /** {@link RtsCommand.Version}. */
  VERSION("Version"),
  /** {@link RtsCommand.Empty}. */
  EMPTY("Empty"),
  /** {@link RtsCommand.Padding}. */
  PADDING("Padding"),
  /** {@link RtsCommand.NegativeAnce}. */
  NEGATIVE_ANCE("NegativeANCE"),
  /** {@link RtsCommand.Ance}. */
  ANCE("ANCE"),
  /** {@link RtsCommand.ClientAddress}. */
  CLIENT_ADDRESS("ClientAddress"),
  /** {@link RtsCommand.AssociationGroupId}. */
  ASSOCIATION_GROUP_ID("AssociationGroupId"),
  /** {@link RtsCommand.Destination}. */
  DESTINATION("Destination"),
  /** {@link RtsCommand.PingTrafficSentNotify}. */
  PING_TRAFFIC_SENT_NOTIFY("PingTrafficSentNotify");

  private static final CommandType[] ALL = values();

  /** CommandType: 32 bits. */
  static final WireType<CommandType> WIRE =
      WireType.of(
          4,
          r -> {
            long n = r.u32();
            if (n >= ALL.length) {
              throw r.badValue("RTS command " + n);
            }
            return ALL[(int) n];
          },
          (w, v) -> w.u32(v.ordinal()));

  private final String specName;

  CommandType(String specName) {
    this.specName = specName;
  }

  /** Where it is specified in [MS-RPCH]. */
  public String section() {
    return "2.2.3.5." + (ordinal() + 1);
  }

  /** The name the specification has for it. */
  @Override
  public String toString() {
    return specName;
  }
}
