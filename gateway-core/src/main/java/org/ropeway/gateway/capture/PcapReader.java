package org.ropeway.gateway.capture;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.recording.RecordingException;

/** The pcap format of libpcap, in either byte order. [draft-ietf-opsawg-pcap] 4, 5. */
final class PcapReader extends FrameReader {
  private static final int FILE_HEADER = 24;
  private static final int RECORD_HEADER = 16;

  private final ByteOrder order;
  private final int nanosPerTick;
  private final int linkType;

  PcapReader(String where, InputStream in, ByteOrder order, int nanosPerTick)
      throws RecordingException {
    super(where, in);
    this.order = order;
    this.nanosPerTick = nanosPerTick;
    ByteBuffer header = need(FILE_HEADER - HEAD).order(order);
    this.linkType = header.getInt(16) & 0xFFFF;
  }

  @Override
  @Nullable Frame next() throws RecordingException {
    ByteBuffer header = read(RECORD_HEADER);
    if (header == null) {
      return null;
    }
    header.order(order);
    long seconds = Integer.toUnsignedLong(header.getInt());
    long ticks = Integer.toUnsignedLong(header.getInt());
    long length = Integer.toUnsignedLong(header.getInt());
    if (length > LARGEST_FRAME) {
      throw bad("has a frame of " + length + " bytes");
    }
    Bytes data = Bytes.wrap(need(length).array());
    return new Frame(Instant.ofEpochSecond(seconds, ticks * nanosPerTick), linkType, data);
  }
}
