package org.ropeway.codec.rts;

import static org.ropeway.codec.rts.CommandType.ANCE;
import static org.ropeway.codec.rts.CommandType.ASSOCIATION_GROUP_ID;
import static org.ropeway.codec.rts.CommandType.CHANNEL_LIFETIME;
import static org.ropeway.codec.rts.CommandType.CLIENT_ADDRESS;
import static org.ropeway.codec.rts.CommandType.CLIENT_KEEPALIVE;
import static org.ropeway.codec.rts.CommandType.CONNECTION_TIMEOUT;
import static org.ropeway.codec.rts.CommandType.COOKIE;
import static org.ropeway.codec.rts.CommandType.DESTINATION;
import static org.ropeway.codec.rts.CommandType.EMPTY;
import static org.ropeway.codec.rts.CommandType.FLOW_CONTROL_ACK;
import static org.ropeway.codec.rts.CommandType.NEGATIVE_ANCE;
import static org.ropeway.codec.rts.CommandType.PADDING;
import static org.ropeway.codec.rts.CommandType.PING_TRAFFIC_SENT_NOTIFY;
import static org.ropeway.codec.rts.CommandType.RECEIVE_WINDOW_SIZE;
import static org.ropeway.codec.rts.CommandType.VERSION;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The RTS PDUs by their names. Flags and kinds of commands make a PDU; several PDUs look the same,
 * and only who sends it when tells them apart. [MS-RPCH] 2.2.4.
 */
