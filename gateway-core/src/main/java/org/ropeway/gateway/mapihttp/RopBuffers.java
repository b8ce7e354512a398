package org.ropeway.gateway.mapihttp;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.rpcext.ExtendedBuffer.Packing;
import org.ropeway.codec.rpcext.Lzxpress;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.mapihttp.ExecuteRequest.Chaining;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the ROP buffers of an Execute request out of their extended buffers, and puts those of the
 * response into such ([MS-OXCRPC] 3.1.4.2). Nothing is obfuscated: a client takes plain payloads
 * whatever it allows.
 */
final class RopBuffers {
  /** Flag of a request: the response is not to be compressed. */
  static final int NO_COMPRESSION = 0x00000001;

  /** Flag of a request: more than one response buffer is welcome. */
  static final int CHAIN = 0x00000004;

  /** The largest payload of an extended buffer, 3.1.4.2.1.1. */
  private static final int MAX_PAYLOAD = 0x8000;

  /** The largest request, over all its buffers. */
  private static final int MAX_ROP_IN = 0x40000;

  /** The largest auxiliary buffer. */
  private static final int MAX_AUXILIARY = 0x1008;

  /** RPC_X_BAD_STUB_DATA, an RPC status, which stands in StatusCode. */
  private static final long BAD_STUB_DATA = 0x000006F7;

  private static final int SAMPLE = 1024;
  private static final Logger log = LoggerFactory.getLogger(RopBuffers.class);

  private RopBuffers() {}

  /** Unpacks a request. */
  static ExecuteRequest unpack(Execute.Request request, ClientVersion client)
      throws FaultException {
    if (request.maxRopOut() > ExecuteRequest.MAX_ROP_OUT) {
      throw FaultException.status(BAD_STUB_DATA, "MaxRopOut beyond 0x40000");
    }
    if (request.maxRopOut() < ExecuteRequest.HEADER_SIZE) {
      throw FaultException.error(ErrorCode.NETWORK_ERROR, "MaxRopOut below 8");
    }
    if (request.ropBuffer().isEmpty()) {
      throw FaultException.error(ErrorCode.NETWORK_ERROR, "no RopBuffer");
    }
    boolean chain = (request.flags() & CHAIN) != 0 && client.readsChains();
    return new ExecuteRequest(
        payload(request.ropBuffer(), MAX_ROP_IN, MAX_PAYLOAD),
        (int) request.maxRopOut(),
        chain ? Chaining.CHAINED : Chaining.SINGLE,
        unpackAuxiliary(request.auxiliaryBuffer()));
  }

  /** Unpacks an auxiliary buffer, which may be empty. */
  static Bytes unpackAuxiliary(Bytes buffer) throws FaultException {
    return buffer.isEmpty() ? buffer : payload(buffer, MAX_AUXILIARY, MAX_AUXILIARY);
  }

  /** Packs an auxiliary payload; nothing stays nothing. */
  static Bytes packAuxiliary(Bytes payload) {
    return payload.isEmpty() ? payload : pack(List.of(payload), Packing.PLAIN);
  }

  /** Packs the outcome of a request whose flags and MaxRopOut are known. */
  static Execute.Response pack(ExecuteResult result, Execute.Request request, int compressFrom) {
    Bytes auxiliary = packAuxiliary(result.auxiliary());
    if (!result.errorCode().equals(ErrorCode.SUCCESS)) {
      return new Execute.Response(result.errorCode(), 0, Bytes.EMPTY, auxiliary);
    }
    List<Bytes> buffers = result.ropBuffers();
    if (buffers.isEmpty() || buffers.size() > ExecuteRequest.MAX_BUFFERS) {
      throw new IllegalStateException(buffers.size() + " ROP output buffers");
    }
    long size = buffers.stream().mapToLong(b -> ExecuteRequest.HEADER_SIZE + b.length()).sum();
    if (size > request.maxRopOut()) {
      log.error("a response of {} bytes where {} are allowed", size, request.maxRopOut());
      return new Execute.Response(ErrorCode.BUFFER_TOO_SMALL, 0, Bytes.EMPTY, auxiliary);
    }
    boolean compress = (request.flags() & NO_COMPRESSION) == 0 && pays(buffers, compressFrom);
    Packing packing = compress ? Packing.COMPRESSED : Packing.PLAIN;
    return new Execute.Response(ErrorCode.SUCCESS, 0, pack(buffers, packing), auxiliary);
  }

  /**
   * Whether compression pays: not for small answers, and not for those, such as attachments, of
   * which a sample hardly shrinks.
   */
  private static boolean pays(List<Bytes> buffers, int compressFrom) {
    Bytes first = buffers.getFirst();
    if (first.length() < compressFrom) {
      return false;
    }
    int size = Math.min(SAMPLE, first.length());
    int from = (first.length() - size) / 2;
    byte[] sample = first.slice(from, from + size).unsafeArray();
    return Lzxpress.compress(sample).length <= size * 3 / 4;
  }

  private static Bytes payload(Bytes buffer, int maxSize, int maxPayload) throws FaultException {
    if (buffer.length() > maxSize) {
      throw FaultException.status(BAD_STUB_DATA, "a buffer beyond " + maxSize);
    }
    if (buffer.length() < ExecuteRequest.HEADER_SIZE) {
      throw FaultException.error(ErrorCode.NETWORK_ERROR, "a buffer below 8");
    }
    try {
      WireReader r = WireReader.of(buffer.unsafeArray());
      Bytes payload = ExtendedBuffer.unpackOne(r, maxPayload);
      r.end();
      return payload;
    } catch (WireException e) {
      throw FaultException.error(ErrorCode.RPC_FORMAT, String.valueOf(e.getMessage()));
    }
  }

  private static Bytes pack(List<Bytes> payloads, Packing packing) {
    int size = payloads.stream().mapToInt(b -> ExecuteRequest.HEADER_SIZE + b.length()).sum();
    WireWriter w = WireWriter.of(ExecuteRequest.MAX_ROP_OUT, size);
    ExtendedBuffer.pack(w, payloads, packing);
    return Bytes.wrap(w.toBytes());
  }
}
