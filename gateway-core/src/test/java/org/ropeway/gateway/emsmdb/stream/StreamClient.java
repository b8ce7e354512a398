package org.ropeway.gateway.emsmdb.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.gateway.emsmdb.RopClient.call;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.rop.stream.RopCloneStream;
import org.ropeway.codec.rop.stream.RopCommitStream;
import org.ropeway.codec.rop.stream.RopCopyToStream;
import org.ropeway.codec.rop.stream.RopGetStreamSize;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopReadStream;
import org.ropeway.codec.rop.stream.RopSeekStream;
import org.ropeway.codec.rop.stream.RopSetStreamSize;
import org.ropeway.codec.rop.stream.RopWriteStream;
import org.ropeway.gateway.emsmdb.RopClient;

/** A client's streams in short words. */
record StreamClient(RopClient rops) {
  int open(int object, PropertyTag tag, int mode) {
    return rops.open(object, RopOpenStream.ROP, new RopOpenStream.Request(1, tag, mode));
  }

  ErrorCode refusedOpen(int object, PropertyTag tag, int mode) {
    return rops.refused(object, RopOpenStream.ROP, new RopOpenStream.Request(1, tag, mode));
  }

  Bytes read(int stream, int count) {
    return rops.get(stream, RopReadStream.ROP, new RopReadStream.Request(count, 0)).data();
  }

  /** All there is from the beginning on, read in pieces. */
  Bytes readAll(int stream) {
    seek(stream, RopSeekStream.BEGINNING, 0);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Bytes piece;
    do {
      piece = rops.get(stream, RopReadStream.ROP, RopReadStream.Request.upTo(100_000)).data();
      all.writeBytes(piece.unsafeArray());
    } while (!piece.isEmpty());
    return Bytes.wrap(all.toByteArray());
  }

  void write(int stream, Bytes data) {
    RopWriteStream.Response r =
        rops.get(stream, RopWriteStream.ROP, new RopWriteStream.Request(data));
    assertThat(r.writtenSize()).isEqualTo(data.length());
  }

  /** The code with which writing is refused; then nothing is written. */
  ErrorCode refusedWrite(int stream, Bytes data) {
    RopReply reply = rops.send(stream, RopWriteStream.ROP, new RopWriteStream.Request(data));
    assertThat(reply.response()).isEqualTo(new RopWriteStream.Response(0));
    assertThat(reply.returnValue()).isNotEqualTo(ErrorCode.SUCCESS);
    return reply.returnValue();
  }

  void commit(int stream) {
    rops.get(stream, RopCommitStream.ROP, new RopCommitStream.Request());
  }

  long size(int stream) {
    return rops.get(stream, RopGetStreamSize.ROP, new RopGetStreamSize.Request()).streamSize();
  }

  void resize(int stream, long size) {
    rops.get(stream, RopSetStreamSize.ROP, new RopSetStreamSize.Request(size));
  }

  long seek(int stream, int origin, long offset) {
    return rops.get(stream, RopSeekStream.ROP, new RopSeekStream.Request(origin, offset))
        .newPosition();
  }

  ErrorCode refusedSeek(int stream, int origin, long offset) {
    return rops.refused(stream, RopSeekStream.ROP, new RopSeekStream.Request(origin, offset));
  }

  int copy(int stream) {
    return rops.open(stream, RopCloneStream.ROP, new RopCloneStream.Request(1));
  }

  RopReply copyTo(int from, int to, long count) {
    return rops.execute(
            HandleTable.of(from, to),
            call(RopCopyToStream.ROP, 0, new RopCopyToStream.Request(1, count)))
        .reply();
  }

  /** What a property is through an object's handle. */
  Object property(int object, PropertyTag tag) {
    RopGetPropertiesSpecific.Response r =
        rops.get(
            object,
            RopGetPropertiesSpecific.ROP,
            new RopGetPropertiesSpecific.Request(0, 1, List.of(tag)));
    return r.rowData().rows(List.of(tag)).getFirst().values().getFirst();
  }
}
