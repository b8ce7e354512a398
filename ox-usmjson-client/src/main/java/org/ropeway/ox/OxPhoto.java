package org.ropeway.ox;

/**
 * A picture of somebody.
 *
 * @param mediaType such as {@code image/jpeg}
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
public record OxPhoto(String mediaType, byte[] bytes) {
  /** The most bytes of one; OX takes no larger ones unless it is configured to. */
  public static final int MAX_BYTES = 4 << 20;

  /** No picture. */
  public static final OxPhoto NONE = new OxPhoto("", new byte[0]);

  /** Whether it is no picture. */
  public boolean isNone() {
    return bytes.length == 0;
  }
}
