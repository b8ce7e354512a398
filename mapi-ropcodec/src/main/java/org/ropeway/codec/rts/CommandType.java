package org.ropeway.codec.rts;

import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/** The kinds of RTS commands. [MS-RPCH] 2.2.3.5. */
public enum CommandType {
  /** {@link RtsCommand.ReceiveWindowSize}. */
  RECEIVE_WINDOW_SIZE(0, "ReceiveWindowSize", "2.2.3.5.1"),
  /** {@link RtsCommand.FlowControlAck}. */
  FLOW_CONTROL_ACK(1, "FlowControlAck", "2.2.3.5.2"),
  /** {@link RtsCommand.ConnectionTimeout}. */
  CONNECTION_TIMEOUT(2, "ConnectionTimeout", "2.2.3.5.3"),
  /** {@link RtsCommand.Cookie}. */
  COOKIE(3, "Cookie", "2.2.3.5.4"),
  /** {@link RtsCommand.ChannelLifetime}. */
  CHANNEL_LIFETIME(4, "ChannelLifetime", "2.2.3.5.5"),
  /** {@link RtsCommand.ClientKeepalive}. */
  CLIENT_KEEPALIVE(5, "ClientKeepalive", "2.2.3.5.6"),
  /** {@link RtsCommand.Version}. */
  VERSION(6, "Version", "2.2.3.5.7"),
  /** {@link RtsCommand.Empty}. */
  EMPTY(7, "Empty", "2.2.3.5.8"),
  /** {@link RtsCommand.Padding}. */
  PADDING(8, "Padding", "2.2.3.5.9"),
  /** {@link RtsCommand.NegativeAnce}. */
  NEGATIVE_ANCE(9, "NegativeANCE", "2.2.3.5.10"),
  /** {@link RtsCommand.Ance}. */
  ANCE(10, "ANCE", "2.2.3.5.11"),
  /** {@link RtsCommand.ClientAddress}. */
  CLIENT_ADDRESS(11, "ClientAddress", "2.2.3.5.12"),
  /** {@link RtsCommand.AssociationGroupId}. */
  ASSOCIATION_GROUP_ID(12, "AssociationGroupId", "2.2.3.5.13"),
  /** {@link RtsCommand.Destination}. */
  DESTINATION(13, "Destination", "2.2.3.5.14"),
  /** {@link RtsCommand.PingTrafficSentNotify}. */
  PING_TRAFFIC_SENT_NOTIFY(14, "PingTrafficSentNotify", "2.2.3.5.15");

  /** CommandType: 32 bits. */
  static final WireType<CommandType> WIRE =
      WireType.of(4, CommandType::read, (w, v) -> w.u32(v.code));

  private final int code;
  private final String specName;
  private final String section;

  CommandType(int code, String specName, String section) {
    this.code = code;
    this.specName = specName;
    this.section = section;
  }

  private static CommandType read(WireReader r) {
    long n = r.u32();
    for (CommandType t : values()) {
      if (t.code == n) {
        return t;
      }
    }
    throw r.badValue("RTS command " + n);
  }

  /** The number. */
  public int code() {
    return code;
  }

  /** Where it is specified in [MS-RPCH]. */
  public String section() {
    return section;
  }

  /** The name the specification has for it. */
  @Override
  public String toString() {
    return specName;
  }
}
