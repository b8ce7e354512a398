package org.ropeway.codec.rts;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** A command of an RTS PDU. [MS-RPCH] 2.2.3.5. */
public sealed interface RtsCommand {
  /** With its CommandType. */
  WireType<RtsCommand> WIRE = WireType.of(4, RtsCommand::read, RtsCommand::write);

  /** Which one it is. */
  CommandType type();

  /** How much its sender can take before it acknowledges; bytes, 8 KB to 256 KB. 2.2.3.5.1. */
  record ReceiveWindowSize(long bytes) implements RtsCommand {
    /** The smallest lawful window. */
    public static final int MIN = 8 << 10;

    /** The largest lawful window. */
    public static final int MAX = 256 << 10;

    @Override
    public CommandType type() {
      return CommandType.RECEIVE_WINDOW_SIZE;
    }
  }

  /**
   * Traffic was received on a channel. 2.2.3.5.2.
   *
   * @param bytesReceived since the channel began
   * @param availableWindow how many bytes its sender can take at that point
   */
  record FlowControlAck(long bytesReceived, long availableWindow, MapiGuid channelCookie)
      implements RtsCommand {
    private static final WireType<FlowControlAck> BODY =
        struct(
            FlowControlAck::new,
            field("BytesReceived", Wire.U32, FlowControlAck::bytesReceived),
            field("AvailableWindow", Wire.U32, FlowControlAck::availableWindow),
            field("ChannelCookie", MapiGuid.WIRE, FlowControlAck::channelCookie));

    @Override
    public CommandType type() {
      return CommandType.FLOW_CONTROL_ACK;
    }
  }

  /** How long a silent connection lasts; milliseconds, 120,000 to 14,400,000. 2.2.3.5.3. */
  record ConnectionTimeout(long milliseconds) implements RtsCommand {
    /** The shortest lawful time. */
    public static final int MIN = 120_000;

    /** The longest lawful time. */
    public static final int MAX = 14_400_000;

    @Override
    public CommandType type() {
      return CommandType.CONNECTION_TIMEOUT;
    }
  }

  /** The name of a virtual connection or of a channel; which, its position tells. 2.2.3.5.4. */
  record Cookie(MapiGuid cookie) implements RtsCommand {
    @Override
    public CommandType type() {
      return CommandType.COOKIE;
    }
  }

  /** How many bytes a channel may carry; 128 KB to 2 GB. 2.2.3.5.5. */
  record ChannelLifetime(long bytes) implements RtsCommand {
    /** The shortest lawful life. */
    public static final int MIN = 128 << 10;

    /** The longest lawful life. */
    public static final long MAX = 2L << 30;

    @Override
    public CommandType type() {
      return CommandType.CHANNEL_LIFETIME;
    }
  }

  /** How often a sign of life is wanted; milliseconds, from 60,000 on; 0 is 300,000. 2.2.3.5.6. */
  record ClientKeepalive(long milliseconds) implements RtsCommand {
    /** The shortest lawful interval but 0. */
    public static final int MIN = 60_000;

    /** What 0 means. */
    public static final int DEFAULT = 300_000;

    @Override
    public CommandType type() {
      return CommandType.CLIENT_KEEPALIVE;
    }

    /** The interval that is meant. */
    public long interval() {
      return milliseconds == 0 ? DEFAULT : milliseconds;
    }
  }

  /** The sender's version of the protocol, 1. 2.2.3.5.7. */
  record Version(long version) implements RtsCommand {
    /** The only one. */
    public static final Version ONE = new Version(1);

    @Override
    public CommandType type() {
      return CommandType.VERSION;
    }
  }

  /** Nothing. 2.2.3.5.8. */
  record Empty() implements RtsCommand {
    @Override
    public CommandType type() {
      return CommandType.EMPTY;
    }
  }

  /** Bytes that make a PDU as long as wanted, at most 0xFFFF. 2.2.3.5.9. */
  record Padding(Bytes padding) implements RtsCommand {
    @Override
    public CommandType type() {
      return CommandType.PADDING;
    }
  }

  /** A successor channel could not be established. 2.2.3.5.10. */
  record NegativeAnce() implements RtsCommand {
    @Override
    public CommandType type() {
      return CommandType.NEGATIVE_ANCE;
    }
  }

  /** A successor channel is established. 2.2.3.5.11. */
  record Ance() implements RtsCommand {
    @Override
    public CommandType type() {
      return CommandType.ANCE;
    }
  }

