package org.ropeway.gateway.emsmdb.stream;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.stream.RopCloneStream;
import org.ropeway.codec.rop.stream.RopCommitStream;
import org.ropeway.codec.rop.stream.RopCopyToStream;
import org.ropeway.codec.rop.stream.RopGetStreamSize;
import org.ropeway.codec.rop.stream.RopLockRegionStream;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopReadStream;
import org.ropeway.codec.rop.stream.RopSeekStream;
import org.ropeway.codec.rop.stream.RopSetStreamSize;
import org.ropeway.codec.rop.stream.RopUnlockRegionStream;
import org.ropeway.codec.rop.stream.RopWriteAndCommitStream;
import org.ropeway.codec.rop.stream.RopWriteStream;
import org.ropeway.codec.rop.stream.RopWriteStreamExtended;
import org.ropeway.codec.rop.stream.StreamRopRequest;
import org.ropeway.codec.wire.WireOverflowException;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.ServerObject;
import org.ropeway.store.MapiException;

/** The behaviour of [MS-OXCROPS] 2.2.9. */
public final class StreamRops {
  /** Bytes of a response of RopReadStream before its data. */
  private static final int READ_HEAD = RopContext.RESPONSE_HEADER + 2;

  private static final int MAX_DATA = 0xFFFF;

  private final StreamOpening opening = new StreamOpening();

  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, StreamRopRequest request) {
    return switch (request) {
      case RopOpenStream.Request r -> opening.open(c, r);
      case RopReadStream.Request r -> read(stream(c), r.wanted(), c.room());
      case RopWriteStream.Request r -> {
        stream(c).write(r.data());
        yield RopResult.of(new RopWriteStream.Response(r.data().length()));
      }
      case RopWriteStreamExtended.Request r -> {
        stream(c).write(r.data());
        yield RopResult.of(new RopWriteStreamExtended.Response(r.data().length()));
      }
      case RopWriteAndCommitStream.Request r -> writeAndCommit(stream(c), r.data());
      case RopCommitStream.Request r -> {
        stream(c).commit();
        yield RopResult.SUCCESS;
      }
      case RopGetStreamSize.Request r ->
          RopResult.of(new RopGetStreamSize.Response(stream(c).size()));
      case RopSetStreamSize.Request r -> {
        stream(c).resize(r.streamSize());
        yield RopResult.SUCCESS;
      }
      case RopSeekStream.Request r -> {
        StreamObject stream = stream(c);
        stream.seek(r.origin(), r.offset());
        yield RopResult.of(new RopSeekStream.Response(stream.position()));
      }
      case RopCopyToStream.Request r -> copyTo(c, r);
      case RopCloneStream.Request r -> {
        StreamObject stream = stream(c);
        c.requireHandle(ObjectKind.STREAM);
        yield RopResult.opened(stream.copy(), RopResponse.EMPTY);
      }
      case RopLockRegionStream.Request r -> lock(stream(c), r);
      case RopUnlockRegionStream.Request r -> {
        stream(c).unlock(StreamLocks.Region.of(r.regionOffset(), r.regionSize()));
        yield RopResult.SUCCESS;
      }
    };
  }

  private static StreamObject stream(RopContext c) {
    return c.input(StreamObject.class);
  }

  /** [MS-OXCPRPT] 3.2.5.12: as many bytes as there is room for, the others in further buffers. */
  private static RopResult read(StreamObject stream, long wanted, int room) {
    if (room < READ_HEAD) {
      throw new WireOverflowException(room, READ_HEAD);
    }
    int before = stream.position();
    int most = (int) Math.min(wanted, Math.min(MAX_DATA, room - READ_HEAD));
    Bytes data = stream.read(most);
    long left = wanted - data.length();
    RopResult result =
        RopResult.of(new RopReadStream.Response(data)).withUndo(() -> stream.position(before));
    return left > 0 && stream.position() < stream.size()
        ? result.withMore(more -> read(stream, left, more))
        : result;
  }

  /**
   * [MS-OXCPRPT] 3.2.5.23. A message or attachment has what was written as soon as it is looked at,
   * so that only that of a folder is to be committed.
   */
  private static RopResult writeAndCommit(StreamObject stream, Bytes data) {
    stream.write(data);
    if (stream.isOfFolder()) {
      stream.commit();
    }
    return RopResult.of(new RopWriteAndCommitStream.Response(data.length()));
  }

  /** [MS-OXCPRPT] 3.2.5.19. */
  private static RopResult copyTo(RopContext c, RopCopyToStream.Request r) {
    StreamObject source = stream(c);
    ServerObject at = c.at(r.destHandleIndex());
    if (at == null) {
      throw new MapiException(ErrorCode.NULL_DESTINATION_OBJECT, "no destination");
    }
    StreamObject destination = RopContext.cast(at, StreamObject.class);
    destination.requireWritable();
    if (r.byteCount() < 0) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "ByteCount " + r.byteCount());
    }
    int before = source.position();
    Bytes data = source.read((int) Math.min(Integer.MAX_VALUE, r.byteCount()));
    boolean written = false;
    try {
      destination.write(data);
      written = true;
    } finally {
      if (!written) {
        source.position(before);
      }
    }
    return RopResult.of(new RopCopyToStream.Copied(data.length(), data.length()));
  }

  /** [MS-OXCPRPT] 2.2.24, 3.2.5.21. */
  private static RopResult lock(StreamObject stream, RopLockRegionStream.Request r) {
    stream.lock(
        StreamLocks.Region.of(r.regionOffset(), r.regionSize()),
        r.lockFlags() == RopLockRegionStream.READ_ALLOWED
            ? StreamLocks.Sharing.READ
            : StreamLocks.Sharing.NONE);
    return RopResult.SUCCESS;
  }
}