public enum RtsPdu {
  /** Client to outbound proxy: a virtual connection is wanted. */
  CONN_A1("2.2.4.2", "CONN/A1", Rts.NONE, VERSION, COOKIE, COOKIE, RECEIVE_WINDOW_SIZE),
  /** Outbound proxy to server. */
  CONN_A2(
      "2.2.4.3",
      "CONN/A2",
      Rts.OUT_CHANNEL,
      VERSION,
      COOKIE,
      COOKIE,
      CHANNEL_LIFETIME,
      RECEIVE_WINDOW_SIZE),
  /** Outbound proxy to client. */
  CONN_A3("2.2.4.4", "CONN/A3", Rts.NONE, CONNECTION_TIMEOUT),
  /** Client to inbound proxy: the other half of the virtual connection. */
  CONN_B1(
      "2.2.4.5",
      "CONN/B1",
      Rts.NONE,
      VERSION,
      COOKIE,
      COOKIE,
      CHANNEL_LIFETIME,
      CLIENT_KEEPALIVE,
      ASSOCIATION_GROUP_ID),
  /** Inbound proxy to server. */
  CONN_B2(
      "2.2.4.6",
      "CONN/B2",
      Rts.IN_CHANNEL,
      VERSION,
      COOKIE,
      COOKIE,
      RECEIVE_WINDOW_SIZE,
      CONNECTION_TIMEOUT,
      ASSOCIATION_GROUP_ID,
      CLIENT_ADDRESS),
  /** Server to inbound proxy. */
  CONN_B3("2.2.4.7", "CONN/B3", Rts.NONE, RECEIVE_WINDOW_SIZE, VERSION),
  /** Server to outbound proxy. */
  CONN_C1("2.2.4.8", "CONN/C1", Rts.NONE, VERSION, RECEIVE_WINDOW_SIZE, CONNECTION_TIMEOUT),
  /** Outbound proxy to client: the virtual connection is open. */
  CONN_C2("2.2.4.9", "CONN/C2", Rts.NONE, VERSION, RECEIVE_WINDOW_SIZE, CONNECTION_TIMEOUT),
  /** Client to the new inbound proxy: it takes over the IN channel. */
  IN_R1_A1("2.2.4.10", "IN_R1/A1", Rts.RECYCLE_CHANNEL, VERSION, COOKIE, COOKIE, COOKIE),
  /** New inbound proxy to server. */
  IN_R1_A2(
      "2.2.4.11",
      "IN_R1/A2",
      Rts.IN_CHANNEL | Rts.RECYCLE_CHANNEL,
      VERSION,
      COOKIE,
      COOKIE,
      COOKIE,
      RECEIVE_WINDOW_SIZE,
      CONNECTION_TIMEOUT),
  /** Server to outbound proxy, for the client. */
  IN_R1_A3(
      "2.2.4.12",
      "IN_R1/A3",
      Rts.NONE,
      DESTINATION,
      VERSION,
      RECEIVE_WINDOW_SIZE,
      CONNECTION_TIMEOUT),
  /** Outbound proxy to client. */
  IN_R1_A4(
      "2.2.4.13",
      "IN_R1/A4",
      Rts.NONE,
      DESTINATION,
      VERSION,
      RECEIVE_WINDOW_SIZE,
      CONNECTION_TIMEOUT),
  /** Client to the old inbound proxy. */
  IN_R1_A5("2.2.4.14", "IN_R1/A5", Rts.NONE, COOKIE),
  /** Old inbound proxy to server. */
  IN_R1_A6("2.2.4.15", "IN_R1/A6", Rts.NONE, COOKIE),
  /** Old inbound proxy to server: nothing more comes here. */
  IN_R1_B1("2.2.4.16", "IN_R1/B1", Rts.NONE, EMPTY),
  /** Server to the new inbound proxy. */
  IN_R1_B2("2.2.4.17", "IN_R1/B2", Rts.NONE, RECEIVE_WINDOW_SIZE),
  /** Client to the same inbound proxy: a new IN channel. */
  IN_R2_A1("2.2.4.18", "IN_R2/A1", Rts.RECYCLE_CHANNEL, VERSION, COOKIE, COOKIE, COOKIE),
  /** Inbound proxy to server. */
  IN_R2_A2("2.2.4.19", "IN_R2/A2", Rts.NONE, COOKIE),
  /** Server to outbound proxy, for the client. */
  IN_R2_A3("2.2.4.20", "IN_R2/A3", Rts.NONE, DESTINATION),
  /** Outbound proxy to client. */
  IN_R2_A4("2.2.4.21", "IN_R2/A4", Rts.NONE, DESTINATION),
  /** Client to inbound proxy, on the old channel. */
  IN_R2_A5("2.2.4.22", "IN_R2/A5", Rts.NONE, COOKIE),
  /** Server to outbound proxy, for the client: the OUT channel is nearly used up. */
  OUT_R1_A1("2.2.4.23", "OUT_R1/A1", Rts.RECYCLE_CHANNEL, DESTINATION),
  /** Outbound proxy to client. */
  OUT_R1_A2("2.2.4.24", "OUT_R1/A2", Rts.RECYCLE_CHANNEL, DESTINATION),
  /** Client to the new outbound proxy. */
  OUT_R1_A3(
      "2.2.4.25",
      "OUT_R1/A3",
      Rts.RECYCLE_CHANNEL,
      VERSION,
      COOKIE,
      COOKIE,
      COOKIE,
      RECEIVE_WINDOW_SIZE),
  /** New outbound proxy to server. */
  OUT_R1_A4(
      "2.2.4.26",
      "OUT_R1/A4",
      Rts.RECYCLE_CHANNEL | Rts.OUT_CHANNEL,
      VERSION,
      COOKIE,
      COOKIE,
      COOKIE,
      CHANNEL_LIFETIME,
      RECEIVE_WINDOW_SIZE,
      CONNECTION_TIMEOUT),
  /** Server to the old outbound proxy, for the client. */
  OUT_R1_A5("2.2.4.27", "OUT_R1/A5", Rts.OUT_CHANNEL, DESTINATION, VERSION, CONNECTION_TIMEOUT),
  /** Old outbound proxy to client. */
  OUT_R1_A6("2.2.4.28", "OUT_R1/A6", Rts.OUT_CHANNEL, DESTINATION, VERSION, CONNECTION_TIMEOUT),
  /** Client to inbound proxy, for the server. */
  OUT_R1_A7("2.2.4.29", "OUT_R1/A7", Rts.OUT_CHANNEL, DESTINATION, COOKIE),
  /** Inbound proxy to server. */
  OUT_R1_A8("2.2.4.30", "OUT_R1/A8", Rts.OUT_CHANNEL, DESTINATION, COOKIE),
  /** Server to the old outbound proxy. */
  OUT_R1_A9("2.2.4.31", "OUT_R1/A9", Rts.NONE, ANCE),
  /** Old outbound proxy to client. */
  OUT_R1_A10("2.2.4.32", "OUT_R1/A10", Rts.NONE, ANCE),
  /** Client to the new outbound proxy. */
  OUT_R1_A11("2.2.4.33", "OUT_R1/A11", Rts.NONE, ANCE),
  /** Server to outbound proxy, for the client: the OUT channel is nearly used up. */
  OUT_R2_A1("2.2.4.34", "OUT_R2/A1", Rts.RECYCLE_CHANNEL, DESTINATION),
  /** Outbound proxy to client. */
  OUT_R2_A2("2.2.4.35", "OUT_R2/A2", Rts.RECYCLE_CHANNEL, DESTINATION),
  /** Client to the same outbound proxy. */
  OUT_R2_A3(
      "2.2.4.36",
      "OUT_R2/A3",
      Rts.RECYCLE_CHANNEL,
      VERSION,
      COOKIE,
      COOKIE,
      COOKIE,
      RECEIVE_WINDOW_SIZE),
  /** Outbound proxy to server. */
  OUT_R2_A4("2.2.4.37", "OUT_R2/A4", Rts.NONE, COOKIE),
  /** Server to outbound proxy, for the client. */
  OUT_R2_A5("2.2.4.38", "OUT_R2/A5", Rts.NONE, DESTINATION, ANCE),
  /** Outbound proxy to client. */
  OUT_R2_A6("2.2.4.39", "OUT_R2/A6", Rts.NONE, DESTINATION, ANCE),
  /** Client to inbound proxy, for the server. */
  OUT_R2_A7("2.2.4.40", "OUT_R2/A7", Rts.OUT_CHANNEL, DESTINATION, COOKIE, VERSION),
  /** Inbound proxy to server. */
  OUT_R2_A8("2.2.4.41", "OUT_R2/A8", Rts.OUT_CHANNEL, DESTINATION, COOKIE),
  /** Server to outbound proxy: it succeeded. */
  OUT_R2_B1("2.2.4.42", "OUT_R2/B1", Rts.NONE, ANCE),
  /** Server to outbound proxy: it did not. */
  OUT_R2_B2("2.2.4.43", "OUT_R2/B2", Rts.NONE, NEGATIVE_ANCE),
  /** Outbound proxy to client: nothing more comes here. */
  OUT_R2_B3("2.2.4.44", "OUT_R2/B3", Rts.EOF, ANCE),
  /**
   * Client to outbound proxy, in place of OUT_R1/A11; the other form has {@link
   * RtsCommand.Padding}.
   */
  OUT_R2_C1("2.2.4.45", "OUT_R2/C1", Rts.PING, EMPTY),
  /** Client to inbound proxy. */
  KEEP_ALIVE("2.2.4.46", "Keep-Alive", Rts.OTHER_CMD, CLIENT_KEEPALIVE),
  /** Outbound proxy to server. */
  PING_TRAFFIC_SENT_NOTIFY_PDU(
      "2.2.4.47", "Ping Traffic Sent Notify", Rts.OTHER_CMD, PING_TRAFFIC_SENT_NOTIFY),
  /** A proxy's answer to an echo request. */
  ECHO("2.2.4.48", "Echo", Rts.ECHO),
  /** Client to inbound proxy, outbound proxy to client. */
  PING("2.2.4.49", "Ping", Rts.PING),
  /** Any receiver to its sender. */
  FLOW_CONTROL_ACK_PDU("2.2.4.50", "FlowControlAck", Rts.OTHER_CMD, FLOW_CONTROL_ACK),
  /** Any receiver to its sender, over others. */
  FLOW_CONTROL_ACK_WITH_DESTINATION(
      "2.2.4.51", "FlowControlAckWithDestination", Rts.OTHER_CMD, DESTINATION, FLOW_CONTROL_ACK);

