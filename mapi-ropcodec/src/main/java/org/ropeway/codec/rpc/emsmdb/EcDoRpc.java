package org.ropeway.codec.rpc.emsmdb;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.part;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.ndr.Ndr;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Carries the ROPs of clients before Outlook 2007. Its number is reserved now ([MS-OXCRPC] 3.1.4,
 * Opnum2Reserved); its shape is that of recorded traffic.
 */
public final class EcDoRpc {
  private static final byte MAGIC = (byte) 0xA5;

  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(2, "EcDoRpc", "[MS-OXCRPC] 3.1.4", Request.WIRE, Response.WIRE);

  private EcDoRpc() {}

  /**
   * A ROP buffer, obfuscated as it stands on the wire, in an array that may be larger.
   *
   * @param size the size of the array: the most bytes an answer may have
   */
  public record Buffer(int size, Bytes obfuscated) {
    private static final WireType<Buffer> ARRAY =
        WireType.of(12, Buffer::readArray, Buffer::writeArray);

    /** The array and how much of it is filled. */
    static final WireType<Buffer> WIRE = WireType.of(14, Buffer::read, (w, v) -> v.write(w));

    /** The array, how much of it is filled and its size. */
    static final WireType<Buffer> SIZED =
        WireType.of(16, Buffer::readSized, (w, v) -> Ndr.U16.write(v.write(w), v.size));

    /** The buffer of a ROP buffer. */
    public static Buffer of(int size, Bytes ropBuffer) {
      return new Buffer(size, xor(ropBuffer));
    }

    /** The ROP buffer. */
    public Bytes ropBuffer() {
      return xor(obfuscated);
    }

    private static Bytes xor(Bytes bytes) {
      byte[] out = bytes.array();
      for (int i = 0; i < out.length; i++) {
        out[i] ^= MAGIC;
      }
      return Bytes.wrap(out);
    }

    private static Buffer readArray(WireReader r) {
      int size = Ndr.ranged(0xFFFF).read(r).intValue();
      return new Buffer(size, Bytes.wrap(r.bytes(Ndr.readActual(r, size))));
    }

    private static void writeArray(WireWriter w, Buffer v) {
      w.align(4).u32(v.size).u32(0).u32(v.obfuscated.length()).bytes(v.obfuscated.unsafeArray());
    }

    private static Buffer read(WireReader r) {
      Buffer buffer = r.field("rgb", ARRAY);
      int filled = r.field("pcb", Ndr.U16);
      if (filled != buffer.obfuscated.length()) {
        throw r.badValue(buffer.obfuscated.length() + " bytes where " + filled + " are stated");
      }
      return buffer;
    }

    private static Buffer readSized(WireReader r) {
      Buffer buffer = read(r);
      if (r.field("cbMax", Ndr.U16) != buffer.size) {
        throw r.badValue("array of " + buffer.size + " bytes where another size is stated");
      }
      return buffer;
    }

    private WireWriter write(WireWriter w) {
      ARRAY.write(w, this);
      Ndr.U16.write(w, obfuscated.length());
      return w;
    }
  }

  /** What goes in. */
  public record Request(ContextHandle session, Buffer buffer) {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            field("pcxh", ContextHandle.WIRE, Request::session),
            part(Buffer.SIZED, Request::buffer));
  }

  /** What comes out. */
  public record Response(ContextHandle session, Buffer buffer, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            field("pcxh", ContextHandle.WIRE, Response::session),
            part(Buffer.WIRE, Response::buffer),
            returnField(Response::returnValue));
  }
}
