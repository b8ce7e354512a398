package org.ropeway.codec.property;

import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;

/** Properties of our own, in the range that is the server's ([MS-OXPROPS] 1.3.3). */
public final class RopewayTag {
  /** Of a logon: how many mail folders are still to be read from OX for the first time. */
  public static final PropertyTag FOLDERS_TO_READ = PropertyTag.of(0x67E8, PropertyType.INTEGER32);

  private RopewayTag() {}
}
