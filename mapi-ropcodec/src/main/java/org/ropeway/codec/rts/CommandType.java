package org.ropeway.codec.rts;

import org.ropeway.codec.wire.WireType;

/** The kinds of RTS commands, in the order of their numbers. [MS-RPCH] 2.2.3.5. */
public enum CommandType {
  /** {@link RtsCommand.ReceiveWindowSize}. */
  RECEIVE_WINDOW_SIZE,
  /** {@link RtsCommand.FlowControlAck}. */
  FLOW_CONTROL_ACK,
  /** {@link RtsCommand.ConnectionTimeout}. */
  CONNECTION_TIMEOUT,
  /** {@link RtsCommand.Cookie}. */
  COOKIE,
  /** {@link RtsCommand.ChannelLifetime}. */
  CHANNEL_LIFETIME,
  /** {@link RtsCommand.ClientKeepalive}. */
  CLIENT_KEEPALIVE,
  /** {@link RtsCommand.Version}. */
  VERSION,
  /** {@link RtsCommand.Empty}. */
  EMPTY,
  /** {@link RtsCommand.Padding}. */
  PADDING,
  /** {@link RtsCommand.NegativeAnce}. */
  NEGATIVE_ANCE,
  /** {@link RtsCommand.Ance}. */
  ANCE,
  /** {@link RtsCommand.ClientAddress}. */
  CLIENT_ADDRESS,
  /** {@link RtsCommand.AssociationGroupId}. */
  ASSOCIATION_GROUP_ID,
  /** {@link RtsCommand.Destination}. */
  DESTINATION,
  /** {@link RtsCommand.PingTrafficSentNotify}. */
  PING_TRAFFIC_SENT_NOTIFY;

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
}
