package org.ropeway.store.body;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rtf.CompressedRtf;

/** PidTagRtfCompressed of rich text: compressed, where that does not take too long. */
public final class RtfValue {
  private static final int COMPRESS_UP_TO = 1 << 20;

  private RtfValue() {}

  /** The value. */
  public static Bytes of(byte[] rtf) {
    return Bytes.wrap(
        rtf.length <= COMPRESS_UP_TO ? CompressedRtf.compress(rtf) : CompressedRtf.store(rtf));
  }
}
