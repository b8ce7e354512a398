package org.ropeway.codec.dcerpc;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * What a client puts behind the stub data of a request to protect the headers, which the security
 * provider does not. Always little-endian. [MS-RPCE] 2.2.2.13.
 */
public record VerificationTrailer(List<Command> commands) {
  /** The signature and the commands. */
  public static final WireType<VerificationTrailer> WIRE =
      WireType.of(12, VerificationTrailer::read, VerificationTrailer::write);

  private static final long SIGNATURE = 0x7136F4027113E38AL;
  private static final int TYPE = 0x3FFF;
  private static final int END = 0x4000;
  private static final int MUST_PROCESS = 0x8000;

  public VerificationTrailer {
    commands = List.copyOf(commands);
    if (commands.isEmpty()) {
      throw new IllegalArgumentException("verification trailer without a command");
    }
  }

  /**
   * A command.
   *
   * @param mustProcess whether a server that does not know it refuses the request
   */
  public record Command(boolean mustProcess, Content content) {}

  /** What a command says. */
  public sealed interface Content {
    /** The command type. */
    int type();
  }

  /** rpc_sec_vt_bitmask. 2.2.2.13.2. */
  public record Bitmask(long bits) implements Content {
    /** The client can sign PDU headers. */
    public static final int CLIENT_SUPPORT_HEADER_SIGNING = 0x00000001;

    private static final WireType<Bitmask> WIRE =
        struct(Bitmask::new, field("bits", Wire.U32, Bitmask::bits));

    @Override
    public int type() {
      return 0x0001;
    }
  }

  /** rpc_sec_vt_pcontext: the context that is called. 2.2.2.13.4. */
  public record Context(SyntaxId interfaceId, SyntaxId transferSyntax) implements Content {
    private static final WireType<Context> WIRE =
        struct(
            Context::new,
            field("InterfaceId", SyntaxId.WIRE, Context::interfaceId),
            field("TransferSyntax", SyntaxId.WIRE, Context::transferSyntax));

    @Override
    public int type() {
      return 0x0002;
    }
  }

  /** rpc_sec_vt_header2: fields of the request's header. 2.2.2.13.3. */
  public record Header(int ptype, Bytes drep, long callId, int contextId, int opnum)
      implements Content {
    private static final WireType<Integer> PTYPE =
        WireType.of(
            4,
            r -> {
              int type = r.u8();
              r.skip(3);
              return type;
            },
            (w, v) -> w.u8(v).zero(3));

    private static final WireType<Header> WIRE =
        struct(
            Header::new,
            field("PTYPE", PTYPE, Header::ptype),
            field("drep", Bytes.fixed(4), Header::drep),
            field("call_id", Wire.U32, Header::callId),
            field("p_cont_id", Wire.U16, Header::contextId),
            field("opnum", Wire.U16, Header::opnum));

    @Override
    public int type() {
      return 0x0003;
    }
  }

  /** A command of another type. */
  public record Unknown(int type, Bytes data) implements Content {
    public Unknown {
      if (data.length() % 4 != 0) {
        throw new IllegalArgumentException("command of " + data.length() + " bytes");
      }
    }
  }

  /**
   * The trailer behind stub data of which the parameters were read: its signature is searched for
   * at each multiple of four bytes. None if there is none.
   */
  public static Optional<VerificationTrailer> find(WireReader stub) {
    if (stub.remaining() < Long.BYTES) {
      return Optional.empty();
    }
    stub.align(4).withByteOrder(ByteOrder.LITTLE_ENDIAN);
    while (stub.remaining() >= Long.BYTES) {
      if (peekLong(stub) == SIGNATURE) {
        return Optional.of(WIRE.read(stub));
      }
      stub.skip(4);
    }
    return Optional.empty();
  }

  private static long peekLong(WireReader r) {
    long v = 0;
    for (int i = Long.BYTES - 1; i >= 0; i--) {
      v = (v << 8) | r.peekU8(i);
    }
    return v;
  }

  private static VerificationTrailer read(WireReader r) {
    if (r.field("signature", Wire.I64) != SIGNATURE) {
      throw r.badValue("signature of a verification trailer");
    }
    List<Command> commands = new ArrayList<>();
    int command;
    do {
      r.count(1, 4);
      command = r.field("command", Wire.U16);
      WireReader body = r.slice(length(r)).alignFromHere();
      commands.add(new Command((command & MUST_PROCESS) != 0, content(command & TYPE, body)));
      body.end();
    } while ((command & END) == 0);
    return new VerificationTrailer(commands);
  }

  private static int length(WireReader r) {
    int length = r.field("length", Wire.U16);
    if (length % 4 != 0) {
      throw r.badValue("command of " + length + " bytes");
    }
    return length;
  }

  private static Content content(int type, WireReader body) {
    return switch (type) {
      case 0x0001 -> Bitmask.WIRE.read(body);
      case 0x0002 -> Context.WIRE.read(body);
      case 0x0003 -> Header.WIRE.read(body);
      default -> new Unknown(type, Bytes.REST.read(body));
    };
  }

  private static void write(WireWriter w, VerificationTrailer v) {
    w.align(4).i64(SIGNATURE);
    int last = v.commands.size() - 1;
    for (int i = 0; i <= last; i++) {
      Command c = v.commands.get(i);
      int flags = (c.mustProcess ? MUST_PROCESS : 0) | (i == last ? END : 0);
      w.u16(c.content.type() | flags);
      int at = w.position();
      w.u16(0);
      switch (c.content) {
        case Bitmask b -> Bitmask.WIRE.write(w, b);
        case Context p -> Context.WIRE.write(w, p);
        case Header h -> Header.WIRE.write(w, h);
        case Unknown u -> w.bytes(u.data.unsafeArray());
      }
      w.patchU16(at, w.position() - at - 2);
    }
  }

  /**
   * Whether the trailer agrees with the request it stands in and the context that was negotiated
   * for it, and has nothing the server has to know and does not; otherwise the request is refused
   * with {@link FaultStatus#ACCESS_DENIED}.
   */
  public boolean agrees(Pdu request, SyntaxId interfaceId) {
    return commands.stream().allMatch(c -> agrees(c, request, interfaceId));
  }

  private static boolean agrees(Command command, Pdu request, SyntaxId interfaceId) {
    return switch (command.content) {
      case Bitmask b -> true;
      case Context p -> p.interfaceId.equals(interfaceId) && p.transferSyntax.equals(SyntaxId.NDR);
      case Header h ->
          request.body() instanceof PduBody.Request body
              && h.ptype == PduType.REQUEST.code()
              && h.drep.at(0) == PduHeader.format(request.byteOrder())
              && h.callId == request.callId()
              && h.contextId == body.contextId()
              && h.opnum == body.opnum();
      case Unknown u -> !command.mustProcess;
    };
  }

  /** The trailer of a request on an interface: its header and its context. */
  public static VerificationTrailer of(Pdu request, SyntaxId interfaceId) {
    if (!(request.body() instanceof PduBody.Request body)) {
      throw new IllegalArgumentException("verification trailer of a " + request.body().type());
    }
    Header header =
        new Header(
            PduType.REQUEST.code(),
            Bytes.of((byte) PduHeader.format(request.byteOrder()), (byte) 0, (byte) 0, (byte) 0),
            request.callId(),
            body.contextId(),
            body.opnum());
    return new VerificationTrailer(
        List.of(
            new Command(false, new Bitmask(Bitmask.CLIENT_SUPPORT_HEADER_SIGNING)),
            new Command(false, new Context(interfaceId, SyntaxId.NDR)),
            new Command(false, header)));
  }
}