  private final String section;
  private final String specName;
  private final int flags;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<CommandType> commands;

  RtsPdu(String section, String specName, int flags, CommandType... commands) {
    this.section = section;
    this.specName = specName;
    this.flags = flags;
    this.commands = List.of(commands);
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

  /** The flags it has. */
  public int flags() {
    return flags;
  }

  /** The kinds of its commands, in their order. */
  public List<CommandType> commands() {
    return commands;
  }

  /** Whether a PDU can be this one. */
  public boolean matches(Rts rts) {
    List<CommandType> types = rts.commands().stream().map(RtsCommand::type).toList();
    return rts.flags() == flags
        && (types.equals(commands) || (this == OUT_R2_C1 && types.equals(List.of(PADDING))));
  }

  /** A PDU of this kind; {@link IllegalArgumentException} if the commands are not its. */
  public Rts of(RtsCommand... content) {
    Rts rts = Rts.of(flags, content);
    if (!matches(rts)) {
      throw new IllegalArgumentException(specName + " does not consist of " + rts.commands());
    }
    return rts;
  }

  /** All that a PDU can be; none if it is not one of the specification's. */
  public static Set<RtsPdu> candidates(Rts rts) {
    Set<RtsPdu> found = EnumSet.noneOf(RtsPdu.class);
    Arrays.stream(values()).filter(p -> p.matches(rts)).forEach(found::add);
    return found;
  }
}
