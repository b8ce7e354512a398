package org.ropeway.codec.nspi;

import java.util.List;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/** The MIds that stand for no object. [MS-OXNSPI] 2.2.1.8, 2.2.1.9, 2.2.9.1. */
public final class MinimalId {
  /** Position: before the first row. */
  public static final int BEGINNING_OF_TABLE = 0x00000000;

  /** Position: behind the last row. */
  public static final int END_OF_TABLE = 0x00000002;

  /** Position: where NumPos says. */
  public static final int CURRENT = 0x00000001;

  /** Name resolution: the name means nobody. */
  public static final int UNRESOLVED = 0x00000000;

  /** Name resolution: the name means several. */
  public static final int AMBIGUOUS = 0x00000001;

  /** Name resolution: the name means one. */
  public static final int RESOLVED = 0x00000002;

  /** The smallest MId of an object. */
  public static final int FIRST_OBJECT = 0x00000010;

  /** MIds behind their 32-bit count: MinimalIdCount and MinimalIds. */
  public static final WireType<List<Integer>> LIST = Wire.list32(Wire.I32);

  private MinimalId() {}
}
