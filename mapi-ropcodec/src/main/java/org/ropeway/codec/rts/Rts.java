package org.ropeway.codec.rts;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.nio.ByteOrder;
import java.util.List;
import org.ropeway.codec.dcerpc.Pdu;
import org.ropeway.codec.dcerpc.PduBody;
import org.ropeway.codec.dcerpc.PduType;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * The body of an RTS PDU, which is always one fragment with the call_id 0. [MS-RPCH] 2.2.3.6;
 * {@link RtsPdu} tells which one it is.
 *
 * @param flags {@link #PING} and the like
 */
public record Rts(int flags, List<RtsCommand> commands) implements PduBody {
  /** No special flags. */
  public static final int NONE = 0x0000;

  /** The sender is alive. */
  public static final int PING = 0x0001;

  /** The command tells what it is. */
  public static final int OTHER_CMD = 0x0002;

  /** A channel is being replaced. */
  public static final int RECYCLE_CHANNEL = 0x0004;

  /** Of an IN channel. */
  public static final int IN_CHANNEL = 0x0008;

  /** Of an OUT channel. */
  public static final int OUT_CHANNEL = 0x0010;

  /** The last PDU of a channel. */
  public static final int EOF = 0x0020;

  /** An echo request or its answer. */
  public static final int ECHO = 0x0040;

  /** Flags, NumberOfCommands and the commands. */
  public static final WireType<Rts> WIRE =
      struct(
          Rts::new,
          field("Flags", WireType.of(2, Rts::readFlags, WireWriter::u16), Rts::flags),
          field("NumberOfCommands", "Commands", Wire.list16(RtsCommand.WIRE), Rts::commands));

  public Rts {
    commands = List.copyOf(commands);
  }

  /** A PDU of flags and commands. */
  public static Rts of(int flags, RtsCommand... commands) {
    return new Rts(flags, List.of(commands));
  }

  private static int readFlags(WireReader r) {
    if (r.byteOrder() != ByteOrder.LITTLE_ENDIAN) {
      throw r.badValue("big-endian RTS PDU");
    }
    return r.u16();
  }

  @Override
  public PduType type() {
    return PduType.RTS;
  }

  /** With the header that RTS PDUs have. */
  public Pdu toPdu() {
    return Pdu.of(0, this);
  }
}