  /** The client's address: 4 or 16 bytes, the first one first. 2.2.3.5.12, 2.2.3.2. */
  record ClientAddress(Bytes address) implements RtsCommand {
    private static final int IPV4 = 0;
    private static final int IPV6 = 1;
    private static final int PADDING = 12;
    private static final WireType<ClientAddress> BODY =
        WireType.of(20, ClientAddress::read, ClientAddress::write);

    public ClientAddress {
      if (address.length() != 4 && address.length() != 16) {
        throw new IllegalArgumentException("address of " + address.length() + " bytes");
      }
    }

    @Override
    public CommandType type() {
      return CommandType.CLIENT_ADDRESS;
    }

    private static ClientAddress read(WireReader r) {
      long type = r.field("AddressType", Wire.U32);
      if (type > IPV6) {
        throw r.badValue("AddressType " + type);
      }
      Bytes address = r.field("ClientAddress", Bytes.fixed(type == IPV4 ? 4 : 16));
      r.field("Padding", Bytes.fixed(PADDING));
      return new ClientAddress(address);
    }

    private static void write(WireWriter w, ClientAddress v) {
      w.u32(v.address.length() == 4 ? IPV4 : IPV6).bytes(v.address.unsafeArray()).zero(PADDING);
    }
  }

  /** What the client knows its association by, on all its connections. 2.2.3.5.13. */
  record AssociationGroupId(MapiGuid groupId) implements RtsCommand {
    @Override
    public CommandType type() {
      return CommandType.ASSOCIATION_GROUP_ID;
    }
  }

  /** Who the PDU is for. 2.2.3.5.14. */
  record Destination(ForwardDestination destination) implements RtsCommand {
    @Override
    public CommandType type() {
      return CommandType.DESTINATION;
    }
  }

  /** How many bytes of pings the outbound proxy sent. 2.2.3.5.15. */
  record PingTrafficSentNotify(long bytes) implements RtsCommand {
    @Override
    public CommandType type() {
      return CommandType.PING_TRAFFIC_SENT_NOTIFY;
    }
  }

  private static RtsCommand read(WireReader r) {
    return switch (r.field("CommandType", CommandType.WIRE)) {
      case RECEIVE_WINDOW_SIZE -> new ReceiveWindowSize(r.field("ReceiveWindowSize", Wire.U32));
      case FLOW_CONTROL_ACK -> FlowControlAck.BODY.read(r);
      case CONNECTION_TIMEOUT -> new ConnectionTimeout(r.field("ConnectionTimeout", Wire.U32));
      case COOKIE -> new Cookie(r.field("Cookie", MapiGuid.WIRE));
      case CHANNEL_LIFETIME -> new ChannelLifetime(r.field("ChannelLifetime", Wire.U32));
      case CLIENT_KEEPALIVE -> new ClientKeepalive(r.field("ClientKeepalive", Wire.U32));
      case VERSION -> new Version(r.field("Version", Wire.U32));
      case EMPTY -> new Empty();
      case PADDING -> new Padding(r.field("ConformanceCount", "Padding", Bytes.WIRE32));
      case NEGATIVE_ANCE -> new NegativeAnce();
      case ANCE -> new Ance();
      case CLIENT_ADDRESS -> ClientAddress.BODY.read(r);
      case ASSOCIATION_GROUP_ID ->
          new AssociationGroupId(r.field("AssociationGroupId", MapiGuid.WIRE));
      case DESTINATION -> new Destination(r.field("Destination", ForwardDestination.WIRE));
      case PING_TRAFFIC_SENT_NOTIFY ->
          new PingTrafficSentNotify(r.field("PingTrafficSent", Wire.U32));
    };
  }

  private static void write(WireWriter w, RtsCommand command) {
    CommandType.WIRE.write(w, command.type());
    switch (command) {
      case ReceiveWindowSize v -> w.u32(v.bytes);
      case FlowControlAck v -> FlowControlAck.BODY.write(w, v);
      case ConnectionTimeout v -> w.u32(v.milliseconds);
      case Cookie v -> MapiGuid.WIRE.write(w, v.cookie);
      case ChannelLifetime v -> w.u32(v.bytes);
      case ClientKeepalive v -> w.u32(v.milliseconds);
      case Version v -> w.u32(v.version);
      case Empty v -> {}
      case Padding v -> Bytes.WIRE32.write(w, v.padding);
      case NegativeAnce v -> {}
      case Ance v -> {}
      case ClientAddress v -> ClientAddress.BODY.write(w, v);
      case AssociationGroupId v -> MapiGuid.WIRE.write(w, v.groupId);
      case Destination v -> ForwardDestination.WIRE.write(w, v.destination);
      case PingTrafficSentNotify v -> w.u32(v.bytes);
    }
  }
}
